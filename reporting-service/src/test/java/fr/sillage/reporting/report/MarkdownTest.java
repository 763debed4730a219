package fr.sillage.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkdownTest {

    private static Element parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader("<body>" + html + "</body>"))).getDocumentElement();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "<SCRIPT SRC=//x.fr/a.js></SCRIPT>",
            "a <img src=x onerror=alert(1)> b",
            "<svg/onload=alert(1)>", "<a href=\"javascript:alert(1)\" onclick='x()'>a</a>", "<iframe src='data:text/html,x'/>",
            "<style>*{display:none}</style>", "<b", "a & b < c > d \"e\"", "]]>", "<![CDATA[ x ]]>", "<!-- a -- b -->",
            "<?php echo 1 ?>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;",
            "&#x3C;img src=x onerror=alert(1)&#x3E;",
            "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java\nscript:alert(1))",
            "[a](\u0001javascript:alert(1))",
            "[a](&#106;avascript:alert(1))", "[a](&#x6A&#x61vascript:alert(1))", "[a](javascript&colon;alert(1))",
            "[a](vbscript:msgbox(1))", "[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](file:///etc/passwd)", "[a](//x.fr/a)",
            "[a](x.html)", "<javascript:alert(1)>", "<data:text/html,x>", "[a][b]\n\n[b]: javascript:alert(1)",
            "![a](data:image/svg+xml;base64,PHN2Zz4=)", "![a](https://x.fr/p.png \"onerror=alert(1)\")",
            "[![a](https://x.fr/p.png)](javascript:alert(1))", "`<script>`", "```html\" onload=\"x\n<script>\n```",
            "[a](https://x.fr/\"onmouseover=\"alert(1))", "[a](https://x.fr 'a\" onmouseover=\"alert(1)')" })
    void Whatever_is_typed_nothing_runs_and_nothing_is_loaded(String typed) throws Exception {
        assertThatNothingRuns(parsed(Markdown.html(typed, 2)));
    }

    private static void assertThatNothingRuns(Element element) {
        assertThat(element.getTagName()).isNotIn("script", "img", "svg", "iframe", "style", "object", "b");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            assertThat(name).isIn("href", "class", "scope", "start");
            if (name.equals("href")) {
                assertThat(element.getAttribute(name)).matches("(https?:|mailto:|#).*");
            }
        }
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                assertThatNothingRuns(child);
            }
        }
    }

    @Test
    void Markup_is_shown_as_it_was_typed() throws Exception {
        assertThat(parsed(Markdown.html("a <script>alert(1)</script> ]]> &amp;lt;", 2)).getTextContent().strip())
                .isEqualTo("a <script>alert(1)</script> ]]> &lt;");
    }

    @Test
    void Links_go_to_pages_mailboxes_and_places_of_the_report() {
        assertThat(Markdown.html("[a](https://x.fr/?b=1&c=2) [m](mailto:a@x.fr) [o](#objectif-9) <https://x.fr>", 2))
                .contains("href=\"https://x.fr/?b=1&amp;c=2\"", "href=\"mailto:a@x.fr\"", "href=\"#objectif-9\"",
                        ">https://x.fr</a>");
    }

    @Test
    void A_link_without_words_shows_where_it_goes() {
        assertThat(Markdown.html("[](https://x.fr)", 2)).contains(">https://x.fr</a>");
    }

    @Test
    void A_picture_stands_as_its_words() {
        assertThat(Markdown.html("Voir ![la **carte**](https://x.fr/p.png).", 2))
                .isEqualTo("<p>Voir la <strong>carte</strong>.</p>\n");
    }

    @Test
    void Headings_go_on_from_the_one_above_and_skip_no_level() {
        assertThat(Markdown.html("# A\n\n#### B\n\n###### C\n\n## D\n", 2)).contains("<h3>A</h3>", "<h4>B</h4>", "<h5>C</h5>",
                "<h4>D</h4>");
        assertThat(Markdown.html("# A\n\n## B\n\n### C\n", 4)).contains("<h5>A</h5>", "<h6>B</h6>",
                "<p><strong>C</strong></p>");
    }

    @Test
    void Tables_have_headings_that_say_what_they_head() {
        assertThat(Markdown.html("| a | b |\n|---|--:|\n| 1 | 2 |\n", 2)).contains("<th scope=\"col\">a</th>",
                "<td>2</td>").doesNotContain("align");
    }

    @Test
    void Words_are_set_as_French_print_sets_them_and_code_is_not() {
        assertThat(Markdown.html("L'essentiel : *voilà* ! `l'un ;`", 2))
                .isEqualTo("<p>L’essentiel\u202F: <em>voilà</em> ! <code>l'un ;</code></p>\n");
    }

    @Test
    void What_stands_in_one_another_too_deep_is_told_before_it_is_set() {
        assertThat(Markdown.isTooDeep("- a\n  - b\n    - c **d** [e](#f)")).isFalse();
        assertThat(Markdown.isTooDeep("*a ".repeat(60) + "b" + "*".repeat(60))).isTrue();
        assertThat(Markdown.isTooDeep("*a ".repeat(50_000) + "b" + "*".repeat(50_000))).isTrue();
        assertThat(Markdown.isTooDeep("> ".repeat(100_000) + "a")).isTrue();
    }
}
