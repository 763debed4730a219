package fr.sillage.reporting.report;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;

/** The template engine as Quarkus sets it up, for tests that need nothing else of Quarkus. */
public final class Engines {

    private Engines() {
    }

    public static Engine plain() {
        return Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver())
                .addValueResolver(ValueResolvers.rawResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML))).addLocator(Engines::locate).build();
    }

    private static Optional<TemplateLocation> locate(String id) {
        return Engines.class.getResource("/templates/" + id) == null ? Optional.empty() : Optional.of(new TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(Engines.class.getResourceAsStream("/templates/" + id), StandardCharsets.UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }
}
