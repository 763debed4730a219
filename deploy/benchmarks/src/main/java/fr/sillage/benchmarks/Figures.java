package fr.sillage.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Monthly figures of made-up buyers, the same at each run, worked out line by line and never all in memory.
 * <p>
 * An edition of them is what the edition before said but for a share of the lines.
 *
 * @param before null for the first edition
 * @param percentChanged of the lines, against the edition before
 * @param shuffled far from the order of the keys
 */
record Figures(long size, int measures, Figures before, int percentChanged, boolean shuffled) {

    static final int MONTHS = 120;
    static final int FIRST_YEAR = 2015;

    /** Prime, and so without a common divisor with any size below it: steps of it reach every line once. */
    private static final long STRIDE = 2_147_483_647L;
    private static final int CHUNK = 1000;

    /** A monthly figure, all as text. */
    record Line(String measure, String buyer, String period, String value) {
    }

    static Figures fresh(long size, int measures) {
        return new Figures(size, measures, null, 0, false);
    }

    Figures changed(int percent) {
        return new Figures(size, measures, this, percent, false);
    }

    Figures reordered() {
        return new Figures(size, measures, before, percentChanged, true);
    }

    long buyers() {
        return (size + perBuyer() - 1) / perBuyer();
    }

    private long perBuyer() {
        return (long) measures * MONTHS;
    }

    /** How many lines differ from the edition before. */
    long countChanged() {
        long changed = 0;
        for (long i = 0; i < size; i++) {
            changed += isChanged(i) ? 1 : 0;
        }
        return changed;
    }

    static String measure(long number) {
        return "m-" + number;
    }

    /** The number with its check digit. */
    static String siren(long number) {
        String digits = String.valueOf(10_000_000 + number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private long cents(long line) {
        return before == null ? (mixed(line) >>> 1) % 10_000_000 : before.cents(line) + (isChanged(line) ? 100 : 0);
    }

    private boolean isChanged(long line) {
        return (mixed(line + size * depth()) >>> 1) % 100 < percentChanged;
    }

    private int depth() {
        return before == null ? 0 : before.depth() + 1;
    }

    /** The finalizer of SplitMix64: as good as chance, and the same everywhere. */
    private static long mixed(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** @param place in the file */
    Line line(long place) {
        long line = shuffled ? place * (STRIDE % size) % size : place;
        long month = line % MONTHS;
        long measure = line / MONTHS % measures;
        long cents = cents(line);
        String period = FIRST_YEAR + month / 12 + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1);
        String value = cents / 100 + (cents % 100 < 10 ? ".0" : ".") + cents % 100;
        return new Line(measure(measure), siren(line / perBuyer()), period, value);
    }

    /** The whole file, for those that are small or must be ready before the time is taken. */
    byte[] file(Format format) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            stream(format).transferTo(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream stream(Format format) {
        return stream(format, place -> {
        });
    }

    /** Told how far the reading has come, before more is written. */
    interface Progress {
        void at(long line) throws IOException;
    }

    InputStream stream(Format format, Progress progress) {
        return part(format, 0, size, progress);
    }

    /** A file of its own with some of the lines. */
    InputStream part(Format format, long from, long to) {
        return part(format, from, to, place -> {
        });
    }

    private InputStream part(Format format, long from, long to, Progress progress) {
        try {
            return switch (format) {
                case XLSX -> new ByteArrayInputStream(Workbooks.of(this));
                case CSV_GZ -> new Gzipped(new Text(format, from, to, progress));
                default -> new Text(format, from, to, progress);
            };
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Written a thousand lines at a time, as they are read. */
    private final class Text extends InputStream {

        private final Format format;
        private final long from;
        private final long to;
        private final Progress progress;
        private long next;
        private byte[] chunk;
        private int read;
        private boolean closing;

        Text(Format format, long from, long to, Progress progress) {
            this.format = format;
            this.from = from;
            this.to = to;
            this.progress = progress;
            this.next = from;
            this.chunk = format.opening().getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public int read() throws IOException {
            return fill() ? chunk[read++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - read);
            System.arraycopy(chunk, read, target, offset, count);
            read += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (read == chunk.length && !closing) {
                chunk = chunk();
                read = 0;
            }
            return read < chunk.length;
        }

        private byte[] chunk() throws IOException {
            if (next == to) {
                closing = true;
                return format.closing().getBytes(StandardCharsets.ISO_8859_1);
            }
            progress.at(next);
            StringBuilder text = new StringBuilder(CHUNK * 100);
            for (long end = Math.min(to, next + CHUNK); next < end; next++) {
                if (next > from) {
                    text.append(format.separator());
                }
                format.line(text, line(next));
            }
            return text.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
