package fr.sillage.reporting.report.difference;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import fr.sillage.reporting.report.content.Missing;

/** What one edition of a report says otherwise than another. */
public record Difference(List<Figure> figures, List<Result> results, List<ActionStatus> actions, List<Words> words,
        List<Lacking> arrived, List<Lacking> missing, List<Other> others) {

    public boolean isEmpty() {
        return figures.isEmpty() && results.isEmpty() && actions.isEmpty() && words.isEmpty() && arrived.isEmpty()
                && missing.isEmpty() && others.isEmpty();
    }

    /** @param label of the item; absent for the declared total */
    @Schema(name = "FigureDifference")
    public record Figure(
            @Schema(description = "The first that the indicator belongs to") String objective,
            @NotNull @Schema(examples = "heures-insertion") String indicator,
            @NotNull String title,
            @NotNull String unit,
            @NotNull int decimals,
            @NotNull @Schema(description = "SIREN", examples = "223500018") String buyer,
            @NotNull String buyerName,
            @NotNull @Schema(description = "`_T` for the whole") String item,
            String label,
            @NotNull @Schema(examples = "2025") int year,
            @JsonProperty("old") @Schema(description = "Absent where the edition had no such figure") Value was,
            @JsonProperty("new") @Schema(description = "Absent where the edition has no such figure any more") Value is) {
    }

    /** @param value absent where it is missing or without object; {@code status} or {@code reason} tells which */
    @Schema(name = "ToldValue")
    public record Value(BigDecimal value, String status, String qualifier, String reason) {
    }

    /** How a figure of the report's year stands against its target. */
    @Schema(name = "ResultDifference")
    public record Result(String objective, @NotNull String indicator, @NotNull String title, @NotNull String buyer,
            @NotNull String buyerName, @NotNull String item, String label,
            @JsonProperty("old") @Schema(examples = "BEHIND") String was,
            @JsonProperty("new") @Schema(examples = "ON_TRACK") String is,
            @Schema(description = "In French; may differ where the status does not", examples = "En retard sur la trajectoire") String oldWords,
            @Schema(description = "In French", examples = "Trajectoire suivie") String newWords) {
    }

    @Schema(name = "ActionDifference")
    public record ActionStatus(@NotNull String code, @NotNull String title,
            @JsonProperty("old") @Schema(description = "Absent where the edition did not know the action") String was,
            @JsonProperty("new") @Schema(description = "Absent where the edition knows it no more") String is) {
    }

    @Schema(name = "WordsDifference")
    public record Words(
            @NotNull @Schema(examples = "axes/1/objectives/9/context") String path,
            @NotNull @Schema(description = "In French", examples = "Objectif 9") String where,
            @NotNull @Schema(description = "In French", examples = "Contexte") String what,
            @JsonProperty("old") String was,
            @JsonProperty("new") String is) {
    }

    /** Something that a report should have and has not. */
    @Schema(name = "LackingDifference")
    public record Lacking(@NotNull Kind kind, @NotNull String objective, String indicator, String title, String label,
            String buyer, Integer year) {

        static Lacking of(Missing.MissingValue value) {
            return new Lacking(Kind.VALUE, value.objective(), value.indicator(), value.title(), value.label(), value.buyer(),
                    value.year());
        }

        static Lacking of(Missing.UnknownIndicator unknown) {
            return new Lacking(Kind.DEFINITION, unknown.objective(), unknown.indicator(), null, null, null, null);
        }

        static Lacking of(Missing.MissingCompletion completion) {
            return new Lacking(Kind.COMPLETION, completion.objective(), null, completion.title(), null, null,
                    completion.year());
        }
    }

    /** Whatever differs and is none of the others: a target’s level, a date, who sits in a committee. */
    @Schema(name = "OtherDifference")
    public record Other(
            @NotNull @Schema(examples = "axes/1/objectives/9/indicators/heures-insertion+223500018/items/_T/target/points/2028/value") String path,
            @NotNull @Schema(description = "In French", examples = "Indicateur « Heures d’insertion »") String where,
            @NotNull @Schema(description = "In French", examples = "Cible, point, 2028, valeur") String what,
            @JsonProperty("old") @Schema(description = "In French; absent where the edition had no such thing", examples = "100 000") String was,
            @JsonProperty("new") @Schema(description = "In French; absent where the edition has no such thing any more", examples = "120 000") String is) {
    }

    @Schema(name = "LackingKind")
    public enum Kind {
        VALUE,
        DEFINITION,
        COMPLETION
    }
}
