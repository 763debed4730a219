package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.framework.FrameworkImportReport.ActionChange;
import fr.sillage.catalog.framework.FrameworkImportReport.Outcome;
import fr.sillage.catalog.framework.FrameworkImportReport.Strategy;

/** Takes over the files of a framework: all of them or none. */
@ApplicationScoped
class FrameworkImporter {

    /** Nobody mends more at once; an answer of all that is wrong with 10 MB of signs would serve nobody. */
    private static final int MOST_FAULTS = 5_000;

    private final FrameworkFileRepository files;
    private final FrameworkActionRepository actions;
    private final FrameworkImportRepository imports;

    FrameworkImporter(FrameworkFileRepository files, FrameworkActionRepository actions, FrameworkImportRepository imports) {
        this.files = files;
        this.actions = actions;
        this.imports = imports;
    }

    /** What an upload makes of a framework. */
    record Plan(ParsedFramework after, FrameworkImportReport report) {
    }

    /**
     * @param framework locked by the caller
     * @throws ProblemException 422 with every fault of every file
     */
    Plan plan(Framework framework, FrameworkUpload upload, Strategy strategy) {
        List<MarkdownFile> stored = files.of(framework);
        ParsedFramework before = ParsedFramework.of(stored);
        ParsedFramework after = ParsedFramework.of(FrameworkMerge.of(framework.code(), before, upload, strategy));
        List<FileFault> faults = new ArrayList<>(upload.faults());
        faults.addAll(FrameworkRules.faults(after));
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults.stream().sorted(FileFault.IN_ORDER).limit(MOST_FAULTS).map(FileFault::fault)
                    .toList());
        }
        return new Plan(after, FrameworkImportReport.of(strategy, before, after, upload.ignored()));
    }

    /** Writes what changes; nothing where nothing does. */
    FrameworkImportReport apply(Framework framework, Plan plan, ChangeSet change) {
        if (plan.report().changesNothing()) {
            return plan.report();
        }
        FrameworkImportReport report = plan.report().asWritten();
        writeFiles(framework, plan, change);
        writeActions(framework, plan, change);
        framework.imported(plan.after().generation(), change);
        imports.persist(new FrameworkImport(framework, report, change.id()));
        return report;
    }

    private void writeFiles(Framework framework, Plan plan, ChangeSet change) {
        Set<String> written = new HashSet<>();
        plan.report().files().stream().filter(file -> file.outcome() != Outcome.UNCHANGED).forEach(file -> {
            files.delete(framework, file.path());
            written.add(file.path());
        });
        plan.after().files().stream().map(ParsedFile::file).filter(file -> written.contains(file.path()))
                .forEach(file -> files.persist(new FrameworkFile(framework, file, change.id())));
    }

    private void writeActions(Framework framework, Plan plan, ChangeSet change) {
        Map<String, FrameworkAction> gone = new HashMap<>();
        actions.ever(framework).forEach(action -> gone.put(action.code(), action));
        Set<String> changed = plan.report().actions().stream().map(ActionChange::code).collect(Collectors.toSet());
        Map<String, ParsedAction> now = plan.after().actions();
        int rank = 0;
        for (ParsedAction action : now.values()) {
            FrameworkAction row = gone.remove(action.code());
            if (row == null) {
                row = new FrameworkAction(framework, action.code());
            }
            row.take(action, ParsedFramework.parent(action.code(), now.keySet()), rank++);
            if (changed.contains(action.code())) {
                row.changed(change.id());
            }
            actions.persist(row);
        }
        gone.values().stream().filter(action -> !action.isWithdrawn()).forEach(action -> action.withdraw(change.id()));
    }
}
