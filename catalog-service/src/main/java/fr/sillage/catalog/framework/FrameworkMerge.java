package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.sillage.catalog.framework.FrameworkImportReport.Strategy;

/** The files of a framework once an upload has come. */
final class FrameworkMerge {

    private FrameworkMerge() {
    }

    static List<MarkdownFile> of(String framework, ParsedFramework stored, FrameworkUpload upload, Strategy strategy) {
        List<MarkdownFile> incoming = upload.files().stream().map(file -> named(framework, file, stored)).toList();
        if (strategy == Strategy.REPLACE) {
            return incoming;
        }
        Set<String> paths = incoming.stream().map(MarkdownFile::path).collect(Collectors.toSet());
        Set<String> roots = incoming.stream().map(FileParser::parse).map(ParsedFile::root).filter(root -> root != null)
                .collect(Collectors.toSet());
        List<MarkdownFile> merged = new ArrayList<>();
        // a file that was renamed is still the one with the same first code
        stored.files().stream().filter(file -> !paths.contains(file.file().path()) && !roots.contains(file.root()))
                .map(ParsedFile::file).forEach(merged::add);
        merged.addAll(incoming);
        return merged;
    }

    /** A file that came by itself is called as the one that it replaces, or else by its first code. */
    private static MarkdownFile named(String framework, MarkdownFile file, ParsedFramework stored) {
        if (!file.path().equals(FrameworkUpload.UNNAMED)) {
            return file;
        }
        String root = FileParser.parse(file).root();
        if (root == null) {
            return file;
        }
        Optional<String> path = stored.files().stream().filter(other -> root.equals(other.root()))
                .map(other -> other.file().path()).findFirst();
        return new MarkdownFile(path.orElse((root.isEmpty() ? framework : root) + ".md"), file.text());
    }
}
