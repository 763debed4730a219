package fr.sillage.indicators.closure;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Siren;

public record ClosureBody(
        @NotEmpty @Size(max = 100) List<@NotNull @Siren String> buyers,
        @Min(1) @Schema(description = "Of the report that told the year's figures", examples = "1") Integer edition,
        @Size(max = 5000) String note,
        @Min(0) @Schema(description = "Position of the ledger at which the figures told were read. Absent: now, or as it stands "
                + "where the same edition is sent again") Long position) {

    public ClosureBody {
        buyers = buyers == null ? null : buyers.stream().distinct().sorted().toList();
    }
}
