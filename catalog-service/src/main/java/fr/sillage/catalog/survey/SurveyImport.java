package fr.sillage.catalog.survey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.survey.SurveyReport.Line;

/**
 * Takes the lines of a survey as so many intentions: a line whole or not at all. What is taken of a file is written in one
 * transaction, also where some of it is published: whatever happens in the middle, none of it was, and it can be sent again.
 */
@ApplicationScoped
class SurveyImport {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final SurveyLineWriter writer;
    private final PurchasingIntentionRepository intentions;
    private final PurchaseFamilyRepository families;
    private final Ledger ledger;
    private final Rights rights;
    private final Idempotency idempotency;

    SurveyImport(SurveyLineWriter writer, PurchasingIntentionRepository intentions, PurchaseFamilyRepository families,
            Ledger ledger, Rights rights, Idempotency idempotency) {
        this.writer = writer;
        this.intentions = intentions;
        this.families = families;
        this.ledger = ledger;
        this.rights = rights;
        this.idempotency = idempotency;
    }

    /**
     * @param buyer SIREN for lines that name none; null where every line must
     * @param key under which the report is remembered, where something was written; null for none
     */
    SurveyReport take(List<TableRow<SurveyColumn>> rows, String buyer, Taking taking, String key) {
        byte[] request = (taking + " " + buyer + " " + rows).getBytes(StandardCharsets.UTF_8);
        return Taking.report(Line.class, () -> ledger.write("survey of intentions", LONGEST, change -> {
            rights.requireForSomeBuyer(Role.CONTRIBUTOR, Role.PARTNER);
            return idempotency.once(taking == Taking.NOTHING ? null : key, request, SurveyReport.class,
                    () -> SurveyReport.of(true, taking.keep(lines(rows, buyer, change))));
        }), lines -> SurveyReport.of(false, lines));
    }

    private List<Line> lines(List<TableRow<SurveyColumn>> rows, String buyer, ChangeSet change) {
        intentions.awaitOtherImports();
        var file = new SurveyLines(familiesByTitle(), buyer, change);
        for (TableRow<SurveyColumn> row : rows) {
            file.add(writer.take(row, file));
            // what is done with is let go of: each query would look whether all of it had changed
            intentions.flush();
            intentions.getEntityManager().clear();
        }
        return file.lines();
    }

    private Map<String, String> familiesByTitle() {
        return families.all().stream().collect(
                Collectors.toMap(family -> Heading.plain(family.title()), family -> family.code(), (first, other) -> first));
    }
}
