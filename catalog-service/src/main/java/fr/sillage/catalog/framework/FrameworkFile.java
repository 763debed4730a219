package fr.sillage.catalog.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A file of a framework, as it came. */
@Entity
class FrameworkFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long frameworkId;
    private String path;
    private String text;
    private long changeSet;

    protected FrameworkFile() {
    }

    FrameworkFile(Framework framework, MarkdownFile file, long changeSet) {
        this.frameworkId = framework.id();
        this.path = file.path();
        this.text = file.text();
        this.changeSet = changeSet;
    }

    MarkdownFile file() {
        return new MarkdownFile(path, text);
    }
}
