package fr.sillage.catalog.schemefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.Field;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ActionSheet;
import fr.sillage.catalog.action.ProgressBody;
import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.action.Step;
import fr.sillage.catalog.axis.AxisBody;
import fr.sillage.catalog.charter.CharterBody;
import fr.sillage.catalog.charter.CharterPart;
import fr.sillage.catalog.committee.Cadence;
import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeBody;
import fr.sillage.catalog.committee.Member;
import fr.sillage.catalog.committee.Power;
import fr.sillage.catalog.objective.ObjectiveBody;
import fr.sillage.catalog.plan.PlanFeed;
import fr.sillage.catalog.plan.PlanKind;
import fr.sillage.catalog.plan.PlanLineBody;
import fr.sillage.catalog.plan.Validation;
import fr.sillage.catalog.plan.YearlyPlanBody;
import fr.sillage.catalog.scheme.Adoption;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.Evaluating;
import fr.sillage.catalog.scheme.Goal;
import fr.sillage.catalog.scheme.Governance;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.scheme.Reporting;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeBody;
import fr.sillage.catalog.scheme.ValidationStep;
import fr.sillage.catalog.targetedaction.TargetedAction;
import fr.sillage.catalog.targetedaction.TargetedActionBody;
import fr.sillage.catalog.training.TrainingAudience;
import fr.sillage.catalog.training.TrainingLevel;
import fr.sillage.catalog.training.TrainingSessionBody;
import fr.sillage.catalog.training.TrainingSkill;
import fr.sillage.catalog.workstream.WorkstreamBody;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a scheme says goes into its files and comes back from them, field by field. */
class SchemeRoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private static final SchemeTables TABLES = new SchemeTables(JSON);
    private static final TreeTables TREES = new TreeTables(JSON);
    private static final DocumentWriter DOCUMENTS = new DocumentWriter(JSON);

    private static Incoming fromWorkbook(SchemeContent content, SchemeContent before) throws IOException {
        var file = new ByteArrayOutputStream();
        new WorkbookWriter(TABLES).write(file, "essai", "etat", content);
        return WorkbookReader.read(file.toByteArray(), "essai", TABLES, new Lines(before, Map.of()));
    }

    private static String tree(SchemeContent content) throws IOException {
        var file = new ByteArrayOutputStream();
        TreeWriter.write(file, "essai", "etat", content, TREES);
        return file.toString(StandardCharsets.UTF_8);
    }

    private static Incoming fromTree(String tree, SchemeContent before) throws IOException {
        return TreeReader.read(MediaType.valueOf(CsvTable.MEDIA_TYPE), tree.getBytes(StandardCharsets.UTF_8), "essai", TREES,
                new Lines(before, Map.of()));
    }

    private static Incoming fromDocument(SchemeContent content) throws IOException {
        var file = new ByteArrayOutputStream();
        DOCUMENTS.write(file, "essai", content);
        return DocumentReader.read(file.toByteArray(), "essai", JSON);
    }

    @Property(tries = 60)
    void A_workbook_says_all_of_a_scheme_to_an_instance_that_has_it_not(@ForAll("contents") SchemeContent content)
            throws IOException {
        Incoming read = fromWorkbook(content, SchemeContent.NONE);
        assertThat(read.faults()).isEmpty();
        assertThat(read.state()).isEqualTo("etat");
        assertThat(read.content()).isEqualTo(content);
    }

    @Property(tries = 40)
    void A_workbook_that_was_exported_changes_nothing(@ForAll("contents") SchemeContent content) throws IOException {
        Incoming read = fromWorkbook(content, content);
        assertThat(read.faults()).isEmpty();
        assertThat(content.with(read.content(), Strategy.REPLACE)).isEqualTo(content);
    }

    @Property(tries = 200)
    void So_does_a_tree(@ForAll("contents") SchemeContent content) throws IOException {
        Incoming read = fromTree(tree(content), content);
        assertThat(read.faults()).isEmpty();
        assertThat(read.state()).isEqualTo("etat");
        assertThat(content.with(read.content(), Strategy.UPSERT)).isEqualTo(content);
    }

    @Property(tries = 100)
    void A_tree_says_the_same_after_it_was_taken_over(@ForAll("contents") SchemeContent content) throws IOException {
        String tree = tree(content);
        Incoming read = fromTree(tree, SchemeContent.NONE);
        assertThat(read.faults()).isEmpty();
        assertThat(tree(new SchemeContent(content.scheme(), read.content().parts()))).isEqualTo(tree);
    }

    @Test
    void A_tree_has_each_thing_once_below_what_it_is_part_of() throws IOException {
        String table = """
                sorte;code;intitulé;axe;chantier;objectif;action mère
                action;b;Seule;;;;
                action;a.10;Dix;;;2;
                action;a.2;Deux;;;2;
                action;a.2.1;Fille;;;;a.2
                action ciblée;4;Guide;;;2;
                objectif;2;Deux;;1-1;;
                objectif;10;Dix;2;;;
                objectif;3;Trois;;;;
                chantier;1-1;Chantier;1;;;
                axe;2;Axe 2;;;;
                axe;1;Axe 1;;;;
                """;
        SchemeContent read = fromTree(table, SchemeContent.NONE).content();
        var scheme = new SchemeBody("Essai", null, List.of(), null, Scheme.Status.DRAFT, null, null, null, null, null, null,
                null,
                null);
        assertThat(tree(new SchemeContent(scheme, read.parts())).lines().skip(1)
                .map(line -> line.split(";")[0] + " " + line.split(";")[1]))
                .containsExactly("schéma essai", "axe 1", "chantier 1-1", "objectif 2", "action ciblée 4", "action a.2",
                        "action a.2.1", "action a.10", "axe 2", "objectif 10", "objectif 3", "action b");
    }

    @Property(tries = 200)
    void A_document_comes_back_to_the_last_space_and_gives_the_same_bytes(@ForAll("contents") SchemeContent content)
            throws IOException {
        Incoming read = fromDocument(content);
        assertThat(read.faults()).isEmpty();
        assertThat(read.content()).isEqualTo(content);
        assertThat(DOCUMENTS.state(read.content())).isEqualTo(DOCUMENTS.state(content)).isEqualTo(read.state());
    }

    @Property(tries = 100)
    void Two_states_have_one_name_only_where_nothing_differs(@ForAll("contents") SchemeContent one,
            @ForAll("contents") SchemeContent other) {
        assertThat(DOCUMENTS.state(one).equals(DOCUMENTS.state(other))).isEqualTo(one.equals(other));
        assertThat(Difference.between("essai", one, other, TABLES, JSON).isEmpty()).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<SchemeContent> contents() {
        return Combinators.combine(schemes(), items(committees()), items(axes()), items(workstreams()), items(objectives()),
                items(targetedActions()), items(actions()), registers())
                .as((scheme, committees, axes, workstreams, objectives, deeds, actions, registers) -> {
                    Map<Part<?>, SortedMap<String, ?>> parts = new LinkedHashMap<>();
                    parts.put(Part.COMMITTEES, committees);
                    parts.put(Part.AXES, axes);
                    parts.put(Part.WORKSTREAMS, workstreams);
                    parts.put(Part.OBJECTIVES, objectives);
                    parts.put(Part.TARGETED_ACTIONS, deeds);
                    parts.put(Part.ACTIONS, actions);
                    parts.putAll(registers);
                    return new SchemeContent(scheme, parts);
                });
    }

    private static <B> Arbitrary<SortedMap<String, B>> items(Arbitrary<B> bodies) {
        return items(bodies, "1", "1-1", "1-1.10", "1-1.2", "10", "2", "a.b");
    }

    private static <B> Arbitrary<SortedMap<String, B>> items(Arbitrary<B> bodies, String... codes) {
        return Arbitraries.maps(Arbitraries.of(codes), bodies).ofMaxSize(2).map(SchemeContent::sorted);
    }

    private static Arbitrary<Map<Part<?>, SortedMap<String, ?>>> registers() {
        return Combinators.combine(items(progress(), "1-1.3:1", "1-1.3:2", "1-1.3:10", "a:1"),
                items(plans(), "2025:achats", "2026:achats", "2026:a.b"),
                items(planLines(), "2025:achats:1", "2025:achats:10", "2026:a.b:a-1"), items(trainings()), items(charters()))
                .as((progress, plans, lines, trainings, charters) -> {
                    lines.keySet().removeIf(line -> plans.keySet().stream().noneMatch(plan -> line.startsWith(plan + ":")));
                    Map<Part<?>, SortedMap<String, ?>> parts = new LinkedHashMap<>();
                    parts.put(Part.PROGRESS, progress);
                    parts.put(Part.PLANS, plans);
                    parts.put(Part.PLAN_LINES, lines);
                    parts.put(Part.TRAINING_SESSIONS, trainings);
                    parts.put(Part.CHARTERS, charters);
                    return parts;
                });
    }

    private static Arbitrary<ProgressBody> progress() {
        return Combinators.combine(Arbitraries.of(ProgressEntry.Status.class), days(), maybe(), maybe(), maybe())
                .as(ProgressBody::new);
    }

    private static Arbitrary<YearlyPlanBody> plans() {
        Arbitrary<PlanFeed> feeds = Combinators.combine(code(), Arbitraries.of(PlanFeed.Moment.class)).as(PlanFeed::new)
                .injectNull(0.5);
        return Combinators.combine(Arbitraries.of(PlanKind.class), text(), code().injectNull(0.5), code().injectNull(0.5),
                feeds, maybe(), validations(), maybe()).as(YearlyPlanBody::new);
    }

    private static Arbitrary<PlanLineBody> planLines() {
        return Combinators.combine(text(), maybe(), text().list().ofMaxSize(2), date().injectNull(0.4), days().injectNull(0.4),
                maybe(), validations(), maybe())
                .as((title, lead, partners, due, done, evidence, validation, note) -> new PlanLineBody(title, lead, partners,
                        due,
                        done, evidence, lead, validation, note));
    }

    /** One that says nothing is none. */
    private static Arbitrary<Validation> validations() {
        return Combinators.combine(code().injectNull(0.5), text(), days().injectNull(0.5)).as(Validation::new).injectNull(0.5);
    }

    private static Arbitrary<TrainingSessionBody> trainings() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 1_000_000).injectNull(0.4);
        Arbitrary<BigDecimal> hours = Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.TEN).ofScale(2)
                .injectNull(0.4);
        return Combinators
                .combine(Arbitraries.of("223500018", "005680012"), Arbitraries.of(TrainingLevel.class).injectNull(0.3),
                        Arbitraries.of(TrainingSkill.class).injectNull(0.3), Arbitraries.of(TrainingAudience.class), text(),
                        days(), hours,
                        count)
                .as((buyer, level, skill, audience, title, on, length, people) -> new TrainingSessionBody(buyer, level,
                        skill, audience, title, on, length, title, people, people, people, title));
    }

    private static Arbitrary<CharterBody> charters() {
        Arbitrary<List<CharterPart>> parts = Combinators.combine(text(), text().list().ofMinSize(1).ofMaxSize(3))
                .as(CharterPart::new).list().ofMaxSize(2);
        return Combinators.combine(text(), maybe(), maybe(), date().injectNull(0.4), parts, code().list().ofMaxSize(2))
                .as((title, summary, origin, since, content, actions) -> new CharterBody(title, summary, origin, since, origin,
                        content, actions, "https://exemple.invalid/charte"));
    }

    private static Arbitrary<SchemeBody> schemes() {
        Arbitrary<Period> period = Combinators.combine(days(), days()).as(Period::new);
        Arbitrary<Adoption> adoption = Combinators.combine(days().injectNull(0.3), text()).as(Adoption::new).injectNull(0.3);
        Arbitrary<List<Goal>> goals = Combinators.combine(code(), text(), maybe()).as(Goal::new).list().ofMaxSize(2);
        Arbitrary<List<ValidationStep>> steps = Combinators.combine(code(), maybe()).as(ValidationStep::new).list()
                .ofMaxSize(2);
        Arbitrary<Reporting> reporting = Combinators.combine(Arbitraries.of(Reporting.Incomplete.class), maybe())
                .as(Reporting::new);
        return Combinators.combine(text(), period, Arbitraries.of("223500018", "005680012").list().ofMinSize(1).ofMaxSize(2),
                Arbitraries.of(Scheme.Status.class), adoption, maybe(), goals)
                .flatAs((title, dates, buyers, status, act, introduction, aims) -> Combinators
                        .combine(steps, reporting, purchasing(), governance(), evaluation())
                        .as((validation, reports, rules, order, parts) -> new SchemeBody(title, dates, buyers, null, status,
                                act,
                                introduction, aims, validation, reports, rules, order, parts)));
    }

    private static Arbitrary<Purchasing> purchasing() {
        Arbitrary<BigDecimal> amount = Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.valueOf(10_000_000))
                .ofScale(2);
        Arbitrary<Purchasing.LeadTimes> times = Arbitraries.integers().between(0, 3650).injectNull(0.3).tuple3()
                .map(days -> new Purchasing.LeadTimes(7, days.get1(), days.get2(), days.get3(), null)).injectNull(0.3);
        return Combinators.combine(amount, text(), Arbitraries.integers().between(0, 20), code().injectNull(0.5), times)
                .as((threshold, source, files, committee, leadTimes) -> new Purchasing(
                        new Purchasing.StrategyThreshold(threshold, source),
                        new Purchasing.EnvironmentalCriterion(BigDecimal.valueOf(15), source),
                        new Purchasing.TargetedFiles(files, 20, source), committee, committee, leadTimes))
                .injectNull(0.3);
    }

    private static Arbitrary<Governance> governance() {
        Arbitrary<Governance.ActionExit> exit = text().map(source -> new Governance.ActionExit(3, source)).injectNull(0.4);
        return Combinators.combine(code().list().ofMinSize(1).ofMaxSize(3), text(), exit)
                .as((committees, source, years) -> new Governance(new Governance.Order(committees, committees, source), years))
                .injectNull(0.3);
    }

    private static Arbitrary<Evaluating> evaluation() {
        return Combinators.combine(code().list().ofMinSize(1).ofMaxSize(3), code().list().ofMaxSize(2), text(),
                Arbitraries.integers().between(1900, 2200).injectNull(0.4))
                .as((choice, validation, source, year) -> new Evaluating(3, choice, validation, choice, year, source))
                .injectNull(0.3);
    }

    private static Arbitrary<CommitteeBody> committees() {
        Arbitrary<List<Member>> members = Combinators.combine(maybe(), maybe(), text(), code().list().ofMaxSize(2))
                .as((person, name, capacity, decides) -> new Member(person, name, capacity, name, decides)).list().ofMaxSize(2);
        Arbitrary<List<Cadence>> cadence = Combinators.combine(Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(1900, 2200).injectNull(0.5), maybe())
                .as((month, year, purpose) -> new Cadence(month, month, year, null, purpose)).list().ofMaxSize(2);
        Arbitrary<List<Power>> powers = Combinators.combine(code(), Arbitraries.of(Power.Kind.class), maybe(), maybe())
                .as(Power::new).list().ofMaxSize(2);
        return Combinators.combine(text(), Arbitraries.of(Committee.Kind.class), maybe(), maybe(), members, cadence, powers)
                .as(CommitteeBody::new);
    }

    private static Arbitrary<AxisBody> axes() {
        return Combinators.combine(text(), maybe()).as(AxisBody::new);
    }

    private static Arbitrary<WorkstreamBody> workstreams() {
        return Combinators.combine(code(), text(), maybe(), maybe()).as(WorkstreamBody::new);
    }

    private static Arbitrary<ObjectiveBody> objectives() {
        Arbitrary<List<String>> texts = text().list().ofMaxSize(3);
        Arbitrary<List<String>> codes = code().list().ofMaxSize(3);
        return Combinators.combine(code().injectNull(0.5), text(), maybe(), texts, texts, codes, deadlines(), codes)
                .as((parent, title, context, stakes, means, indicators, deadline, goals) -> new ObjectiveBody(parent, parent,
                        title, context, stakes, means, indicators, deadline, context, goals, goals, context,
                        goals.isEmpty() ? List.of() : List.of("eci-2021/3.2.1", "te/A_b")));
    }

    private static Arbitrary<TargetedActionBody> targetedActions() {
        return Combinators.combine(code(), text(), Arbitraries.of(TargetedAction.Recurrence.class), deadlines(), maybe())
                .as(TargetedActionBody::new);
    }

    /** What is peculiar to sheets is tried with their own file. */
    private static Arbitrary<ActionBody> actions() {
        Arbitrary<List<Step>> steps = Combinators.combine(text(), date().injectNull(0.3), maybe()).as(Step::new).list()
                .ofMaxSize(2);
        Arbitrary<ActionSheet> sheet = Combinators.combine(text(), deadlines())
                .as((aim, deadline) -> new ActionSheet(aim, null, List.of(aim), null, deadline, null, null, null, null, null))
                .injectNull(0.4);
        return Combinators.combine(code().injectNull(0.5), text(), maybe(), code().list().ofMaxSize(2), steps, sheet)
                .as((parent, title, description, codes, calendar, said) -> new ActionBody(parent, parent, parent, title,
                        description, description, codes, codes, List.of(title), calendar, said, List.of("eci-2021/3.2")));
    }

    private static Arbitrary<Deadline> deadlines() {
        return Combinators.combine(date().injectNull(0.5), date(), date().injectNull(0.5)).as(Deadline::new).injectNull(0.3);
    }

    private static Arbitrary<String> date() {
        return Arbitraries.of("2024", "2024-06", "2024-06-30");
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31), LocalDate.of(1999, 2, 28));
    }

    private static Arbitrary<String> code() {
        return Arbitraries.of("1", "1-1", "revue", "a.b", "10");
    }

    private static Arbitrary<String> maybe() {
        return text().injectNull(0.4);
    }

    /** As somebody types it, with whatever means something in a file. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings().withChars("aéÀ09 |\\/\nn;\"=,-+{’\u202F\u00A0").ofMinLength(1).ofMaxLength(12)
                .filter(typed -> typed.equals(Field.text(typed)));
    }
}
