package fr.sillage.catalog.schemefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.organisation.Directorate;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeRepository;
import fr.sillage.catalog.scheme.SchemeWriter;
import fr.sillage.catalog.schemefile.SchemeImportReport.Item;
import fr.sillage.catalog.training.TrainingSessionBody;

/** Takes a file over into a scheme, all of it or nothing: one transaction, one change set. */
@ApplicationScoped
class SchemeImport {

    /** Nobody mends more at once. */
    private static final int MOST_FAULTS = 5_000;

    private final SchemeRepository schemes;
    private final SchemeWriter writer;
    private final SchemeStore store;
    private final ContentRules rules;
    private final SchemeTables tables;
    private final TreeTables trees;
    private final DocumentWriter documents;
    private final DirectorateRepository directorates;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final Rights rights;
    private final ObjectMapper json;

    SchemeImport(SchemeRepository schemes, SchemeWriter writer, SchemeStore store, ContentRules rules, SchemeTables tables,
            TreeTables trees, DocumentWriter documents, DirectorateRepository directorates, Ledger ledger,
            Idempotency idempotency,
            Rights rights, ObjectMapper json) {
        this.schemes = schemes;
        this.writer = writer;
        this.store = store;
        this.rules = rules;
        this.tables = tables;
        this.trees = trees;
        this.documents = documents;
        this.directorates = directorates;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.rights = rights;
        this.json = json;
    }

    /** Takes back all that a dry run wrote: it did the very work, to tell the very outcome. */
    private static final class TakenBack extends RuntimeException {

        private final transient SchemeImportReport report;

        TakenBack(SchemeImportReport report) {
            super(null, null, false, false);
            this.report = report;
        }
    }

    /** @throws ProblemException 400 or 422 with all that is wrong with the file, 412 and 428 as a PUT */
    SchemeImportReport take(SchemeUpload upload) {
        return ledger.write("scheme file", SchemeUpload.LONGEST, change -> {
            Optional<Scheme> existing = lock(upload.code());
            return idempotency.once(upload.key(), upload.digest(), SchemeImportReport.class, report -> true,
                    () -> write(upload, existing, change));
        });
    }

    /** What {@link #take} would answer. */
    SchemeImportReport tryOut(SchemeUpload upload) {
        try {
            return ledger.write("scheme file tried out", SchemeUpload.LONGEST, change -> {
                Optional<Scheme> existing = lock(upload.code());
                String state = existing.map(store::of).map(documents::state).orElse("");
                throw new TakenBack(write(upload, existing, change).asDryRun(state));
            });
        } catch (TakenBack taken) {
            return taken.report;
        }
    }

    private Optional<Scheme> lock(String code) {
        Optional<Scheme> existing = schemes.lock(code);
        existing.ifPresentOrElse(scheme -> rights.require(Role.STEWARD, scheme.buyers()),
                () -> rights.requireForSomeBuyer(Role.STEWARD));
        return existing;
    }

    private SchemeImportReport write(SchemeUpload upload, Optional<Scheme> existing, ChangeSet change) {
        SchemeContent before = existing.map(store::of).orElse(SchemeContent.NONE);
        Incoming file = read(upload, before, existing);
        upload.precondition().requireState(existing.isEmpty() ? null : documents.state(before), file.state());
        if (existing.isEmpty() && file.content().scheme() == null && !file.unread().contains("/scheme")) {
            throw ProblemException.notFound("scheme", upload.code());
        }
        SchemeContent after = before.with(file.content(), upload.strategy());
        if (after.scheme() != null && after.scheme().buyers() != null) {
            writer.requireRights(existing, after.scheme().buyers().stream().filter(Objects::nonNull).toList());
        }
        requireRightsForTrainings(before, after);
        List<Fault> faults = new ArrayList<>(file.faults());
        boolean announced = existing.isEmpty() && !file.content().has(Part.COMMITTEES);
        rules.faults(before, after, existing, announced, file.unread()).forEach(fault -> faults.add(file.place().apply(fault)));
        refuse(file, faults);
        boolean wasAdopted = existing.filter(Scheme::isAdopted).isPresent();
        Scheme scheme = writer.put(upload.code(), existing, after.scheme(), Precondition.onWhat(existing.isPresent()), change)
                .item();
        store.write(scheme, before, after, change);
        refuse(file, store.remove(scheme, wasAdopted, before, after, change).stream().map(file.place()).toList());
        List<Item> items = Difference.between(upload.code(), before, after, tables, json);
        int unchanged = unchanged(before, file.content());
        return SchemeImportReport.of(upload.strategy(), documents.state(after), unchanged, file.ignored(), items);
    }

    /** As for each of them by itself: those of its people are the buyer's, whoever shares the scheme. */
    private void requireRightsForTrainings(SchemeContent before, SchemeContent after) {
        Map<String, TrainingSessionBody> was = before.of(Part.TRAINING_SESSIONS);
        Map<String, TrainingSessionBody> is = after.of(Part.TRAINING_SESSIONS);
        Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct()
                .filter(code -> !Objects.equals(was.get(code), is.get(code)))
                .flatMap(code -> Stream.of(Optional.ofNullable(was.get(code)), Optional.ofNullable(is.get(code))))
                .flatMap(Optional::stream).map(TrainingSessionBody::buyer).filter(Objects::nonNull).distinct()
                .forEach(buyer -> rights.require(Role.CONTRIBUTOR, buyer));
    }

    private static void refuse(Incoming file, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw file.refusal().apply(faults.stream().limit(MOST_FAULTS).toList());
        }
    }

    private Incoming read(SchemeUpload upload, SchemeContent before, Optional<Scheme> existing) {
        if (upload.type().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return DocumentReader.read(upload.file(), upload.code(), json);
        }
        Map<String, String> byName = directorates.of(existing.map(Scheme::buyers).orElse(List.of())).stream().collect(Collectors
                .toMap(directorate -> Heading.plain(directorate.name()), Directorate::code, (first, second) -> first));
        var lines = new Lines(before, byName);
        try {
            return upload.type().getSubtype().equals("csv")
                    ? TreeReader.read(upload.type(), upload.file(), upload.code(), trees, lines)
                    : WorkbookReader.read(upload.file(), upload.code(), tables, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int unchanged(SchemeContent before, SchemeContent file) {
        int scheme = file.scheme() != null && file.scheme().equals(before.scheme()) ? 1 : 0;
        return scheme + Part.ALL.stream().mapToInt(part -> unchanged(part, before, file)).sum();
    }

    private static <B> int unchanged(Part<B> part, SchemeContent before, SchemeContent file) {
        return (int) file.of(part).entrySet().stream()
                .filter(item -> item.getValue().equals(before.of(part).get(item.getKey())))
                .count();
    }
}
