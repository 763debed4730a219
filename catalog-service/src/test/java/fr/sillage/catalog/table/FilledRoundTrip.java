package fr.sillage.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.WorkbookTable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What a body says goes into a file and comes back from it, as CSV and as a workbook. */
public final class FilledRoundTrip {

    private FilledRoundTrip() {
    }

    public static <C extends Enum<C> & FormColumn, B> void holds(FilledTable<C> table, B body,
            Function<B, Map<C, String>> texts, Function<Cells<C>, B> read) {
        var csv = read(table, table.csv(List.of(texts.apply(body)), "f"), CsvTable.MEDIA_TYPE);
        var workbook = read(table, table.workbook(List.of(texts.apply(body)), "f"), WorkbookTable.MEDIA_TYPE);
        assertThat(read.apply(csv)).isEqualTo(body);
        assertThat(read.apply(workbook)).isEqualTo(body);
        assertThat(csv.faults()).isEmpty();
        assertThat(workbook.faults()).isEmpty();
    }

    private static <C extends Enum<C> & FormColumn> Cells<C> read(FilledTable<C> table, Response file, String type) {
        var bytes = new ByteArrayOutputStream();
        try {
            ((StreamingOutput) file.getEntity()).write(bytes);
            return new Cells<>(
                    table.read(MediaType.valueOf(type), new ByteArrayInputStream(bytes.toByteArray())).get(0).texts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As somebody types it, with whatever means something in a file. */
    public static Arbitrary<String> typed() {
        return Arbitraries.strings().withChars("aéÀ09 |\\/\nn;\"=,-+{’\u202F\u00A0").ofMinLength(1).ofMaxLength(15)
                .filter(typed -> typed.equals(Field.text(typed)));
    }
}
