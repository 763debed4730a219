package fr.sillage.catalog.targetedfile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Fault;
import fr.sillage.api.Messages;
import fr.sillage.api.Problem;
import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.intention.EuropeanThresholds;
import fr.sillage.catalog.intention.IntentionStatus;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionRepository;
import fr.sillage.catalog.needs.NeedsSheetBody;
import fr.sillage.catalog.needs.NeedsSheetRepository;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.threshold.ProcedureThresholdBody;

/** What is proposed to the strategic committee of a scheme for a year, and what it selected. */
@ApplicationScoped
class TargetedFilesReader {

    private static final Purchasing NO_RULES = new Purchasing(null, null, null, null, null, null);

    private final PurchasingIntentionRepository intentions;
    private final NeedsSheetRepository sheets;
    private final OpinionRepository opinions;
    private final EuropeanThresholds thresholds;
    private final Messages messages;

    TargetedFilesReader(PurchasingIntentionRepository intentions, NeedsSheetRepository sheets, OpinionRepository opinions,
            EuropeanThresholds thresholds, Messages messages) {
        this.intentions = intentions;
        this.sheets = sheets;
        this.opinions = opinions;
        this.thresholds = thresholds;
        this.messages = messages;
    }

    TargetedFilesView of(Scheme scheme, int year) {
        Purchasing rules = scheme.purchasing().orElse(NO_RULES);
        Map<String, OpinionView> chosen = new TargetedSelection(
                opinions.of(scheme, TargetedSelection.SUBJECT, null), rules.strategicCommittee()).ofYear(year);
        List<TargetedFilesView.Selected> selected = chosen.entrySet().stream()
                .map(entry -> selected(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(TargetedFilesView.Selected::ref)).toList();
        List<PurchasingIntention> programme = intentions.ofYear(scheme.code(), year).stream()
                .filter(intention -> isOpen(intention.status())).toList();
        Map<Long, NeedsSheetBody> needs = sheets.of(programme);
        Map<Long, ProcedureThresholdBody> european = thresholds.of(programme);
        List<TargetedFilesView.Proposed> proposed = programme.stream()
                .map(intention -> proposed(intention, chosen.containsKey(intention.ref()), TargetingReasons.of(intention.body(),
                        rules, Optional.ofNullable(european.get(intention.id())),
                        Optional.ofNullable(needs.get(intention.id())).map(NeedsSheetBody::stakes))))
                .filter(file -> file.points() > 0)
                .sorted(Comparator.comparing(TargetedFilesView.Proposed::points).reversed()
                        .thenComparing(TargetedFilesView.Proposed::ref))
                .toList();
        Purchasing.TargetedFiles wanted = rules.targetedFiles();
        return new TargetedFilesView(year, selected, proposed,
                new TargetedFilesView.Count(selected.size(), wanted == null ? null : wanted.from(),
                        wanted == null ? null : wanted.to()),
                warnings(selected.size(), wanted));
    }

    private static boolean isOpen(IntentionStatus status) {
        return status == IntentionStatus.PLANNED || status == IntentionStatus.PUBLISHED || status == IntentionStatus.LAUNCHED;
    }

    private TargetedFilesView.Selected selected(String ref, OpinionView opinion) {
        Optional<PurchasingIntention> intention = intentions.find(ref);
        return new TargetedFilesView.Selected(ref, intention.map(found -> found.body().title()).orElse(null),
                intention.map(PurchasingIntention::status).orElse(null), opinion.sitting(), opinion.decision(), opinion.text());
    }

    private TargetedFilesView.Proposed proposed(PurchasingIntention intention, boolean selected,
            List<TargetingReason> reasons) {
        return new TargetedFilesView.Proposed(intention.ref(), intention.body().title(), intention.status(), selected,
                reasons.stream().mapToInt(TargetingReason::points).sum(),
                reasons.stream().map(reason -> new TargetedFilesView.Reason(reason.criterion(), reason.points(),
                        messages.text(reason.words()))).toList());
    }

    private List<Problem.Detail> warnings(int selected, Purchasing.TargetedFiles wanted) {
        if (wanted == null || selected >= wanted.from() && selected <= wanted.to()) {
            return List.of();
        }
        return List
                .of(messages.detail(Fault.at("/count/selected", "warning-targeted-count", selected, wanted.from(), wanted.to(),
                        wanted.source())));
    }
}
