package fr.sillage.catalog.schemefile;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;

/**
 * What a file says of a scheme.
 *
 * @param state what it says it was made of; null where it does not say
 * @param content as far as it goes; what could not be read at all is null
 * @param faults what could not be read, in the words of the file
 * @param unread where something could not be read: {@code /objectives/9}
 * @param place puts into the words of the file where in the document a fault is
 * @param refusal of the whole file for these faults
 * @param ignored sheets of a workbook that are none of a scheme
 */
record Incoming(String state, SchemeContent content, List<Fault> faults, Set<String> unread, UnaryOperator<Fault> place,
        Function<List<Fault>, ProblemException> refusal, List<String> ignored) {
}
