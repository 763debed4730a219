package fr.sillage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every code that the sources name has a text in both languages; each service's {@code MessagesTest} extends this. */
public abstract class MessageTexts {

    private static final Pattern NOT_FOUND = Pattern.compile("notFound\\(\"([a-z-]+)\"");
    private static final Pattern CODE = Pattern.compile(
            "(?:Fault\\.at|ProblemException\\.of)\\(\\s*[^;]*?,\\s*\"([a-z][a-z0-9-]+(?:\\.[a-z-]+)?)\"|\"([a-z]+(?:-[a-z]+)*-unknown)\"",
            Pattern.DOTALL);

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

    private static Set<String> texts(String language) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String bundle : new String[] { "messages", "fr/sillage/api/messages" }) {
            var resource = MessageTexts.class.getClassLoader().getResourceAsStream(bundle + "_" + language + ".properties");
            if (resource != null) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                codes.addAll(properties.stringPropertyNames());
            }
        }
        return codes;
    }
}
