package fr.sillage.catalog.feed;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What the CSV is made of, in the words of Table Schema (specs.frictionlessdata.io/table-schema). */
@Schema(name = "TableSchema")
public record TableSchemaView(@NotNull List<Field> fields, @NotNull String primaryKey, @NotNull List<String> missingValues) {

    @Schema(name = "TableSchemaField")
    public record Field(@NotNull String name, @NotNull String type, @NotNull String description,
            @NotNull Constraints constraints) {
    }

    /** @param unique absent where it is not promised */
    @Schema(name = "TableSchemaConstraints")
    public record Constraints(@NotNull boolean required, Boolean unique, String pattern,
            @JsonProperty("enum") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> values) {
    }

    private static final String KEY = "ref";

    static TableSchemaView of(List<TableColumn> columns) {
        return new TableSchemaView(columns.stream().map(column -> new Field(column.name(), column.type(), column.description(),
                new Constraints(column.required(), column.name().equals(KEY) ? true : null, column.pattern(), column.words())))
                .toList(), KEY, List.of(""));
    }
}
