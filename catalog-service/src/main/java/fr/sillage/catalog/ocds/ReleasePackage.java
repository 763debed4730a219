package fr.sillage.catalog.ocds;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A release package of OCDS 1.1 (standard.open-contracting.org), as far as plans have something to say in it, with the lots
 * and sustainability extensions. Fields that are absent are left out: the schemas want no nulls in most places.
 */
@Schema(name = "OcdsReleasePackage")
public record ReleasePackage(
        @NotNull List<Release> releases,
        @NotNull String uri,
        @NotNull String version,
        @NotNull List<String> extensions,
        @NotNull @Schema(description = "When any of the releases was last published") OffsetDateTime publishedDate,
        @NotNull Publisher publisher,
        @NotNull String license) {

    static final String VERSION = "1.1";
    static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
    static final List<String> EXTENSIONS = List.of(
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/master/extension.json",
            "https://raw.githubusercontent.com/open-contracting-extensions/ocds_sustainability_extension/master/extension.json");

    @Schema(name = "OcdsPublisher")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Publisher(@NotNull String name, String scheme, String uid) {
    }

    @Schema(name = "OcdsRelease")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Release(
            @NotNull String ocid,
            @NotNull String id,
            @NotNull OffsetDateTime date,
            @NotNull List<String> tag,
            @NotNull String initiationType,
            @NotNull String language,
            @NotNull List<Party> parties,
            @NotNull Reference buyer,
            @NotNull Planning planning,
            @NotNull Tender tender,
            List<RelatedProcess> relatedProcesses) {
    }

    @Schema(name = "OcdsReference")
    public record Reference(@NotNull String id, @NotNull String name) {
    }

    @Schema(name = "OcdsParty")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(@NotNull String id, @NotNull String name, @NotNull Identifier identifier, ContactPoint contactPoint,
            @NotNull List<String> roles) {
    }

    @Schema(name = "OcdsIdentifier")
    public record Identifier(@NotNull String scheme, @NotNull String id, @NotNull String legalName) {
    }

    @Schema(name = "OcdsContactPoint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactPoint(String name, String email, String telephone, String url) {
    }

    @Schema(name = "OcdsPlanning")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Planning(String rationale, Budget budget, @NotNull List<Milestone> milestones) {
    }

    @Schema(name = "OcdsBudget")
    public record Budget(@NotNull String description, @NotNull Value amount) {
    }

    @Schema(name = "OcdsValue")
    public record Value(@NotNull BigDecimal amount, @NotNull String currency) {
    }

    @Schema(name = "OcdsMilestone")
    public record Milestone(@NotNull String id, @NotNull String title, @NotNull String type, @NotNull String description,
            @NotNull OffsetDateTime dueDate, @NotNull String status) {
    }

    @Schema(name = "OcdsTender")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tender(
            @NotNull String id,
            @NotNull String title,
            String description,
            @NotNull String status,
            @NotNull Reference procuringEntity,
            List<Item> items,
            Value value,
            Value minValue,
            String procurementMethod,
            @NotNull String procurementMethodDetails,
            String mainProcurementCategory,
            Duration contractPeriod,
            @NotNull boolean hasSustainability,
            List<Sustainability> sustainability,
            List<TenderLot> lots) {
    }

    @Schema(name = "OcdsItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(@NotNull String id, @NotNull String description, @NotNull Classification classification,
            List<Classification> additionalClassifications, String relatedLot) {
    }

    @Schema(name = "OcdsClassification")
    public record Classification(@NotNull String scheme, @NotNull String id) {
    }

    @Schema(name = "OcdsPeriod")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Duration(OffsetDateTime startDate, OffsetDateTime endDate, @NotNull int durationInDays) {
    }

    @Schema(name = "OcdsSustainability")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sustainability(@NotNull String goal, String description, List<String> strategies) {
    }

    @Schema(name = "OcdsLot")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TenderLot(@NotNull String id, @NotNull String title, Value value, Value minValue,
            @NotNull boolean hasSustainability, List<Sustainability> sustainability) {
    }

    @Schema(name = "OcdsRelatedProcess")
    public record RelatedProcess(@NotNull String id, @NotNull List<String> relationship, @NotNull String scheme,
            @NotNull String identifier) {
    }
}
