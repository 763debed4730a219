package fr.sillage.catalog.framework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.sillage.api.table.Heading;

/**
 * Reads a file of a framework. A heading of an odd level (1, 3, 5) is an action, with a block of YAML below it; one of the even
 * level below is a section of it, or "Actions", which opens its parts.
 */
final class FileParser {

    private static final int LONGEST_TITLE = 500;
    private static final String PARTS = "actions";
    /** So do orientations of 2021 call theirs. */
    private static final String LEVELS = "niveaux";
    /** A file of nothing but signs must not fill the memory with what is wrong with it. */
    private static final int MOST_FAULTS = 200;
    private static final int MOST_ACTIONS = 1_000;

    private final MarkdownFile file;
    private final List<FileFault> faults = new ArrayList<>();
    private final List<Draft> roots = new ArrayList<>();
    /** The action that is being read, and those it stands in. */
    private final Deque<Draft> open = new ArrayDeque<>();
    private Generation generation;
    private int begun;

    private FileParser(MarkdownFile file) {
        this.file = file;
    }

    static ParsedFile parse(MarkdownFile file) {
        return new FileParser(file).parse();
    }

    /** An action as far as it is read. */
    private static final class Draft {

        private final Place place;
        private final String title;
        private final List<Draft> parts = new ArrayList<>();
        private final Map<SectionKind, StringBuilder> sections = new EnumMap<>(SectionKind.class);
        private Head head;
        private Place headPlace;
        /** Where text goes; null where it goes nowhere. */
        private StringBuilder section;
        private boolean opensParts;
        /** Whether its parts are its levels. */
        private boolean hasLevels;
        private boolean told;

        Draft(Place place, String title) {
            this.place = place;
            this.title = title;
        }
    }

    private ParsedFile parse() {
        List<MarkdownBlock> blocks = MarkdownBlock.of(file.text());
        for (MarkdownBlock block : blocks) {
            if (begun > MOST_ACTIONS) {
                tell(place(block.line()).fault("file-too-many-actions", MOST_ACTIONS));
                break;
            }
            if (block instanceof MarkdownBlock.HeadingLine heading) {
                heading(heading);
            } else if (block instanceof MarkdownBlock.Fence fence) {
                fence(fence);
            } else if (block instanceof MarkdownBlock.TextLine line) {
                text(line.line(), line.text());
            }
        }
        if (roots.isEmpty()) {
            tell(place(1).fault("root-none"));
        }
        List<ParsedAction> actions = roots.stream().map(root -> action(root, null)).toList();
        return new ParsedFile(file, generation, actions, faults);
    }

    private void tell(FileFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    private Place place(int line) {
        return new Place(file.path(), line);
    }

    private void heading(MarkdownBlock.HeadingLine heading) {
        int depth = (heading.level() - 1) / 2;
        boolean names = heading.level() % 2 == 1;
        while (open.size() > (names ? depth : depth + 1)) {
            open.pop();
        }
        if (open.size() < (names ? depth : depth + 1)) {
            tell(place(heading.line()).fault("heading-level", heading.level(), heading.title()));
        }
        if (names) {
            begin(heading);
        } else if (open.size() == depth + 1) {
            section(heading);
        }
    }

    private void begin(MarkdownBlock.HeadingLine heading) {
        begun++;
        Place place = place(heading.line());
        var draft = new Draft(place, heading.title());
        if (heading.title().isEmpty()) {
            tell(place.fault("title-missing"));
        } else if (heading.title().length() > LONGEST_TITLE) {
            tell(place.fault("title-too-long", LONGEST_TITLE));
        }
        Draft parent = open.peek();
        if (parent == null) {
            if (!roots.isEmpty()) {
                tell(place.fault("root-twice-in-file", roots.get(0).title));
            }
            roots.add(draft);
        } else {
            if (!parent.opensParts) {
                tell(place.fault("parts-not-opened", parent.title));
                parent.opensParts = true;
            }
            parent.parts.add(draft);
        }
        open.push(draft);
    }

    private void section(MarkdownBlock.HeadingLine heading) {
        Draft draft = open.peek();
        Place place = place(heading.line());
        requireHead(draft);
        draft.section = null;
        Optional<SectionKind> kind = SectionKind.printed(heading.title());
        String title = Heading.plain(heading.title());
        if (title.startsWith(PARTS)) {
            draft.opensParts = true;
        } else if (title.equals(LEVELS) && generation != Generation.SECOND) {
            draft.opensParts = true;
            draft.hasLevels = true;
        } else if (kind.isEmpty()) {
            tell(place.fault("section-unknown", heading.title()));
            draft.section = new StringBuilder();
        } else if (draft.sections.containsKey(kind.get()) && !isBlank(draft, kind.get())) {
            tell(place.fault("section-twice", heading.title()));
            draft.section = new StringBuilder();
        } else {
            draft.section = draft.sections.computeIfAbsent(kind.get(), none -> new StringBuilder());
        }
    }

    private static boolean isBlank(Draft draft, SectionKind kind) {
        return draft.sections.get(kind).toString().isBlank();
    }

    private void fence(MarkdownBlock.Fence fence) {
        Place place = place(fence.line());
        if (!fence.closed()) {
            tell(place.fault("fence-open"));
        }
        Draft draft = open.peek();
        boolean yaml = fence.info().equals("yaml") || fence.info().equals("yml");
        if (yaml && draft != null && draft.head == null) {
            draft.head = Head.of(file.path(), fence);
            draft.headPlace = place;
            draft.section = draft.sections.computeIfAbsent(SectionKind.DESCRIPTION, none -> new StringBuilder());
            generation = generation == null ? HeadReader.generation(draft.head).orElse(null) : generation;
            keepIndicator(draft, draft.head);
        } else if (yaml && draft != null && mayHaveIndicator(draft) && Head.of(file.path(), fence).isIndicator()) {
            Head apart = Head.of(file.path(), fence);
            apart.faults().forEach(this::tell);
            keepIndicator(draft, apart);
        } else if (yaml) {
            tell(place.fault("yaml-misplaced"));
        } else if (fence.info().equals(SectionKind.FORMULA.printed()) && draft != null) {
            StringBuilder formula = draft.sections.computeIfAbsent(SectionKind.FORMULA, none -> new StringBuilder());
            fence.lines().forEach(line -> formula.append(line).append('\n'));
        } else {
            for (int i = 0; i < fence.whole().size(); i++) {
                text(fence.line() + i, fence.whole().get(i));
            }
        }
    }

    private boolean mayHaveIndicator(Draft draft) {
        return generation == Generation.FIRST && !draft.opensParts && !draft.sections.containsKey(SectionKind.INDICATOR);
    }

    private static void keepIndicator(Draft draft, Head head) {
        if (head.has(Head.INDICATOR)) {
            draft.sections.put(SectionKind.INDICATOR, new StringBuilder(head.values().get(Head.INDICATOR).text()));
        }
    }

    private void text(int line, String text) {
        Draft draft = open.peek();
        if (draft != null && draft.section != null) {
            draft.section.append(text).append('\n');
        } else if (!text.isBlank()) {
            if (draft == null) {
                tellOnce(line);
            } else if (draft.head == null) {
                requireHead(draft);
            } else if (!draft.told) {
                draft.told = true;
                tell(place(line).fault("text-among-parts", draft.title));
            }
        }
    }

    private void tellOnce(int line) {
        if (faults.stream().noneMatch(fault -> fault.rule().equals("text-before-title"))) {
            tell(place(line).fault("text-before-title"));
        }
    }

    /** An action's head comes first, so that whatever comes before it is told once. */
    private void requireHead(Draft draft) {
        if (draft.head == null) {
            tell(draft.place.fault("yaml-missing", draft.title));
            draft.head = Head.NONE;
            draft.headPlace = null;
            draft.section = draft.sections.computeIfAbsent(SectionKind.DESCRIPTION, none -> new StringBuilder());
        }
    }

    /** @param in the action that it is part of; null for that of the file */
    private ParsedAction action(Draft draft, Draft in) {
        requireHead(draft);
        ActionText text;
        if (draft.headPlace == null) {
            text = new ActionText(null, draft.title, null, null, null, null, null, null, List.of());
        } else {
            var reader = new HeadReader(draft.head, draft.headPlace, generation);
            String code = reader.code(in == null);
            text = new ActionText(code, draft.title, reader.points(), reader.percentage(), reader.category(), reader.theme(),
                    reader.referential(code), in != null && in.hasLevels ? rank(code, in.parts.indexOf(draft)) : null,
                    sections(draft));
            reader.faults().forEach(this::tell);
        }
        return new ParsedAction(text, draft.place, draft.parts.stream().map(part -> action(part, draft)).toList());
    }

    /** Codes count the levels, from 0 where the first is what the law asks. */
    private static Integer rank(String code, int place) {
        String last = code == null ? "" : code.substring(code.lastIndexOf('.') + 1);
        return last.matches("[0-9]{1,2}") ? Integer.parseInt(last) : place + 1;
    }

    private static List<TextSection> sections(Draft draft) {
        return draft.sections.entrySet().stream()
                .map(section -> new TextSection(section.getKey(), withoutBlankLinesAround(section.getValue().toString())))
                .filter(section -> !section.text().isEmpty()).toList();
    }

    private static String withoutBlankLinesAround(String text) {
        String kept = text.stripTrailing();
        int start = kept.length() - kept.stripLeading().length();
        return kept.substring(kept.lastIndexOf('\n', start) + 1);
    }
}
