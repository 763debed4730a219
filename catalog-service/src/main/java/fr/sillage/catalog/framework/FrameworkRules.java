package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the files of a framework must be together. */
final class FrameworkRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** By how much the points of the parts may differ from those of the whole: they are printed rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.1");

    private final ParsedFramework framework;
    private final Map<String, ParsedAction> actions;
    private final Weights weights;
    /** Whether some action's code cannot be read: what seems to be missing may be that. */
    private final boolean codesAreMissing;
    /** Codes of actions some part of which has no code, or a wrong one: what their parts make cannot be told. */
    private final Set<String> unsure = new HashSet<>();
    private final List<FileFault> faults = new ArrayList<>();

    private FrameworkRules(ParsedFramework framework) {
        this.framework = framework;
        this.actions = framework.actions();
        this.weights = framework.weights();
        this.codesAreMissing = framework.files().stream()
                .anyMatch(file -> file.roots().isEmpty() || file.actions().anyMatch(action -> action.code() == null));
    }

    /** Every fault of every file, those of single files included, in the order of files and lines. */
    static List<FileFault> faults(ParsedFramework framework) {
        var rules = new FrameworkRules(framework);
        framework.files().forEach(file -> rules.faults.addAll(file.faults()));
        rules.generations();
        rules.codes();
        rules.root();
        rules.parents();
        rules.sums();
        return rules.faults.stream().sorted(FileFault.IN_ORDER).toList();
    }

    private void generations() {
        Generation first = framework.generation();
        framework.files().stream().filter(file -> file.generation() != null && file.generation() != first)
                .forEach(
                        file -> faults.add(file.start().fault("generation-other", file.generation().naming(), first.naming())));
    }

    private void codes() {
        Map<String, ParsedAction> seen = new HashMap<>();
        framework.files().stream().flatMap(ParsedFile::actions).filter(action -> action.code() != null).forEach(action -> {
            ParsedAction before = seen.putIfAbsent(action.code(), action);
            if (before != null) {
                faults.add(action.text().isRoot() ? action.place().fault("root-twice", before.place())
                        : action.place().fault("id-twice", action.code(), before.place()));
            }
        });
    }

    private void root() {
        if (framework.generation() == Generation.SECOND && !actions.containsKey(ActionText.ROOT) && !codesAreMissing) {
            faults.add(framework.files().get(0).start().fault("root-missing"));
        }
    }

    private void parents() {
        framework.files().forEach(file -> file.roots().forEach(root -> {
            fileRoot(file, root);
            root.all().filter(action -> action.code() != null)
                    .forEach(action -> action.parts().forEach(part -> part(action, part)));
        }));
    }

    private void part(ParsedAction action, ParsedAction part) {
        if (part.code() == null) {
            unsure.add(action.code());
        } else if (!ParsedFramework.above(part.code()).equals(action.code())) {
            unsure.add(action.code());
            boolean deeper = action.text().isRoot() || ParsedFramework.ancestors(part.code()).contains(action.code());
            faults.add(deeper ? part.place().fault("level-missing", part.code(), action.code())
                    : part.place().fault("orphan-in-file", part.code(), action.code()));
        }
    }

    private void fileRoot(ParsedFile file, ParsedAction root) {
        if (root.code() == null || root.text().isRoot() || codesAreMissing) {
            return;
        }
        String above = ParsedFramework.above(root.code());
        if (actions.containsKey(above)) {
            return;
        }
        ParsedFramework.ancestors(root.code()).stream().filter(actions::containsKey).findFirst().ifPresentOrElse(
                ancestor -> faults.add(root.place().fault("level-missing", root.code(), ancestor)),
                () -> {
                    // without any root that alone is told, and the first generation has none
                    if (file.generation() == Generation.SECOND && actions.containsKey(ActionText.ROOT)) {
                        faults.add(root.place().fault("orphan", root.code()));
                    }
                });
    }

    private void sums() {
        actions.values().stream().filter(action -> !unsure.contains(action.code())).forEach(this::sums);
    }

    /** In the first generation points are shares: those of the parts make 100, or 66, whatever the whole bears. */
    private void sums(ParsedAction action) {
        List<ActionText> parts = weights.parts(action.code()).stream().map(code -> actions.get(code).text()).toList();
        if (parts.stream().anyMatch(part -> part.percentage() != null)) {
            BigDecimal sum = sum(parts.stream().map(ActionText::percentage).toList());
            if (sum.compareTo(HUNDRED) != 0) {
                faults.add(action.place().fault("percentages-sum", named(action), sum.toPlainString(), codes(parts)));
            }
        }
        BigDecimal points = framework.generation() == Generation.SECOND ? weights.points(action.code()) : null;
        if (points != null && parts.stream().anyMatch(part -> part.points() != null)) {
            BigDecimal sum = sum(parts.stream().map(ActionText::points).toList());
            if (sum.subtract(points).abs().compareTo(ROUNDING) > 0) {
                faults.add(action.place().fault("points-sum", named(action), sum.toPlainString(),
                        points.stripTrailingZeros().toPlainString(), codes(parts)));
            }
        }
    }

    /** The root has no code to be called by. */
    private static String named(ParsedAction action) {
        return action.text().isRoot() ? action.text().title() : action.code();
    }

    private static String codes(List<ActionText> parts) {
        return parts.stream().map(ActionText::code).collect(Collectors.joining(", "));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
