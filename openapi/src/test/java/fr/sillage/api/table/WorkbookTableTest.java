package fr.sillage.api.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WorkbookTableTest {

    @Test
    void A_table_too_long_to_be_held_has_all_its_rows_and_its_second_sheet() throws IOException {
        var file = new ByteArrayOutputStream();
        WorkbookTable.write(file, "lignes",
                List.of(new WorkbookTable.Column("poste", 10), new WorkbookTable.Column("valeur", 10)),
                IntStream.rangeClosed(1, 1_201).mapToObj(i -> Arrays.asList("p" + i, i == 3 ? null : new BigDecimal(i))),
                List.of("Mode d’emploi", "Lire"));

        try (var sheet = new WorkbookRows(new ByteArrayInputStream(file.toByteArray()), List.of("lignes"),
                names -> names.contains("poste"), "poste")) {
            int rows = 0;
            while (sheet.next()) {
                rows++;
                assertThat(sheet.field(0, 0, fault -> {
                })).isEqualTo("p" + rows);
            }
            assertThat(rows).isEqualTo(1_201);
        }
        try (var sheet = new WorkbookRows(new ByteArrayInputStream(file.toByteArray()), List.of("lisez-moi"),
                names -> names.contains("Mode d’emploi"), "Mode d’emploi")) {
            assertThat(sheet.next()).isTrue();
        }
    }
}
