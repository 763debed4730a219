package fr.sillage.reporting.edition;

import java.util.List;

/**
 * How far an edition has come.
 *
 * @param steps what each committee has said, in the order in which the scheme asks them
 * @param notice in French: why a publication is not at its end, or why the opinions cannot be told; null where nothing is to be
 *        said
 */
record Standing(List<ValidationStep> steps, String notice) {
}
