package fr.sillage.reporting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.junit.jupiter.api.Test;

class JoinedTextsTest {

    private static String joined(String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContentStreamWriter(out)
                .writeTokens(JoinedTexts.of(new PDFStreamParser(content.getBytes(StandardCharsets.US_ASCII)).parse()));
        return out.toString(StandardCharsets.US_ASCII).strip().replaceAll("\\s+", " ").replaceAll("\\.0\\b", "");
    }

    @Test
    void A_text_begins_relative_to_the_one_before() throws IOException {
        assertThat(joined("BT 10 20 Td (a) Tj ET BT 14.5 8 Td (b) Tj ET BT 10 20 Td (c) Tj ET"))
                .isEqualTo("BT 10 20 Td (a) Tj 4.5 -12 Td (b) Tj -4.5 12 Td (c) Tj ET");
    }

    @Test
    void Colours_and_fonts_may_change_between_two_texts() throws IOException {
        assertThat(joined("BT 10 20 Td (a) Tj ET 1 0 0 rg BT /F2 9 Tf 14 20 Td (b) Tj ET"))
                .isEqualTo("BT 10 20 Td (a) Tj 1 0 0 rg /F2 9 Tf 4 0 Td (b) Tj ET");
    }

    @Test
    void Marks_and_states_that_a_text_may_not_hold_end_it() throws IOException {
        for (String between : new String[] { "EMC /Span <</MCID 1 >> BDC", "q", "Q", "5 5 m", "1 w" }) {
            String apart = "BT 10 20 Td (a) Tj ET " + between + " BT 14 20 Td (b) Tj ET";
            assertThat(joined(apart)).isEqualTo(apart);
        }
        assertThat(joined("BT 1 2 Td (a) Tj ET 1 0 0 rg")).isEqualTo("BT 1 2 Td (a) Tj ET 1 0 0 rg");
    }

    @Test
    void A_text_that_is_turned_is_left_alone() throws IOException {
        String turned = "BT 0 1 -1 0 5 6 Tm (a) Tj ET BT 3 4 Td (b) Tj ET";
        assertThat(joined(turned)).isEqualTo(turned);
        assertThat(joined("BT 3 4 Td (a) Tj ET BT 0 1 -1 0 5 6 Tm 2 2 Td (b) Tj ET BT 1 1 Td (c) Tj ET"))
                .isEqualTo("BT 3 4 Td (a) Tj 0 1 -1 0 5 6 Tm 2 2 Td (b) Tj ET BT 1 1 Td (c) Tj ET");
    }

    @Test
    void What_rounding_takes_from_one_step_it_gives_to_the_next() throws IOException {
        StringBuilder far = new StringBuilder("BT 0.5 0 Td (a) Tj ET ");
        for (int i = 1; i <= 1000; i++) {
            far.append("BT ").append(0.5 + i * 0.0004).append(" 0 Td (a) Tj ET ");
        }
        double last = 0;
        for (String word : joined(far.toString()).split(" 0 Td")) {
            last += Double.parseDouble(word.substring(word.lastIndexOf(' ') + 1).replace("ET", "0"));
        }
        assertThat(last).isBetween(0.8995, 0.9005);
    }
}
