package fr.sillage.catalog.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Messages;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.intention.IntentionRef;
import fr.sillage.catalog.intention.IntentionWriter;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.survey.SurveyReport.Change;
import fr.sillage.catalog.survey.SurveyReport.Error;
import fr.sillage.catalog.survey.SurveyReport.Line;
import fr.sillage.catalog.survey.SurveyReport.Outcome;

/**
 * Takes the lines of a survey as so many intentions: a line whole or not at all. What firms have read is not changed by a file,
 * as
 * each of those is published at a position of its own.
 */
@ApplicationScoped
class SurveyImport {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final PurchasingIntentionRepository intentions;
    private final IntentionWriter writer;
    private final PurchaseFamilyRepository families;
    private final Ledger ledger;
    private final Rights rights;
    private final Messages messages;
    private final Validator validator;
    private final ObjectMapper json;

    SurveyImport(PurchasingIntentionRepository intentions, IntentionWriter writer, PurchaseFamilyRepository families,
            Ledger ledger, Rights rights, Messages messages, Validator validator, ObjectMapper json) {
        this.intentions = intentions;
        this.writer = writer;
        this.families = families;
        this.ledger = ledger;
        this.rights = rights;
        this.messages = messages;
        this.validator = validator;
        this.json = json;
    }

    /** Takes back all that a dry run wrote: it did the very work, to tell the very outcome. */
    private static final class TakenBack extends RuntimeException {

        private final transient List<Line> lines;

        TakenBack(List<Line> lines) {
            super(null, null, false, false);
            this.lines = lines;
        }
    }

    /** How much of a file is taken. */
    enum Taking {
        GOOD_LINES,
        ALL_OR_NONE,
        NOTHING;

        private boolean keeps(List<Line> lines) {
            return switch (this) {
                case GOOD_LINES -> true;
                case ALL_OR_NONE -> lines.stream().noneMatch(line -> line.outcome() == Outcome.REJECTED);
                case NOTHING -> false;
            };
        }
    }

    /** @param buyer SIREN for lines that name none; null where every line must */
    SurveyReport take(List<SurveyRow> rows, String buyer, Taking taking) {
        try {
            return ledger.write("survey of intentions", LONGEST, change -> {
                intentions.awaitOtherImports();
                Map<String, String> byTitle = families.all().stream()
                        .collect(Collectors.toMap(family -> Heading.plain(family.title()), family -> family.code(),
                                (a, b) -> a));
                List<Line> lines = new ArrayList<>();
                for (SurveyRow row : rows) {
                    lines.add(line(row, lines, buyer, byTitle, change));
                    // what is done with is let go of: each query would look whether all of it had changed
                    intentions.flush();
                    intentions.getEntityManager().clear();
                }
                if (!taking.keeps(lines)) {
                    throw new TakenBack(lines);
                }
                return SurveyReport.of(true, lines);
            });
        } catch (TakenBack taken) {
            return SurveyReport.of(false, taken.lines);
        }
    }

    private Line line(SurveyRow row, List<Line> before, String buyer, Map<String, String> families, ChangeSet change) {
        String ref = row.text(SurveyColumn.REF);
        try {
            if (!row.faults().isEmpty()) {
                throw ProblemException.broken(row.faults());
            }
            Optional<PurchasingIntention> existing = existing(ref, before);
            Optional<PurchasingIntentionBody> bodyBefore = existing.map(PurchasingIntention::body);
            var read = SurveyReading.read(row, bodyBefore, families, buyer, json);
            if (!read.faults().isEmpty()) {
                throw ProblemException.broken(read.faults());
            }
            List<Error> invalid = validator.validate(read.body()).stream().map(this::error).toList();
            if (!invalid.isEmpty()) {
                return rejected(row, invalid);
            }
            if (bodyBefore.filter(read.body()::equals).isPresent()) {
                return new Line(row.number(), ref, read.body().title(), Outcome.UNCHANGED, List.of(), List.of());
            }
            existing.filter(found -> found.status().isPublic()).ifPresent(found -> {
                throw ProblemException.of(ProblemType.CONFLICT, "survey-published", ref);
            });
            String written = ref.isEmpty() ? freshRef(read.body()) : ref;
            PurchasingIntentionBody after = writer
                    .put(written, read.body(), Precondition.onWhat(existing.isPresent()), change).item().body();
            return bodyBefore
                    .map(was -> new Line(row.number(), written, after.title(), Outcome.CHANGED, changes(was, after),
                            List.<Error> of()))
                    .orElseGet(() -> new Line(row.number(), written, after.title(), Outcome.CREATED, List.of(), List.of()));
        } catch (ProblemException refused) {
            return rejected(row, refused.faults().isEmpty()
                    ? List.of(new Error(null, refused.code(), messages.text(refused.code(), refused.arguments())))
                    : refused.faults().stream().map(this::error).toList());
        }
    }

    private Optional<PurchasingIntention> existing(String ref, List<Line> before) {
        if (ref.isEmpty()) {
            return Optional.empty();
        }
        if (!ref.matches(IntentionRef.PATTERN)) {
            throw ProblemException.broken(List.of(Fault.at(SurveyColumn.REF.heading(), "survey-ref", ref)));
        }
        if (before.stream().anyMatch(line -> ref.equals(line.ref()))) {
            throw ProblemException.broken(List.of(Fault.at(SurveyColumn.REF.heading(), "named-twice", ref)));
        }
        Optional<PurchasingIntention> existing = intentions.find(ref);
        existing.ifPresent(found -> rights.requireReading(found.buyers()));
        return existing;
    }

    /** A file without references that comes a second time must not make everything twice. */
    private String freshRef(PurchasingIntentionBody body) {
        rights.requireReading(body.buyers());
        intentions.named(body).ifPresent(same -> {
            throw ProblemException.broken(List.of(Fault.at(SurveyColumn.REF.heading(), "survey-same-title", same)));
        });
        return intentions.freshRef(body);
    }

    private static List<Change> changes(PurchasingIntentionBody before, PurchasingIntentionBody after) {
        Map<SurveyColumn, String> was = SurveyTable.texts(before);
        Map<SurveyColumn, String> is = SurveyTable.texts(after);
        return SurveyColumn.ALL.stream().filter(column -> was.containsKey(column) && !was.get(column).equals(is.get(column)))
                .map(column -> new Change(column.heading(), orNull(was.get(column)), orNull(is.get(column)))).toList();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Line rejected(SurveyRow row, List<Error> errors) {
        return new Line(row.number(), orNull(row.text(SurveyColumn.REF)), orNull(row.text(SurveyColumn.TITLE)),
                Outcome.REJECTED,
                List.of(), errors);
    }

    private Error error(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            pointer.append('/').append(node.getName());
        }
        SurveyColumn column = SurveyColumn.at(pointer.toString());
        String rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Error(column == null ? null : column.heading(),
                rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT), violation.getMessage());
    }

    /** A pointer of the table's own names the column itself, one of the rules a field of the body. */
    private Error error(Fault fault) {
        SurveyColumn column = SurveyColumn.at(fault.pointer());
        String heading = fault.pointer().startsWith("/") ? column == null ? null : column.heading() : orNull(fault.pointer());
        return new Error(heading, fault.code(), messages.text(fault));
    }
}
