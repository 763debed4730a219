package fr.sillage.reporting.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Sha256;

/** The bytes of an edition in one format, in a table of their own so that lists need not read them. */
@Entity
class Rendition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long editionId;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String sha256;

    @Column(name = "bytes")
    private byte[] bytes;

    @Column(insertable = false, updatable = false)
    private Integer size;

    protected Rendition() {
    }

    Rendition(long editionId, Format format, byte[] bytes) {
        this.editionId = editionId;
        this.format = format;
        this.sha256 = Sha256.of(bytes);
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether the bytes are those that were stored, and the frozen content the one that the edition was made of. */
    boolean isIntact(Edition edition) {
        return Sha256.of(bytes).equals(sha256) && (format != Format.JSON || sha256.equals(edition.contentSha256()));
    }
}
