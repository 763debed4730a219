package fr.sillage.reporting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.junit.jupiter.api.Test;

class TerseContentTest {

    private static final String CELL_1 = "10 5 m 60 5 l 60 6 l 10 6 l h f ";
    private static final String CELL_2_FROM_BELOW = "110 6 m 60 6 l 60 5 l 110 5 l h f ";

    /** In which /B is a background and /P something else, and all marks are of one element. */
    private static String terse(String content) throws IOException {
        return terse(content, new TaggedPage().element(0, 1, 2));
    }

    private static String terse(String content, TaggedPage page) throws IOException {
        TerseContent terse = new TerseContent(Set.of(COSName.getPDFName("B")), page.marks());
        List<COSBase> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(content.getBytes(StandardCharsets.US_ASCII)).parse()) {
            if (token instanceof Operator operator) {
                terse.add(operator, operands);
                operands = new ArrayList<>();
            } else {
                operands.add((COSBase) token);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ContentStreamWriter(out).writeTokens(terse.tokens());
        return out.toString(StandardCharsets.US_ASCII).strip().replaceAll("\\s+", " ").replaceAll("\\.0\\b", "");
    }

    @Test
    void A_background_around_nothing_is_left_out_and_other_marks_stay() throws IOException {
        assertThat(terse("/Artifact /B BDC EMC /Artifact /P BDC EMC /Span <</MCID 1>> BDC 1 w EMC /Artifact /B BDC EMC"))
                .isEqualTo("/Artifact /P BDC EMC /Span <</MCID 1 >> BDC 1 w EMC");
    }

    @Test
    void Backgrounds_that_follow_one_another_become_one_and_what_stands_between_parts_them() throws IOException {
        assertThat(terse("/Artifact /B BDC 1 w EMC /Artifact /B BDC EMC /Artifact /B BDC 2 w EMC q /Artifact /B BDC 3 w EMC Q"))
                .isEqualTo("/Artifact BMC 1 w 2 w EMC q /Artifact BMC 3 w EMC Q");
        assertThat(terse("/Artifact /B BDC 1 w EMC /Span <</MCID 1>> BDC 2 w EMC /Artifact /B BDC 3 w EMC"))
                .isEqualTo("/Artifact BMC 1 w EMC /Span <</MCID 1 >> BDC 2 w EMC /Artifact BMC 3 w EMC");
    }

    @Test
    void A_font_is_said_where_it_changes_and_where_the_state_before_is_restored() throws IOException {
        assertThat(terse("/F1 9 Tf q /F1 9 Tf /F2 9 Tf /F2 9 Tf Q /F1 9 Tf /F2 9 Tf"))
                .isEqualTo("/F1 9 Tf q /F2 9 Tf Q /F2 9 Tf");
    }

    @Test
    void A_text_that_only_moves_needs_no_matrix() throws IOException {
        assertThat(terse("BT 1 0 0 1 5 6 Tm (a) Tj ET")).isEqualTo("BT 5 6 Td (a) Tj ET");
        assertThat(terse("BT 2 0 0 1 5 6 Tm (a) Tj ET")).isEqualTo("BT 2 0 0 1 5 6 Tm (a) Tj ET");
        assertThat(terse("BT 3 4 Td 1 0 0 1 5 6 Tm (a) Tj ET")).isEqualTo("BT 3 4 Td 1 0 0 1 5 6 Tm (a) Tj ET");
    }

    @Test
    void The_borders_of_the_cells_in_a_row_become_one_line() throws IOException {
        assertThat(terse(CELL_1 + CELL_2_FROM_BELOW + CELL_1)).isEqualTo("10 5 100 1 re f");
        assertThat(terse(CELL_1 + "0 1 0 rg " + CELL_2_FROM_BELOW)).isEqualTo("10 5 50 1 re f 0 1 0 rg 60 5 50 1 re f");
        assertThat(terse(CELL_1 + "120 5 m 130 5 l 130 6 l 120 6 l h f")).isEqualTo("10 5 50 1 re 120 5 10 1 re f");
    }

    @Test
    void What_is_no_rectangle_is_drawn_as_it_was_and_in_its_place() throws IOException {
        String bevel = "10 5 m 60 5 l 59 6 l 11 6 l h f";
        String clip = "10 5 m 60 5 l 60 6 l 10 6 l h W n";
        assertThat(terse(CELL_1 + bevel)).isEqualTo("10 5 50 1 re f " + bevel);
        assertThat(terse(CELL_1 + clip)).isEqualTo("10 5 50 1 re f " + clip);
        assertThat(terse("10 5 m 60 5 l S")).isEqualTo("10 5 m 60 5 l S");
    }

    @Test
    void Words_of_one_element_on_one_line_have_one_mark() throws IOException {
        TaggedPage page = new TaggedPage().text(0).text(1).text(2).element(0, 1, 2);
        assertThat(terse(mark(0, placed("5 6", "a")) + mark(1, "1 0 0 rg " + placed("9 6", "b"))
                + mark(2, placed("5 4", "c")), page))
                .isEqualTo("/Span <</MCID 0 >> BDC " + text("5 6", "a") + "1 0 0 rg " + text("9 6", "b") + "EMC "
                        + mark(2, text("5 4", "c")).strip());
        assertThat(page.kids()).containsExactly(0, 2);
    }

    @Test
    void The_lines_of_one_text_have_one_mark() throws IOException {
        TaggedPage page = new TaggedPage().text(0, 1).element(0, 1);
        assertThat(terse(mark(0, placed("5 6", "a ")) + mark(1, placed("5 4", "b")), page))
                .isEqualTo("/Span <</MCID 0 >> BDC " + text("5 6", "a ") + text("5 4", "b") + "EMC");
        assertThat(page.kids()).containsExactly(0);
    }

    @Test
    void What_is_drawn_or_read_between_two_marks_keeps_them_apart() throws IOException {
        String apart = mark(0, text("5 6", "a")) + mark(1, text("9 6", "b"));
        String drawn = "/Artifact BMC 1 w EMC ";
        assertThat(terse(mark(0, placed("5 6", "a")) + drawn + mark(1, placed("9 6", "b")),
                new TaggedPage().text(0, 1).element(0, 1)))
                .isEqualTo(mark(0, text("5 6", "a")) + drawn + mark(1, text("9 6", "b")).strip());
        String content = mark(0, placed("5 6", "a")) + mark(1, placed("9 6", "b"));
        assertThat(terse(content, new TaggedPage().text(0, 2, 1).element(0, 2, 1))).isEqualTo(apart.strip());
        assertThat(terse(content, new TaggedPage().text(0).text(1).element(0))).isEqualTo(apart.strip());
    }

    @Test
    void A_mark_around_nothing_is_left_out_of_its_element_too() throws IOException {
        TaggedPage page = new TaggedPage().element(0, 1);
        assertThat(terse(mark(0, "") + mark(1, placed("5 6", "a")), page)).isEqualTo(mark(1, text("5 6", "a")).strip());
        assertThat(page.kids()).containsExactly(1);
    }

    private static String mark(int number, String content) {
        return "/Span <</MCID " + number + " >> BDC " + content + "EMC ";
    }

    /** As the layout writes it. */
    private static String placed(String place, String words) {
        return "BT 1 0 0 1 " + place + " Tm (" + words + ") Tj ET ";
    }

    private static String text(String place, String words) {
        return "BT " + place + " Td (" + words + ") Tj ET ";
    }
}
