package fr.sillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | Which benchmark? One of [feed, growth, ingestion, memory, national, reads, report]
            speed                     | Which benchmark? One of [feed, growth, ingestion, memory, national, reads, report]
            memory --line 1000        | Unknown option --line: there are --data, --formats, --lines
            ingestion lines 1000      | Unknown option lines: there are --data, --formats, --heap, --lines, --rounds
            growth --sizes            | Options go in pairs, --name value: --sizes
            growth --sizes 10,ten     | --sizes takes a whole number above 0, not ten
            national --load magic     | --load is one of both, api, copy, not magic
            national --buyers 1       | --buyers must be enough for more than 1
            memory --formats csv,pdf  | Unknown format pdf: there are csv, ndjson, json, csv.gz, xlsx
            memory --formats copy     | Unknown format copy: there are csv, ndjson, json, csv.gz, xlsx
            """)
    void Wrong_use_ends_with_2_and_one_line_that_says_what_is_known(String arguments, String said) throws Exception {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")))).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith(said).hasLineCount(1);
    }
}
