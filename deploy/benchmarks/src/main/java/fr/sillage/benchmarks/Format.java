package fr.sillage.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How lines are written. */
enum Format {
    CSV("csv", "text/csv", null, "measure,buyer,item,period,value,status,comment,reason\n", "", "") {
        @Override
        void line(StringBuilder out, Figures.Line line) {
            out.append(line.measure()).append(',').append(line.buyer()).append(",,").append(line.period()).append(',')
                    .append(line.value()).append(",,,\n");
        }
    },
    NDJSON("ndjson", "application/x-ndjson", null, "", "\n", "\n") {
        @Override
        void line(StringBuilder out, Figures.Line line) {
            object(out, line);
        }
    },
    JSON("json", "application/json", null, "[", ",\n", "]") {
        @Override
        void line(StringBuilder out, Figures.Line line) {
            object(out, line);
        }
    },
    /** {@link #CSV}, packed as it goes out. */
    CSV_GZ("csv.gz", "text/csv", "gzip", CSV.opening, "", "") {
        @Override
        void line(StringBuilder out, Figures.Line line) {
            CSV.line(out, line);
        }
    },
    /** Has no lines that could be written one by one: see {@link Workbooks}. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null, "", "", "") {
        @Override
        void line(StringBuilder out, Figures.Line line) {
            throw new UnsupportedOperationException();
        }
    },
    /** What COPY reads: measure, buyer, item, period, value, status, comment, reason. */
    COPY("copy", null, null, "", "", "") {
        @Override
        void line(StringBuilder out, Figures.Line line) {
            out.append(line.measure()).append('\t').append(line.buyer()).append("\t_T\t").append(line.period()).append('\t')
                    .append(line.value()).append("\tNORMAL\t\\N\t\\N\n");
        }
    };

    private final String told;
    private final String mediaType;
    private final String encoding;
    private final String opening;
    private final String separator;
    private final String closing;

    Format(String told, String mediaType, String encoding, String opening, String separator, String closing) {
        this.told = told;
        this.mediaType = mediaType;
        this.encoding = encoding;
        this.opening = opening;
        this.separator = separator;
        this.closing = closing;
    }

    /** One that the service takes. */
    static Format named(String name) {
        List<Format> sent = Stream.of(values()).filter(format -> format.mediaType != null).toList();
        return sent.stream().filter(format -> format.told.equals(name.toLowerCase(Locale.ROOT))).findAny().orElseThrow(
                () -> new WrongUse("Unknown format " + name + ": there are "
                        + String.join(", ", sent.stream().map(format -> format.told).toList())));
    }

    String mediaType() {
        return mediaType;
    }

    /** Content-Encoding, null for none. */
    String encoding() {
        return encoding;
    }

    /** Before the first line. */
    String opening() {
        return opening;
    }

    /** Before each line but the first. */
    String separator() {
        return separator;
    }

    /** After the last line. */
    String closing() {
        return closing;
    }

    abstract void line(StringBuilder out, Figures.Line line);

    private static void object(StringBuilder out, Figures.Line line) {
        out.append("{\"measure\":\"").append(line.measure()).append("\",\"buyer\":\"").append(line.buyer())
                .append("\",\"period\":\"").append(line.period()).append("\",\"value\":").append(line.value()).append('}');
    }

    @Override
    public String toString() {
        return told.toUpperCase(Locale.ROOT);
    }
}
