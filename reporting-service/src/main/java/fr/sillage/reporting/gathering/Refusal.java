package fr.sillage.reporting.gathering;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a report reads of a problem that a service answers; the words are French, as no other language is asked for. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Refusal(String detail, List<Fault> errors) {

    Refusal {
        errors = Absent.asEmpty(errors);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fault(String pointer, String message) {
    }

    /** The end of a sentence about the refusal, with what the service says of it where it says anything readable. */
    static String said(Response answer) {
        try {
            Refusal refusal = answer.hasEntity() ? answer.readEntity(Refusal.class) : null;
            return refusal == null ? "." : refusal.words();
        } catch (ProcessingException | IllegalStateException e) {
            // whatever stands between the services may answer in another shape: the status alone is told
            return ".";
        }
    }

    private String words() {
        List<String> words = Stream.concat(Stream.ofNullable(detail),
                errors.stream().map(e -> "%s : %s".formatted(e.pointer(), e.message()))).toList();
        return words.isEmpty() ? "." : " : " + String.join(" ", words);
    }
}
