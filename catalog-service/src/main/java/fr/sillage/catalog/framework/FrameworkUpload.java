package fr.sillage.catalog.framework;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.table.FileText;

/**
 * The files of an upload: one as it is, or those of an archive.
 *
 * @param whole whether it is an archive, which holds a framework whole
 * @param ignored paths of what an archive holds besides Markdown
 */
record FrameworkUpload(boolean whole, List<MarkdownFile> files, List<String> ignored, List<FileFault> faults) {

    static final String MARKDOWN = "text/markdown";
    static final String ZIP = "application/zip";
    /** What Windows calls it. */
    static final String ZIP_OF_WINDOWS = "application/x-zip-compressed";

    /** A file by itself comes without a name: its first code tells one. */
    static final String UNNAMED = "";

    private static final int MB = 1 << 20;
    private static final int LONGEST_FILE = MB;
    private static final int LONGEST_UNPACKED = 10 * MB;
    private static final int MOST_FILES = 500;
    private static final int MOST_FAULTS = 1_000;
    private static final int LONGEST_PATH = 200;
    private static final int HIGHEST_RATIO = 200;
    private static final Pattern HIDDEN = Pattern.compile("(?:^|/)(?:\\.|__MACOSX/)");
    private static final Pattern READ_ME = Pattern.compile("(?:^|/)readme\\.md$", Pattern.CASE_INSENSITIVE);
    /** What would lead out of a folder wherever the export is unpacked, and what no system takes as a name. */
    private static final Pattern UNSAFE = Pattern.compile("^/|^[A-Za-z]:|(?:^|/)\\.\\.(?:/|$)|//|[\\x00-\\x1F\\x7F]");

    /**
     * @throws ProblemException 400 where nothing can be read, 413 where it is too large or would be once unpacked
     */
    static FrameworkUpload read(MediaType type, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        if (!type.getSubtype().contains("zip")) {
            if (bytes.length > LONGEST_FILE) {
                throw ProblemException.of(ProblemType.TOO_LARGE, "framework-file-too-large", LONGEST_FILE / MB);
            }
            List<FileFault> faults = new ArrayList<>();
            return new FrameworkUpload(false, List.of(file(UNNAMED, bytes, faults)), List.of(), faults);
        }
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            return unpacked(zip);
        } catch (ProblemException clear) {
            throw clear;
        } catch (IOException | RuntimeException broken) {
            // a damaged archive is told by whatever its parts run into
            throw unreadable("zip-malformed");
        }
    }

    private static ProblemException unreadable(String code) {
        return ProblemException.unreadable(List.of(Fault.at("", code)));
    }

    private static FrameworkUpload unpacked(ZipFile zip) throws IOException {
        List<MarkdownFile> files = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        List<FileFault> faults = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        long unpacked = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            String path = entry.getName().replace('\\', '/');
            if (entry.isDirectory()) {
                continue;
            }
            boolean unsafe = UNSAFE.matcher(path).find();
            if (!path.toLowerCase(Locale.ROOT).endsWith(".md")
                    || !unsafe && (HIDDEN.matcher(path).find() || READ_ME.matcher(path).find())) {
                ignored.add(path);
                continue;
            }
            if (files.size() == MOST_FILES) {
                throw ProblemException.of(ProblemType.TOO_LARGE, "zip-too-many", MOST_FILES);
            }
            Place start = new Place(UNSAFE.matcher(path).replaceAll("_"), 1);
            if (unsafe || path.length() > LONGEST_PATH) {
                faults.add(start.fault("path-unsafe", path.length() > LONGEST_PATH ? LONGEST_PATH : path));
            } else if (!paths.add(path.toLowerCase(Locale.ROOT))) {
                faults.add(start.fault("path-twice", path));
            } else if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
                faults.add(start.fault("file-encrypted"));
            } else {
                byte[] bytes = unpack(zip, entry, LONGEST_UNPACKED - unpacked);
                unpacked += bytes.length;
                files.add(file(path, bytes, faults));
            }
        }
        if (files.isEmpty() && faults.isEmpty()) {
            throw unreadable("zip-without-markdown");
        }
        return new FrameworkUpload(true, files, ignored, faults);
    }

    /** A few kilobytes can hold gigabytes of one letter: what an entry says of its size is not believed. */
    private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, long room) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 14];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                bytes.write(part, 0, count);
                if (bytes.size() > Math.min(LONGEST_FILE, room)
                        || bytes.size() / HIGHEST_RATIO > Math.max(entry.getCompressedSize(), 1)) {
                    throw ProblemException.of(ProblemType.TOO_LARGE, "zip-suspect", LONGEST_FILE / MB, LONGEST_UNPACKED / MB,
                            HIGHEST_RATIO);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static MarkdownFile file(String path, byte[] bytes, List<FileFault> faults) throws IOException {
        StringBuilder text = new StringBuilder(bytes.length);
        char[] part = new char[1 << 13];
        try (FileText reader = new FileText(new ByteArrayInputStream(bytes), null)) {
            for (int count = reader.read(part, 0, part.length); count >= 0; count = reader.read(part, 0, part.length)) {
                text.append(part, 0, count);
            }
        }
        return checked(path, text.toString(), faults);
    }

    private static MarkdownFile checked(String path, String text, List<FileFault> faults) {
        List<String> lines = List.of(MarkdownBlock.LINE_END.split(text, -1));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf(0) >= 0) {
                faults.add(new Place(path, i + 1).fault("file-no-text"));
                break;
            }
            if (FileText.isUndecodable(lines.get(i)) && faults.size() < MOST_FAULTS) {
                faults.add(new Place(path, i + 1).fault("text-undecodable"));
            }
        }
        return new MarkdownFile(path, text);
    }
}
