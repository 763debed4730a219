package fr.sillage.reporting.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Says in a workbook which language it speaks, which its library has no word for: a screen reader asks. */
final class WorkbookLanguage {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String END = "</cp:coreProperties>";

    private final String language;

    /** @param language as in BCP 47 */
    WorkbookLanguage(String language) {
        this.language = language;
    }

    byte[] of(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length + 100);
        try (ZipFile from = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals(PROPERTIES) ? told(bytes) : bytes);
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] told(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replace(END, "<dc:language>" + language + "</dc:language>" + END).getBytes(StandardCharsets.UTF_8);
    }
}
