package fr.sillage.api;

import java.io.IOException;
import java.math.BigDecimal;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** Refuses JSON that would be half read: a second value after the first, a property given twice, a number beyond all use. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.registerModule(new SimpleModule("decimals").addDeserializer(BigDecimal.class, new Decimal()));
    }

    /** A few characters such as 1e1000000000 can name a number of a thousand million digits. */
    private static final class Decimal extends StdDeserializer<BigDecimal> {

        private static final int LONGEST = 40;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal value = BigDecimalDeserializer.instance.deserialize(parser, context);
            if (value != null && (Math.abs((long) value.scale()) > LONGEST || value.precision() > LONGEST)) {
                context.reportInputMismatch(this, "A number of more than %d digits", LONGEST);
            }
            return value;
        }
    }
}
