package fr.sillage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every code that the sources name has a text in both languages; each service's {@code MessagesTest} extends this. */
public abstract class MessageTexts {

    private static final Pattern NOT_FOUND = Pattern.compile("notFound\\(\"([a-z-]+)\"");
    private static final Pattern CODE = Pattern.compile(
            "(?:(?:Fault\\.at|ProblemException\\.of)\\(\\s*[^;]*?,\\s*|\\.fault\\()\"([a-z][a-z0-9-]+(?:\\.[a-z-]+)?)\"|\"([a-z]+(?:-[a-z]+)*-unknown)\"",
            Pattern.DOTALL);

    private static final List<String> BUNDLES = List.of("messages", "fr/sillage/api/messages");
    private static final List<String> FRENCH = Stream.concat(BUNDLES.stream(), Stream.of("ValidationMessages"))
            .map(bundle -> bundle + "_fr").toList();

    /**
     * Another space, or none, where a narrow no-break one belongs, but for the name of a header; a typewriter's apostrophe or
     * quotation mark.
     */
    private static final Pattern UNFRENCH = Pattern
            .compile("[^\u202f][;!?%€»]|«[^\u202f]|[ \u00a0]:|[\\p{L})»]:(?<!None-Match:)|['\"]");

    @Test
    void Every_code_has_a_French_and_an_English_text() throws IOException {
        Set<String> codes = codesOf(Path.of("src/main/java"));
        assertThat(codes).isNotEmpty();
        assertThat(texts("fr")).containsAll(codes);
        assertThat(texts("en")).containsAll(codes);
    }

    @Test
    void Both_languages_have_the_same_codes() throws IOException {
        assertThat(texts("fr")).isEqualTo(texts("en"));
    }

    @Test
    void French_texts_are_set_as_French_is() throws IOException {
        SoftAssertions.assertSoftly(softly -> FRENCH.stream().map(MessageTexts::properties)
                .flatMap(texts -> texts.entrySet().stream())
                .forEach(text -> softly.assertThat(text.getValue().toString()).as(text.getKey().toString())
                        .doesNotContainPattern(UNFRENCH)));
    }

    private static Set<String> codesOf(Path sources) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                NOT_FOUND.matcher(source).results().forEach(found -> codes.add("not-found." + found.group(1)));
                Matcher matcher = CODE.matcher(source);
                while (matcher.find()) {
                    codes.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                }
            }
        }
        return codes;
    }

    private static Set<String> texts(String language) {
        Set<String> codes = new TreeSet<>();
        for (String bundle : BUNDLES) {
            codes.addAll(properties(bundle + "_" + language).stringPropertyNames());
        }
        return codes;
    }

    /** Empty where the service has no such bundle. */
    private static Properties properties(String bundle) {
        Properties properties = new Properties();
        var resource = MessageTexts.class.getClassLoader().getResourceAsStream(bundle + ".properties");
        if (resource != null) {
            try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
