package fr.sillage.indicators.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.table.FileText;

/** The formats in which figures may be sent. */
public final class LineFormat {

    public static final String CSV = "text/csv";
    public static final String JSON = MediaType.APPLICATION_JSON;
    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private LineFormat() {
    }

    /**
     * @param type with the encoding in its parameter {@code charset}, if anybody told
     * @param body closed with the lines
     * @param required columns that a table must have
     * @throws ProblemException 415 where the type or its charset is none of those that are read, 400 where the body cannot be
     *         read at all, 413 where it is a workbook of more than 10 MB
     */
    public static Lines open(MediaType type, InputStream body, List<Column> required) throws IOException {
        return switch (type == null ? "" : type.getType() + "/" + type.getSubtype()) {
            case CSV -> new CsvLines(new FileText(body, charset(type)), required);
            case JSON -> new JsonLines(new FileText(body, charset(type)));
            case NDJSON -> new NdjsonLines(new FileText(body, charset(type)));
            case XLSX -> new XlsxLines(body, required);
            default -> throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "lines-format-unknown",
                    String.join(", ", CSV, JSON, NDJSON, XLSX));
        };
    }

    /** @return null where nobody told */
    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name.replace("\"", "").strip());
            // As browsers do (WHATWG Encoding): whoever says Latin 1 writes the euro sign and the apostrophe of Windows all the same.
            return charset.equals(StandardCharsets.ISO_8859_1) ? FileText.WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "charset-unknown", name);
        }
    }
}
