package fr.sillage.catalog.framework;

/** @param path in the archive that it came with, folders set apart by slashes */
record MarkdownFile(String path, String text) {
}
