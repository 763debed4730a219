package fr.sillage.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;

import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.observation.Remark;
import fr.sillage.indicators.period.Period;

class PointWriterTest {

    private static final Period YEAR = Period.year(2015);
    private static final PointView FULL = new PointView(YEAR, new BigDecimal("38.50"), new BigDecimal("1E+3"),
            new BigDecimal("0.0000001"), ObservationStatus.NORMAL, Qualifier.ABOUT, Reason.CONFIDENTIAL,
            List.of(new PointView.MissingView("m", "« Papier » recyclé", "PEFC", YEAR)),
            new Coverage(9, 12, Coverage.Unit.values()[0]), List.of(new Remark("m", "_T", YEAR, "Imprimé sans année")),
            BigDecimal.TEN, new DisagreementView(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("9")), "PEFC", "PEFC \"neuf\"",
            new ChangeView(Period.year(2014), null, null, null, ChangeView.NotComparable.values()[0]),
            new ShareView(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, ObservationStatus.ESTIMATED, Qualifier.EXACT),
            new CumulatedView(YEAR, null, null, null, ObservationStatus.NORMAL, Qualifier.EXACT, null, Reason.NO_VALUE, null),
            List.of(new SourceView(Source.Role.values()[0], "m", "_T", YEAR, null, ObservationStatus.MISSING, Qualifier.EXACT,
                    TimeAggregation.values()[0], null)));
    private static final PointView BARE = new PointView(YEAR, null, null, null, ObservationStatus.NORMAL, Qualifier.EXACT, null,
            null, null, null, null, null, null, null, null, null, null, null);

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .serializationInclusion(JsonInclude.Include.NON_NULL).build();
    private static final ObjectMapper BY_ANNOTATIONS = JSON.copy().addMixIn(PointView.class, NoWriter.class);

    @JsonSerialize(using = JsonSerializer.None.class)
    private interface NoWriter {
    }

    static Stream<PointView> points() {
        return Stream.of(FULL, BARE);
    }

    @ParameterizedTest
    @MethodSource("points")
    void A_point_is_written_as_its_annotations_say(PointView point) throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(point)).isEqualTo(BY_ANNOTATIONS.writeValueAsString(point));
    }

    @ParameterizedTest
    @MethodSource("points")
    void A_line_of_its_own_is_written_as_its_annotations_say(PointView point) throws JsonProcessingException {
        SeriesLine line = new SeriesLine("i", 1, "226200012", "%", 1, null, null, "Une note", point);
        assertThat(JSON.writeValueAsString(line)).isEqualTo(BY_ANNOTATIONS.writeValueAsString(line));
    }

    @Test
    void The_full_point_has_every_component() throws ReflectiveOperationException {
        for (RecordComponent component : PointView.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(FULL)).as(component.getName()).isNotNull();
        }
    }
}
