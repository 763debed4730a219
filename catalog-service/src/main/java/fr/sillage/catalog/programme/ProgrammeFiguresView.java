package fr.sillage.catalog.programme;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.intention.Lot;

/** What the programmes of buyers come to in a year. */
@Schema(name = "ProgrammeFigures")
public record ProgrammeFiguresView(
        @NotNull int year,
        @NotNull @Schema(description = "Of the catalog’s ledger, at which all of it was read") long position,
        @NotNull @Schema(description = "Those that have intentions; one bought by a group counts for its coordinator") List<Buyer> buyers) {

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

        static Figure of(ProgrammeMeasure measure, List<Item> items) {
            return new Figure(measure.code(), measure.title(),
                    items.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add), measure.unit(), items.size());
        }
    }

    @Schema(name = "ProgrammeFigureItem")
    public record Item(
            @NotNull @Schema(description = "Of the intention") String ref,
            @NotNull String title,
            @NotNull @Schema(description = "SIREN of the coordinator, for which it counts") String buyer,
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

        private static Item of(Purchase purchase, Integer lot, String lotTitle, Integer review, BigDecimal value) {
            return new Item(purchase.ref(), purchase.body().title(), purchase.body().buyers().get(0), lot, lotTitle, review,
                    value);
        }
    }
}
