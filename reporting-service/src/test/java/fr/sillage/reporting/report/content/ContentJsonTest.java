package fr.sillage.reporting.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;

class ContentJsonTest {

    private final ReportContent content = SampleReport.content();

    @Test
    void What_is_frozen_reads_back_the_same() {
        String frozen = ContentJson.write(content);
        assertThat(ContentJson.read(frozen)).isEqualTo(content);
        assertThat(ContentJson.write(ContentJson.read(frozen))).isEqualTo(frozen);
    }

    @Test
    void Absent_values_are_left_out_and_dates_are_ISO() {
        assertThat(ContentJson.write(content)).doesNotContain(":null").contains("\"gatheredAt\":\"2026-02-01T05:00:03Z\"",
                "\"start\":\"2024-01-01\"", "\"schemaVersion\":4");
    }

    @Test
    void Decimals_are_plain_and_keep_their_scale() {
        ReportContent.Bound large = new ReportContent.Bound(2028, new BigDecimal("1E+5"), null, null, null);
        ReportContent.Bound exact = new ReportContent.Bound(2028, new BigDecimal("12.90"), null, null, null);
        ReportContent.Item item = content.axes().get(1).objectives().get(0).indicators().get(0).items().get(0);
        assertThat(ContentJson.write(withTrajectory(item, large, exact))).contains("\"value\":100000}", "\"value\":12.90}");
    }

    private ReportContent withTrajectory(ReportContent.Item item, ReportContent.Bound... bounds) {
        ReportContent.Item other = new ReportContent.Item(item.code(), item.label(), item.series(), item.value(),
                item.previous(),
                item.baseline(), item.target(), List.of(bounds), item.progress());
        ReportContent.Indicator indicator = new ReportContent.Indicator("i", "I", "%", 1, ReportContent.Direction.UP, null, 1,
                null,
                new ReportContent.Buyer("223500018", "Acheteur"), List.of("m"), List.of(other));
        ReportContent.Objective objective = new ReportContent.Objective("1", "O", null, List.of(), List.of(), null, null,
                List.of(), List.of(), null, List.of(indicator), List.of(), List.of(), List.of());
        return new ReportContent(2, "annual", 2025, content.gatheredAt(), content.positions(), content.scheme(), false,
                List.of(),
                List.of(), List.of(objective), List.of(), content.board(), content.missing(), content.sections(),
                List.of(), List.of(), List.of(), null, null, null);
    }

    @Test
    void Answers_with_fields_that_we_do_not_read_are_read() throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        assertThat(mapper.readValue("""
                {"position": 3, "committedAt": "2026-01-01T00:00:00Z", "scheme": {"code": "s", "title": "S", "version": "v1",
                 "period": {"start": "2024-01-01", "end": "2028-12-31"}}, "axes": [{"code": "1", "title": "A", "rank": 1}]}
                """, CatalogSnapshot.class).axes()).hasSize(1);
        assertThat(mapper.readValue("""
                {"position": 3, "scheme": "s", "year": 2025, "figures": [{"indicator": "i", "title": "I", "unit": "%",
                 "decimals": 1, "direction": "UP", "version": 1, "buyer": "223500018", "items": [{"item": "_T", "points":
                 [{"period": "2025", "value": 12.50, "status": "NORMAL", "qualifier": "EXACT"}]}]}]}
                """, Figures.class).figures().get(0).items().get(0).points().get(0).value()).hasToString("12.50");
    }
}
