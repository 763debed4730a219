package fr.sillage.catalog.schemefile;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.Fault;
import fr.sillage.api.table.TableForm;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.sheet.SheetColumn;
import fr.sillage.catalog.sheet.SheetReading;
import fr.sillage.catalog.sheet.SheetTable;

/** Actions with their sheets, as the file of sheets has them. */
final class ActionTable implements PartTable<SheetColumn, ActionBody> {

    private final ObjectMapper json;

    ActionTable(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String sheet() {
        return "actions";
    }

    @Override
    public TableForm<SheetColumn> form() {
        return SheetColumn.FORM;
    }

    @Override
    public SheetColumn code() {
        return SheetColumn.CODE;
    }

    @Override
    public List<WorkbookTable.Column> columns() {
        return EnumSet.complementOf(EnumSet.of(SheetColumn.STATUS)).stream()
                .map(column -> new WorkbookTable.Column(column.heading(), column.width())).toList();
    }

    @Override
    public Map<SheetColumn, String> texts(ActionBody body) {
        Map<SheetColumn, String> texts = SheetTable.texts("", body);
        texts.remove(SheetColumn.CODE);
        return texts;
    }

    @Override
    public ActionBody read(TableRow<SheetColumn> row, Optional<ActionBody> before, Typed typed) {
        SheetReading.Read read = SheetReading.read(row, before, typed.directorates(), json);
        for (Fault fault : read.faults()) {
            SheetColumn.at(fault.pointer()).ifPresent(column -> typed.goTo(column.pointer()));
            typed.fault(fault.code(), fault.arguments().toArray());
        }
        return read.body();
    }

    @Override
    public String headingAt(String pointer) {
        return EnumSet.allOf(SheetColumn.class).stream()
                .filter(column -> column.pointer() != null && new Place(column.pointer(), null).isAbout(pointer))
                .max(Comparator.comparing(column -> column.pointer().length())).map(SheetColumn::heading).orElse(null);
    }
}
