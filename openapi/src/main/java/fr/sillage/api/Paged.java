package fr.sillage.api;

/** An answer that a next one may follow. */
public interface Paged {

    /** What to send as {@code after} for the page that follows; null on the last page. */
    String next();
}
