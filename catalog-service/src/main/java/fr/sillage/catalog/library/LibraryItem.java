package fr.sillage.catalog.library;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Item;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.scheme.PartialDates;

/** Something that helps to buy well: a guide, a clause, a word of the lexicon. */
@Entity
public class LibraryItem extends Item<LibraryItemBody> {

    private static final int LAST_PLACE = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String buyer;

    @Enumerated(EnumType.STRING)
    private Shelf shelf;

    @Enumerated(EnumType.STRING)
    private LibraryKind kind;

    @Enumerated(EnumType.STRING)
    private LibraryState state = LibraryState.DRAFT;

    private String heading;
    private List<String> families;
    private List<String> themes;
    private List<String> publishers;
    private Integer year;
    private String scheme;

    @JdbcTypeCode(SqlTypes.JSON)
    private LibraryItemBody body;

    private long authorId;

    @Formula("(SELECT a.name FROM author a WHERE a.id = author_id)")
    private String author;

    private String reason;
    private boolean shown;
    private String sortKey;

    protected LibraryItem() {
    }

    LibraryItem(String code, long authorId, String author) {
        this.code = code;
        this.authorId = authorId;
        this.author = author;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String buyer() {
        return buyer;
    }

    public LibraryKind kind() {
        return kind;
    }

    public LibraryState state() {
        return state;
    }

    public String author() {
        return author;
    }

    /** Why it was returned last; null where it is not, or no more. */
    public String reason() {
        return reason;
    }

    /** Whether others have been able to read it. */
    public boolean wasShown() {
        return shown;
    }

    /** Where it stands in the order in which the library is read. */
    public String sortKey() {
        return sortKey;
    }

    @Override
    public String address() {
        return code;
    }

    @Override
    public LibraryItemBody body() {
        return body;
    }

    @Override
    public Object told() {
        return new Told(body, state, reason);
    }

    /** @param reason why it was returned */
    record Told(@JsonUnwrapped LibraryItemBody body, LibraryState state, String reason) {
    }

    @Override
    protected void fill(LibraryItemBody body) {
        this.body = body;
        buyer = body.buyer();
        kind = body.kind();
        shelf = kind.shelf();
        heading = body.heading();
        families = body.families();
        themes = body.themes().stream().map(Enum::name).toList();
        publishers = body.publishers();
        year = body.issued() == null ? null : Integer.valueOf(PartialDates.first(body.issued()).getYear());
        scheme = body.scheme();
        // a tab comes before whatever a heading may have: « Achats » before « Achats durables »
        sortKey = "%d\t%s\t%05d\t%s\t%s".formatted(shelf.ordinal(), heading == null ? "" : Heading.plain(heading),
                body.place() == null ? LAST_PLACE : body.place(), Heading.plain(body.title()), code);
    }

    /** @param reason why it is returned; null otherwise */
    void become(LibraryState next, String reason, ChangeSet change) {
        touch(change);
        state = next;
        this.reason = reason;
        shown |= next == LibraryState.PUBLISHED;
    }
}
