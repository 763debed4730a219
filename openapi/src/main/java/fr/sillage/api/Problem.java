package fr.sillage.api;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal as RFC 9457 writes it, the same shape for every status of 400 and above. */
@Schema(description = "A refusal (RFC 9457), in French or English by Accept-Language")
public record Problem(
        @NotNull @Schema(description = "Stable name of the kind of refusal", examples = "/problems/rule-broken") String type,
        @NotNull String title,
        @NotNull int status,
        String detail,
        @NotNull @Schema(description = "Path of the request") String instance,
        @Schema(description = "Names this request in the logs") String requestId,
        @Schema(description = "All faults at once") List<Detail> errors) {

    /** One fault in words. */
    @Schema(name = "ProblemDetail")
    public record Detail(
            @NotNull @Schema(description = "JSON pointer into the body, or ?name of a query parameter") String pointer,
            @NotNull @Schema(description = "Stable code a client may test for") String code,
            @NotNull String message) {
    }
}
