package fr.sillage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** The pages as people meet them: in a browser, by keyboard, on a telephone, on paper and without scripts. */
class PagesIT {

    private static final String SCHEME = "/schemas/ille-et-vilaine-2024-2028";
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
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // the sandbox wants rights that a container does not give; only our own pages are opened
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get())
                .setArgs(List.of("--no-sandbox")));
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
        return new Browser.NewContextOptions().setViewportSize(1200, 900);
    }

    private static Browser.NewContextOptions signedIn() {
        return anonymous().setHttpCredentials("reader", "reader");
    }

    @Test
    void Axe_finds_nothing_on_what_anyone_may_see() {
        Page page = open(anonymous());
        List<String> seen = new Walk(page, instance.address(), PER_KIND).each(path -> checkWithAxe(page, path));
        assertThat(seen).contains("/", "/bilans", SCHEME, SCHEME + "/objectifs/1", SCHEME + "/tableau-de-bord");
        assertThat(complaints).isEmpty();
    }

    @Test
    void Axe_finds_nothing_on_what_is_seen_after_signing_in() {
        Page page = open(signedIn());
        page.navigate(instance.address() + "/connexion?vers=/");
        List<String> seen = new Walk(page, instance.address(), PER_KIND).each(path -> checkWithAxe(page, path));
        assertThat(seen).contains("/", SCHEME, SCHEME + "/tableau-de-bord");
        assertThat(complaints).isEmpty();
    }

    private static void checkWithAxe(Page page, String path) {
        var results = new AxeBuilder(page).analyze();
        assertThat(results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()))
                .as(path).isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(page.locator("h1").count()).as("h1 of " + path).isEqualTo(1);
    }

    @Test
    void On_a_narrow_telephone_no_page_has_to_be_moved_sideways() {
        Page page = open(signedIn().setViewportSize(320, 640));
        page.navigate(instance.address() + "/connexion?vers=/");
        new Walk(page, instance.address(), PER_KIND).each(path -> {
            int width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
            assertThat(width).as(path).isLessThanOrEqualTo(320);
        });
    }

    @Test
    void By_keyboard_the_first_stop_leads_past_the_menu_and_each_stop_is_seen() {
        Page page = open(anonymous());
        page.navigate(instance.address() + SCHEME);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Aller au contenu");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("contenu");
        for (int stop = 0; stop < 15; stop++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => { const style = getComputedStyle(document.activeElement);
                        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 }"""))
                    .as("outline at stop " + stop).isEqualTo(true);
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

    @ParameterizedTest
    @ValueSource(strings = { "", "/objectifs/9" })
    void On_paper_the_menu_stays_away_and_the_words_stay(String below) {
        Page page = open(anonymous());
        page.navigate(instance.address() + SCHEME + below);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator("header.site nav").isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.pdf()).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
