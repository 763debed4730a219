package fr.sillage.catalog.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import fr.sillage.api.ProblemException;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableFiles;
import fr.sillage.api.table.TableForm;
import fr.sillage.api.table.TableRow;

/**
 * A table that is given out to be filled in and taken back, as CSV and as a workbook.
 *
 * @param <C> the enum of its columns, in the order in which they are written
 */
public final class FilledTable<C extends Enum<C> & FormColumn> {

    private final TableForm<C> form;
    private final TableFiles<C> files;

    /**
     * @param required columns without which a file is none of these tables
     * @param sheets what the sheet may be called in a workbook, in lower case; the first is what it is called
     * @param readMe paragraphs that say how to fill it in, the first of them a title
     */
    public FilledTable(Class<C> columns, Set<C> required, List<String> sheets, int mostLines, List<String> readMe) {
        this.form = new TableForm<>(columns, required, Set.copyOf(sheets), mostLines);
        this.files = new TableFiles<>(columns, sheets.get(0), readMe);
    }

    /** @throws ProblemException 400 where the file as a whole is not understood, 413 where it is too long */
    public List<TableRow<C>> read(HttpHeaders headers, InputStream body) throws IOException {
        return read(headers.getMediaType(), body);
    }

    /** As {@link #read(HttpHeaders, InputStream)}. */
    public List<TableRow<C>> read(MediaType type, InputStream body) throws IOException {
        return form.read(type, body);
    }

    /**
     * @param lines what stands in each column, nothing where a column is left out
     * @param name of the file, without its extension
     */
    public Response csv(List<Map<C, String>> lines, String name) {
        return files.csv(name, lines.stream());
    }

    /** As {@link #csv}. */
    public Response workbook(List<Map<C, String>> lines, String name) {
        return files.workbook(name, lines.stream());
    }
}
