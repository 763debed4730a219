package fr.sillage.catalog.schemefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Validator;

import fr.sillage.api.Fault;
import fr.sillage.api.Violations;

/** Which of the things of a scheme a file changes, and what is wrong with them. */
final class ContentCheck {

    private final Validator validator;
    private final SchemeContent before;
    private final SchemeContent after;
    private final Set<String> unread;
    private final List<Fault> faults = new ArrayList<>();

    /** @param unread what could not be read, and is at fault already */
    ContentCheck(Validator validator, SchemeContent before, SchemeContent after, Set<String> unread) {
        this.validator = validator;
        this.before = before;
        this.after = after;
        this.unread = unread;
    }

    /** What one body must be, given what it was. */
    interface Rule<B> {

        List<Fault> faults(String code, Optional<B> before, B body);
    }

    /** With pointers into the document. */
    List<Fault> faults() {
        return faults;
    }

    <B> void each(Part<B> part, Rule<B> rule) {
        after.of(part).forEach((code, body) -> {
            Optional<B> was = Optional.ofNullable(before.of(part).get(code));
            if (!body(part.at(code), was, body)) {
                return;
            }
            rule.faults(code, was, body).forEach(fault -> add(part.at(code), fault));
        });
    }

    /** Whether there is any sense in asking more of a body. */
    <B> boolean body(String at, Optional<B> was, B body) {
        if (body == null || unread.contains(at) || was.filter(body::equals).isPresent()) {
            return false;
        }
        List<Fault> violations = validator.validate(body).stream().map(Violations::fault).toList();
        violations.forEach(fault -> add(at, fault));
        return violations.isEmpty();
    }

    void add(String at, Fault fault) {
        faults.add(new Fault(at + fault.pointer(), fault.code(), fault.arguments()));
    }
}
