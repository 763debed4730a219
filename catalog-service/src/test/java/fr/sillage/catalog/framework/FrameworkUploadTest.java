package fr.sillage.catalog.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.ws.rs.core.MediaType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import fr.sillage.api.ProblemException;

class FrameworkUploadTest {

    private static final MediaType MARKDOWN = MediaType.valueOf("text/markdown; charset=ISO-8859-1");
    private static final MediaType ZIP = MediaType.valueOf("application/zip");
    private static final int MB = 1 << 20;

    private static FrameworkUpload read(MediaType type, byte[] bytes) throws IOException {
        return FrameworkUpload.read(type, new ByteArrayInputStream(bytes));
    }

    private static FrameworkUpload zip(Map<String, String> files) throws IOException {
        return read(ZIP, Measures.zip(files));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.faults().isEmpty() ? refused.code() : refused.faults().get(0).code())
                        .isEqualTo(code));
    }

    @Test
    void The_text_of_a_file_is_read_in_whatever_encoding_it_came() throws IOException {
        String text = Measures.first("7.3");
        for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16, Charset.forName("windows-1252") }) {
            FrameworkUpload upload = read(MARKDOWN, text.getBytes(charset));
            assertThat(upload.files()).as(charset.name()).containsExactly(new MarkdownFile("", text));
            assertThat(upload.faults()).isEmpty();
        }
        assertThat(read(MARKDOWN, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).files().get(0).text()).isEqualTo(text);
    }

    @Test
    void What_is_no_text_is_told_by_its_line() throws IOException {
        byte[] latin = "# Titre\né\n".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(latin, latin.length + 2);
        broken[latin.length] = (byte) 0xC3;
        broken[latin.length + 1] = '\n';
        assertThat(read(MARKDOWN, broken).faults()).containsExactly(new Place("", 3).fault("text-undecodable"));
        assertThat(read(MARKDOWN, "# T\n\0\0\n\0".getBytes(StandardCharsets.UTF_8)).faults())
                .containsExactly(new Place("", 2).fault("file-no-text"));
        assertThat(read(MARKDOWN, new byte[0]).files()).containsExactly(new MarkdownFile("", ""));
        assertRefused("framework-file-too-large", () -> read(MARKDOWN, new byte[MB + 1]));
    }

    @Test
    void Of_an_archive_all_Markdown_is_taken_and_the_rest_is_named() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("eci/", "");
        files.put("eci/1.1.md", "un");
        files.put("eci\\1.2.MD", "deux");
        files.put("README.md", "lisez-moi");
        files.put("__MACOSX/eci/._1.1.md", "x");
        files.put("eci/.caché.md", "x");
        files.put("tableau.xlsx", "x");
        files.put("dedans.zip", "x");
        FrameworkUpload upload = zip(files);
        assertThat(upload.files()).containsExactly(new MarkdownFile("eci/1.1.md", "un"),
                new MarkdownFile("eci/1.2.MD", "deux"));
        assertThat(upload.ignored()).containsExactly("README.md", "__MACOSX/eci/._1.1.md", "eci/.caché.md", "tableau.xlsx",
                "dedans.zip");
        assertThat(upload.whole()).isTrue();
    }

    @Test
    void Names_that_would_lead_out_of_a_folder_are_refused() throws IOException {
        for (String name : new String[] { "../x.md", "/etc/x.md", "a/../../x.md", "C:\\x.md", "..\\x.md", "a\nb.md",
                "a//b.md" }) {
            assertThat(zip(Map.of(name, "x")).faults()).as(name).extracting(FileFault::rule).containsExactly("path-unsafe");
        }
        assertThat(zip(Map.of("d/".repeat(100) + "x.md", "x")).faults()).extracting(FileFault::rule)
                .containsExactly("path-unsafe");
        Map<String, String> twice = new LinkedHashMap<>();
        twice.put("a.md", "x");
        twice.put("A.md", "x");
        assertThat(zip(twice).faults()).containsExactly(new Place("A.md", 1).fault("path-twice", "A.md"));
    }

    @Test
    void Archives_that_would_fill_the_memory_are_refused_before_they_do() throws IOException {
        assertRefused("zip-suspect", () -> zip(Map.of("a.md", "a".repeat(5 * MB))));
        // each by itself is small enough
        assertRefused("zip-suspect", () -> zip(Map.of("a.md", "a".repeat(MB / 2))));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 501; i++) {
            many.put(i + ".md", "x");
        }
        assertRefused("zip-too-many", () -> zip(many));
        // what is left out is not unpacked
        assertThat(zip(Map.of("bombe.bin", "0".repeat(50 * MB), "a.md", "x")).ignored()).containsExactly("bombe.bin");
    }

    @Test
    void Many_files_of_which_each_is_small_do_not_go_beyond_what_all_may_be() throws IOException {
        Random random = new Random(35);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (int i = 0; i < 12; i++) {
                zip.putNextEntry(new ZipEntry(i + ".md"));
                String word = Long.toString(random.nextLong(), 36);
                zip.write((word.repeat(20) + Long.toString(random.nextLong(), 36)).repeat(MB / 240)
                        .substring(0, MB - 10).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertRefused("zip-suspect", () -> read(ZIP, archive.toByteArray()));
    }

    @Test
    void Archives_that_are_none_are_told() throws IOException {
        byte[] good = Measures.zip(Measures.second());
        assertRefused("zip-malformed", () -> read(ZIP, new byte[0]));
        assertRefused("zip-malformed", () -> read(ZIP, "PK".getBytes(StandardCharsets.UTF_8)));
        assertRefused("zip-malformed", () -> read(ZIP, Arrays.copyOf(good, good.length / 2)));
        assertRefused("zip-without-markdown", () -> zip(Map.of("a.txt", "x")));
        for (int i = 40; i < good.length; i += 97) {
            byte[] damaged = good.clone();
            damaged[i] ^= 0x55;
            try {
                read(ZIP, damaged);
            } catch (ProblemException told) {
                assertThat(told.type().status()).isBetween(400, 413);
            }
        }
    }
}
