package fr.sillage.sample;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a refusal says (RFC 9457), as far as somebody needs it to mend what was sent.
 *
 * @param errors every fault of the body
 * @param report of a refused ingestion, every line of the file
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Problem(String title, String detail, List<Fault> errors, Report report) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String pointer, String message) {

        @Override
        public String toString() {
            return pointer == null ? message : pointer + ": " + message;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(List<Line> lines) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(int line, List<Fault> faults) {

        Stream<String> reasons() {
            return faults == null ? Stream.of() : faults.stream().map(fault -> "line " + line + ": " + fault);
        }
    }

    /** One reason a line; the answer itself where it is no problem, as from a proxy on the way. */
    static String reasons(String answer) {
        try {
            return new ObjectMapper().readValue(answer, Problem.class).reasons();
        } catch (JsonProcessingException e) {
            return answer;
        }
    }

    private String reasons() {
        // The detail only repeats what a single fault says.
        Stream<String> faults = errors == null ? Stream.of(detail) : errors.stream().map(Fault::toString);
        Stream<String> lines = report == null ? Stream.of() : report.lines().stream().flatMap(Line::reasons);
        return Stream.of(Stream.of(title), faults, lines).flatMap(reasons -> reasons).filter(Objects::nonNull)
                .collect(Collectors.joining(System.lineSeparator() + "  "));
    }
}
