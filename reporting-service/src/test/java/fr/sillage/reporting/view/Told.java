package fr.sillage.reporting.view;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;

/** Schemes and figures as the services tell them, in as few words as a test needs. */
final class Told {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Told() {
    }

    /** @param parts members of the snapshot, such as {@code 'actions': [...]}; single quotes stand for double ones */
    static CatalogSnapshot catalog(String... parts) {
        return catalogAt(41, parts);
    }

    static CatalogSnapshot catalogAt(long position, String... parts) {
        return read(
                """
                        {'position': %d, 'committedAt': '2026-11-19T08:00:00Z', 'scheme': {'code': 'scheme', 'title': 'Schéma',
                         'period': {'start': '2024-01-01', 'end': '2028-12-31'}, 'buyers': ['200061000'], 'status': 'ADOPTED'},
                         'organisations': [{'siren': '200061000', 'name': 'Acheteur'}], %s}""".formatted(position,
                        String.join(", ", parts)),
                CatalogSnapshot.class);
    }

    /** @param figures as {@link #figure} gives them */
    static Figures figures(String... figures) {
        return figuresAt(17, figures);
    }

    static Figures figuresAt(long position, String... figures) {
        return read("{'position': %d, 'committedAt': '2026-11-19T09:30:00Z', 'figures': [%s]}".formatted(position,
                String.join(", ", figures)), Figures.class);
    }

    static String figure(String code, String... items) {
        return """
                {'indicator': '%s', 'title': 'Indicateur', 'unit': 'h', 'decimals': 0, 'direction': 'UP', 'definition': 'D',
                 'version': 1, 'buyer': '200061000', 'items': [%s]}""".formatted(code, String.join(", ", items));
    }

    /** @param values of 2024, 2025 and so on; {@code null} for a missing one */
    static String item(String code, String status, String... values) {
        int[] year = { 2024 };
        String points = Arrays.stream(values)
                .map(value -> "{'period': '%d', %s}".formatted(year[0]++,
                        value == null ? "'status': 'MISSING', 'reason': 'NO_VALUE'" : "'status': 'NORMAL', 'value': " + value))
                .collect(Collectors.joining(", "));
        String target = status.equals("NOT_ASSESSABLE") ? ""
                : "'target': {'kind': 'ADOPTED', 'source': 'Acte', 'points': [{'period': '2028', 'value': 9}]}, ";
        return "{'item': '%s', %s'points': [%s], 'progress': {'status': '%s'}}".formatted(code, target, points, status);
    }

    static Situation situation(CatalogSnapshot catalog, Figures figures) {
        return new Situation(catalog, figures, 2025, TODAY, null);
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text.replace('\'', '"'), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
