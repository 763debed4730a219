package fr.sillage.catalog.survey;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.table.TableReport.Change;
import fr.sillage.api.table.TableReport.Error;
import fr.sillage.api.table.TableReport.Outcome;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.intention.IntentionRef;
import fr.sillage.catalog.intention.IntentionWriter;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.survey.SurveyReport.Line;
import fr.sillage.catalog.table.LineErrors;

/** Makes of a line what a form would make of the same words, or says why not. */
@ApplicationScoped
class SurveyLineWriter {

    private final PurchasingIntentionRepository intentions;
    private final IntentionWriter writer;
    private final LineErrors errors;
    private final Rights rights;
    private final ObjectMapper json;
    private final int mostPublished;

    /** @param mostPublished lines of a file that may change what anybody may read */
    SurveyLineWriter(PurchasingIntentionRepository intentions, IntentionWriter writer, LineErrors errors, Rights rights,
            ObjectMapper json, @ConfigProperty(name = "sillage.survey.most-published") int mostPublished) {
        this.intentions = intentions;
        this.writer = writer;
        this.errors = errors;
        this.rights = rights;
        this.json = json;
        this.mostPublished = mostPublished;
    }

    /** To be called inside a write of the ledger. */
    Line take(TableRow<SurveyColumn> row, SurveyLines file) {
        try {
            requireSound(row.faults());
            Optional<PurchasingIntention> existing = existing(row.text(SurveyColumn.REF), file);
            var read = SurveyReading.read(row, existing.map(PurchasingIntention::body), file.families(), file.buyer(), json);
            requireSound(read.faults());
            requireSound(errors.faults(read.body()));
            return written(row, existing, read.body(), file);
        } catch (ProblemException refused) {
            return rejected(row, errors.of(refused, SurveyColumn.class));
        }
    }

    private static void requireSound(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }

    private Line written(TableRow<SurveyColumn> row, Optional<PurchasingIntention> existing, PurchasingIntentionBody body,
            SurveyLines file) {
        if (existing.isEmpty()) {
            String ref = row.text(SurveyColumn.REF).isEmpty() ? freshRef(body) : row.text(SurveyColumn.REF);
            put(ref, body, false, file.change());
            return new Line(row.number(), ref, body.title(), Outcome.CREATED, false, List.of(), List.of());
        }
        PurchasingIntention found = existing.get();
        PurchasingIntentionBody before = found.body();
        if (before.equals(body)) {
            return new Line(row.number(), found.ref(), body.title(), Outcome.UNCHANGED, false, List.of(), List.of());
        }
        boolean published = found.status().isPublic();
        if (published && file.published() == mostPublished) {
            throw ProblemException.of(ProblemType.CONFLICT, "survey-many-published", mostPublished);
        }
        // each text that is published has a position of its own in the feed
        PurchasingIntentionBody after = put(found.ref(), body, true, published ? file.change().apart() : file.change());
        return new Line(row.number(), found.ref(), after.title(), Outcome.CHANGED, published,
                Change.between(SurveyTable.texts(before), SurveyTable.texts(after)), List.of());
    }

    private PurchasingIntentionBody put(String ref, PurchasingIntentionBody body, boolean isThere, ChangeSet change) {
        return writer.put(ref, body, Precondition.onWhat(isThere), change).item().body();
    }

    private Optional<PurchasingIntention> existing(String ref, SurveyLines file) {
        if (ref.isEmpty()) {
            return Optional.empty();
        }
        if (!ref.matches(IntentionRef.PATTERN)) {
            throw ProblemException.broken(List.of(Fault.at(SurveyColumn.REF.heading(), "survey-ref", ref)));
        }
        if (file.name(ref)) {
            throw ProblemException.broken(List.of(Fault.at(SurveyColumn.REF.heading(), "named-twice", ref)));
        }
        Optional<PurchasingIntention> existing = intentions.lock(ref);
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

    private static Line rejected(TableRow<SurveyColumn> row, List<Error> errors) {
        return new Line(row.number(), orNull(row.text(SurveyColumn.REF)), orNull(row.text(SurveyColumn.TITLE)),
                Outcome.REJECTED, false, List.of(), errors);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
