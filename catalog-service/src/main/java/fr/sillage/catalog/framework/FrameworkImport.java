package fr.sillage.catalog.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That files were imported, and what it changed. Imports are only added. */
@Entity
@Immutable
class FrameworkImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long frameworkId;

    @JdbcTypeCode(SqlTypes.JSON)
    private FrameworkImportReport report;

    private long changeSet;

    protected FrameworkImport() {
    }

    FrameworkImport(Framework framework, FrameworkImportReport report, long changeSet) {
        this.frameworkId = framework.id();
        this.report = report;
        this.changeSet = changeSet;
    }

    Long id() {
        return id;
    }

    FrameworkImportReport report() {
        return report;
    }
}
