package fr.sillage.indicators.indicator;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.indicators.measure.Quantity;

/**
 * One term of a formula.
 *
 * @param items the items to add up; none for the declared total, or for the one item that a reading asks for
 * @param periodOffset how many periods to look back, 0 or negative: -1 is the year before
 */
public record Operand(
        @NotNull @Code @Schema(examples = "papier-consommation") String measure,
        @Size(max = 500) @Schema(description = "Items to add up; none for the declared total, or for the item asked for") List<@NotNull @Code String> items,
        @Min(-100) @Max(0) @Schema(description = "-1 reads the period before") int periodOffset) {

    public Operand {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public static Operand of(String measure, String... items) {
        return new Operand(measure, List.of(items), 0);
    }

    String words() {
        return measure + (items.isEmpty() ? "" : "[" + String.join(" + ", items) + "]")
                + (periodOffset == 0 ? "" : " N" + periodOffset);
    }

    public Operand before() {
        return new Operand(measure, items, periodOffset - 1);
    }

    /** Whether a reading for one item reads this item of the operand: not where the formula fixes the items. */
    boolean follows(Quantity quantity, String item) {
        return items.isEmpty() && quantity.items().contains(item);
    }

    List<String> itemsRead(Quantity quantity, String item) {
        if (!items.isEmpty()) {
            return items;
        }
        return List.of(follows(quantity, item) ? item : Quantity.TOTAL);
    }
}
