package fr.sillage.reporting.edition;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

/** What an edition can be read as, the one that is given to those who do not ask first. */
enum Format {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    HTML(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")),
    PDF(MediaType.valueOf(Format.PDF_TYPE)),
    XLSX(MediaType.valueOf(Format.XLSX_TYPE)),
    CSV(MediaType.valueOf(Format.CSV_TYPE).withCharset("UTF-8"));

    static final String PDF_TYPE = "application/pdf";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV_TYPE = "text/csv";

    /** To look for a format by its extension, in a regular expression. */
    static final String EXTENSIONS = "json|html|pdf|xlsx|csv";

    private final MediaType mediaType;

    Format(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /** The format that suits best; empty where none does. */
    static Optional<Format> accepted(List<MediaType> bestFirst) {
        return bestFirst.stream()
                .flatMap(accepted -> Arrays.stream(values()).filter(format -> accepted.isCompatible(format.mediaType)))
                .findFirst();
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** As text where it is text: given bytes to send as JSON, the server would make a JSON string of them. */
    Object body(byte[] bytes) {
        return this == PDF || this == XLSX ? bytes : new String(bytes, StandardCharsets.UTF_8);
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
