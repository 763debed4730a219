package fr.sillage.catalog.programme;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.intention.Lot;

/** What buyers buy, teach and plan comes to in a year. */
@Schema(name = "ProgrammeFigures")
public record ProgrammeFiguresView(
        @NotNull int year,
        @NotNull @Schema(description = "Of the catalog’s ledger, at which all of it was read") long position,
        @NotNull @Schema(description = "Those that have intentions, trainings or plans; what a group buys counts for its coordinator, what several plan for the first of the scheme’s buyers") List<Buyer> buyers) {

    @Schema(name = "ProgrammeFiguresOfBuyer")
    public record Buyer(@NotNull @Schema(description = "SIREN") String buyer, @NotNull List<Figure> figures) {
    }

    @Schema(name = "ProgrammeFigure")
    public record Figure(
            @NotNull @Schema(description = "Code of the measure that it may feed", examples = "programme-lots-reserves") String measure,
            @NotNull String title,
            @NotNull @Schema(description = "The sum of its items") BigDecimal value,
            @NotNull @Schema(examples = "lots") String unit,
            @NotNull @Schema(description = "How many items there are behind it") int items) {

        static Figure of(Told told) {
            Counted measure = told.measure();
            return new Figure(measure.code(), measure.title(),
                    told.items().stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add), measure.unit(),
                    told.items().size());
        }
    }

    @Schema(name = "ProgrammeFigureItem")
    public record Item(
            @NotNull @Schema(description = "Of the intention; what belongs to a scheme has its path below `/api/v1/schemes/`", examples = "2026-017") String ref,
            @NotNull String title,
            @NotNull @Schema(description = "SIREN of the buyer for which it counts") String buyer,
            @Schema(description = "Number of the lot, where one is meant") Integer lot,
            @Schema(description = "Title of the lot") String lotTitle,
            @Schema(description = "Number of the review of a contract, where one is meant") Integer review,
            @NotNull @Schema(description = "What it adds to the figure") BigDecimal value) {

        static Item ofWhole(Purchase purchase, BigDecimal value) {
            return of(purchase, null, null, null, value);
        }

        static Item ofLot(Purchase purchase, Lot lot) {
            return of(purchase, lot.number(), lot.title(), null, BigDecimal.ONE);
        }

        static Item ofReview(Purchase purchase, int review) {
            return of(purchase, null, null, review, BigDecimal.ONE);
        }

        /** @param path below that of schemes */
        static Item ofScheme(String path, String title, String buyer, int value) {
            return new Item(path, title, buyer, null, null, null, BigDecimal.valueOf(value));
        }

        private static Item of(Purchase purchase, Integer lot, String lotTitle, Integer review, BigDecimal value) {
            return new Item(purchase.ref(), purchase.body().title(), purchase.body().buyers().get(0), lot, lotTitle, review,
                    value);
        }
    }
}
