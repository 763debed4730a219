package fr.sillage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;

/** The pages as people meet them: in a browser, by keyboard, on a telephone, on paper and without scripts. */
class PagesIT {

    private static final String SCHEME = "/schemas/ille-et-vilaine-2024-2028";
    /** A scheme that wants no report with gaps, and has one: its report will always be late. */
    private static final String LATE = "/schemas/en-retard-2024-2028";
    /** Where what two editions say otherwise is led to, however many later years have a report by now. */
    private static final String OF_TWO_EDITIONS = "/bilans/ille-et-vilaine-2024-2028/annual/2025";
    /** A year of whose campaign the sample tells what came of it. */
    private static final int EVALUATED = 2018;
    private static final int STOPS = 15;
    private static final int WIDE = 1200;
    private static final int TELEPHONE = 320;
    /** In CSS pixels: what most people still read. */
    private static final int LEGIBLE = 11;
    /** What stays of a sheet of A4 between its margins, in CSS pixels. */
    private static final int SHEET = 665;
    private static final int PER_KIND = Integer.getInteger("pages.per-kind", 2);

    @TempDir
    private static Path data;

    private static Playwright playwright;
    private static Browser browser;
    private static Instance instance;

    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty()) {
            System.err.println("THE PAGES WERE NOT CHECKED: no Chromium under /usr/bin (Debian: apt install chromium).");
        }
        assumeTrue(chromium.isPresent(), "no Chromium");
        instance = Instance.start(data);
        lateScheme();
        instance.make("ille-et-vilaine-2024-2028", "annual", 2025);
        instance.make("ille-et-vilaine-2024-2028", "reasons", 2026);
        instance.make("ille-et-vilaine-2024-2028", "digest", 2026);
        instance.make("pas-de-calais-2017-2020", "evaluation", EVALUATED);
        instance.make("pas-de-calais-2017-2020", "overall", 2020);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // the sandbox wants rights that a container does not give; only our own pages are opened
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get())
                .setArgs(List.of("--no-sandbox")));
    }

    private static void lateScheme() throws Exception {
        instance.putInCatalog("/api/v1/schemes/en-retard-2024-2028",
                """
                        {"title": "Schéma dont le bilan se fait attendre", "period": {"start": "2024-01-01", "end": "2028-12-31"},
                         "buyers": ["223500018"], "status": "DRAFT", "reporting": {"incomplete": "REFUSED", "source": "article 12"}}""");
        instance.putInCatalog("/api/v1/schemes/en-retard-2024-2028/objectives/1", """
                {"title": "Mesurer ce qui ne l’est pas encore", "indicators": ["jamais-defini"]}""");
        instance.put(instance.address() + "/api/v1/schedules/en-retard", """
                {"scheme": "en-retard-2024-2028", "kind": "annual"}""");
    }

    @AfterAll
    static void stop() throws Exception {
        if (playwright != null) {
            playwright.close();
        }
        if (instance != null) {
            instance.close();
        }
    }

    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
        }
    }

    private Page open(Browser.NewContextOptions options) {
        context = browser.newContext(options.setLocale("fr-FR"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    private static Browser.NewContextOptions anonymous() {
        return new Browser.NewContextOptions().setViewportSize(WIDE, 900);
    }

    /** As a steward, who sees all that there is to see. */
    private static Browser.NewContextOptions signedIn() {
        return anonymous().setHttpCredentials("steward", "steward");
    }

    private Page openSignedIn() {
        Page page = open(signedIn());
        page.navigate(instance.address() + "/connexion?vers=/");
        return page;
    }

    @Test
    void Axe_finds_nothing_on_what_anyone_may_see() {
        Page page = open(anonymous());
        List<String> seen = new Walk(page, instance.address(), PER_KIND).each(List.of("/"), path -> checkWithAxe(page, path));
        assertThat(seen).contains("/", "/bilans", SCHEME, SCHEME + "/objectifs/1", SCHEME + "/tableau-de-bord", "/intentions",
                "/bibliotheque", "/bibliotheque?rayon=methodologie", "/lexique")
                .anyMatch(path -> path.startsWith("/intentions/")).anyMatch(path -> path.startsWith("/bibliotheque/"));
        assertThat(complaints).isEmpty();
    }

    /** One after the other on each page as it was loaded once: to load it is what takes the time. */
    @Test
    void After_signing_in_axe_finds_nothing_and_each_page_is_good_by_keyboard_on_a_telephone_and_on_paper() {
        Page page = openSignedIn();
        List<String> seen = new Walk(page, instance.address(), PER_KIND).each(List.of("/", OF_TWO_EDITIONS), path -> {
            checkByKeyboard(page, path);
            checkWithAxe(page, path);
            page.setViewportSize(TELEPHONE, 900);
            checkWidth(page, path);
            checkDrawings(page, path);
            page.setViewportSize(SHEET, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            checkOnPaper(page, path);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(WIDE, 900);
        });
        assertThat(seen).contains("/", SCHEME, SCHEME + "/tableau-de-bord", "/intentions", "/bibliotheque", "/lexique")
                .anyMatch(path -> path.startsWith("/intentions/")).anyMatch(path -> path.startsWith("/bibliotheque/"))
                .anyMatch(path -> path.endsWith("/manques"))
                .anyMatch(path -> path.endsWith("preview.html")).anyMatch(path -> path.startsWith("/bilans/suivi?"))
                .anyMatch(path -> path.matches("/bilans/suivi/\\d+"))
                .anyMatch(path -> path.contains("/difference?from="));
        for (String kind : List.of("annual", "evaluation", "overall", "reasons", "digest")) {
            assertThat(seen).as(kind).anyMatch(path -> path.matches("/bilans/[^/]+/" + kind + "/\\d+"))
                    .anyMatch(path -> path.matches("/api/v1/reports/[^/]+/" + kind + "/\\d+/editions/\\d+\\.html"));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void A_refusal_and_a_late_report_are_told_well() {
        Page page = openSignedIn();
        for (String path : List.of(LATE, "/bilans")) {
            page.navigate(instance.address() + path);
            assertThat(page.locator(".overdue").first().textContent()).contains("en retard, attendu le");
            check(page, path);
        }
        page.navigate(instance.address() + "/schemas/inconnu");
        assertThat(page.locator("h1").count()).isEqualTo(1);
        check(page, "/schemas/inconnu");
    }

    @Test
    void What_stands_in_for_a_silent_service_is_told_well() throws Exception {
        Page page = openSignedIn();
        List<String> paths = List.of("/", SCHEME, SCHEME + "/objectifs/9", SCHEME + "/tableau-de-bord");
        paths.forEach(path -> page.navigate(instance.address() + path));
        instance.whileTheCatalogIsSilent(() -> paths.forEach(path -> {
            page.navigate(instance.address() + path);
            assertThat(page.locator(".stale").first().textContent()).as(path).contains("Données anciennes");
            check(page, path);
        }));
    }

    private static void check(Page page, String path) {
        for (int width : List.of(TELEPHONE, WIDE)) {
            page.setViewportSize(width, 900);
            checkWithAxe(page, path);
            checkWidth(page, path);
        }
    }

    private static void checkWithAxe(Page page, String path) {
        var results = new AxeBuilder(page).analyze();
        assertThat(results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()))
                .as(path).isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(page.locator("h1").count()).as("h1 of " + path).isEqualTo(1);
    }

    private static void checkWidth(Page page, String path) {
        int width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(width).as(path).isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Words in drawings are scaled with them. */
    private static void checkDrawings(Page page, String path) {
        assertThat((List<?>) page.evaluate("""
                least => [...document.querySelectorAll('svg text')].filter(text => parseFloat(getComputedStyle(text).fontSize)
                    * text.ownerSVGElement.getBoundingClientRect().width / text.ownerSVGElement.viewBox.baseVal.width < least)
                    .map(text => text.outerHTML)""", LEGIBLE)).as("too small on " + path).isEmpty();
    }

    /** The first stop leads past the menu, and each stop is seen. */
    private static void checkByKeyboard(Page page, String path) {
        if (!path.startsWith("/api/")) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.textContent")).as(path).isEqualTo("Aller au contenu");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).as(path).isEqualTo("contenu");
        }
        checkStops(page, path);
    }

    private static void checkStops(Page page, String path) {
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => { const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                        return at === document.body || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                            && box.bottom > 0 && box.top < innerHeight ? 'seen' : at.outerHTML.slice(0, 200) }"""))
                    .as("stop " + stop + " of " + path).isEqualTo("seen");
        }
    }

    @Test
    void Without_scripts_one_gets_from_the_first_page_to_an_objective_and_its_report() {
        Page page = open(anonymous().setJavaScriptEnabled(false));
        page.navigate(instance.address() + "/");
        page.locator("main a[href='" + SCHEME + "']").first().click();
        page.locator("main a[href='" + SCHEME + "/objectifs/9']").first().click();
        assertThat(page.locator("h1").textContent()).contains("Systématiser les clauses sociales");
        page.locator("main a[href*='.html']").first().click();
        assertThat(page.locator("h1").textContent()).contains("SPASER");
    }

    /** The menu stays away, and nothing is lost or cut. */
    private static void checkOnPaper(Page page, String path) {
        assertThat(page.locator("header.site nav").isVisible()).as(path).isFalse();
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('body *:not(svg *)')].filter(e => e.getClientRects().length)
                    .filter(e => e.getBoundingClientRect().right > innerWidth + 1
                        || getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1)
                    .filter(e => !e.closest('.skip')).map(e => e.outerHTML.slice(0, 160))"""))
                .as("cut at the right of " + path).isEmpty();
        checkPaper(page, path);
    }

    private static void checkPaper(Page page, String path) {
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            String words = withoutSpaces(new PDFTextStripper().getText(paper));
            for (String heading : page.locator("main h1, main h2, main h3, main caption, .cover h1").allInnerTexts()) {
                assertThat(words).as(path).contains(withoutSpaces(heading));
            }
            int height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
            assertThat(paper.getNumberOfPages()).as("sheets of " + path).isBetween(1, 2 + height / SHEET * 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u00AD-]", "");
    }
}
