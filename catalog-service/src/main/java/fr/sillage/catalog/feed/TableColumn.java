package fr.sillage.catalog.feed;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Pillar;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.Technique;
import fr.sillage.catalog.vocabulary.Term;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * A column of the published table: what stands in it, and what its Table Schema says of it.
 *
 * @param type in the words of Table Schema
 * @param pattern that each value matches; null where any will do
 * @param words the only values there are; empty where any will do
 * @param value a text, number, date, {@link Term}, or a list of these; null where there is none
 */
record TableColumn(String name, String type, String description, boolean required, String pattern, List<String> words,
        Function<ToldIntention, Object> value) {

    private static final String SIREN = "[0-9]{9}";
    private static final String CPV = "[0-9]{8}(-[0-9])?";
    private static final String CODE = "[A-Z][A-Z0-9_]*";

    /** In their order. A later version only adds, at the end. */
    static final List<TableColumn> ALL = List.of(
            text("ref", "Référence, qui ne change jamais", PublicIntention::ref).always().like("[a-z0-9][a-z0-9.-]*"),
            of("version", "integer", "Numéro de la version publiée", PublicIntention::version).always(),
            text("statut", words(PublicIntention.Status.values()), PublicIntention::status).always()
                    .among(PublicIntention.Status.values()),
            text("source", "« self », ou le code du partenaire dont l’intention est reprise", i -> i.source().code()).always(),
            text("acheteurs", "SIREN des acheteurs, le coordonnateur d’abord, séparés par |",
                    i -> each(i.buyers(), PublicIntention.Buyer::siren)).always().likeEach(SIREN),
            text("noms_acheteurs", "Noms des acheteurs, dans le même ordre",
                    i -> each(i.buyers(), PublicIntention.Buyer::name)).always(),
            text("titre", "Objet de l’achat", PublicIntention::title).always(),
            text("description", "Description du besoin", PublicIntention::description),
            text("exigences", "Exigences et attentes", PublicIntention::expectations),
            text("famille", "Code de la famille d’achat", i -> i.family().code()).always(),
            text("libelle_famille", "Famille d’achat", i -> i.family().title()).always(),
            text("cpv", "Code CPV principal", PublicIntention::cpv).like(CPV),
            text("autres_cpv", "Autres codes CPV, séparés par |", PublicIntention::otherCpv).likeEach(CPV),
            text("nature", "WORKS : travaux ; SUPPLIES : fournitures ; SERVICES : services",
                    i -> term(Category.values(), i.category())).always().among(Category.values()),
            amount("montant", "Montant estimé, en euros hors taxes", PublicIntention.Amount::value),
            amount("montant_min", "Borne basse de la fourchette, en euros hors taxes", PublicIntention.Amount::from),
            amount("montant_max", "Borne haute de la fourchette, en euros hors taxes", PublicIntention.Amount::to),
            of("montant_non_communique", "boolean", "Le montant est connu de l’acheteur, et n’est pas communiqué",
                    PublicIntention::amountWithheld).always(),
            text("procedure", "Procédure envisagée", i -> term(Procedure.values(), i.procedure())).always()
                    .among(Procedure.values()),
            text("technique", "Technique d’achat envisagée", i -> term(Technique.values(), i.technique())).always()
                    .among(Technique.values()),
            of("nombre_lots", "integer", "Nombre de lots ; 0 si l’achat n’est pas alloti", i -> i.lots().size()).always(),
            text("lots", "Numéro et objet de chaque lot, séparés par |",
                    i -> each(i.lots(), lot -> lot.number() + " : " + lot.title())),
            text("lieux", "Codes des lieux d’exécution, séparés par |", i -> each(i.places(), PublicIntention.Place::code)),
            text("publication", "Publication prévue de la consultation : année, trimestre (2027-Q2), mois ou jour",
                    PublicIntention::publication).always().like("[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?"),
            dated("publication_debut", "Premier jour possible de cette publication", ToldIntention::publicationFrom).always(),
            dated("publication_fin", "Dernier jour possible de cette publication", ToldIntention::publicationUntil).always(),
            text("demarrage", "Début d’exécution prévu, écrit de même", PublicIntention::start),
            of("duree_mois", "integer", "Durée, en mois", PublicIntention::durationMonths),
            of("reconductions", "integer", "Nombre de reconductions possibles", PublicIntention::renewals),
            kinds("considerations_sociales", "Moyens des considérations sociales, lots compris, séparés par |", Pillar.SOCIAL),
            kinds("considerations_environnementales",
                    "Moyens des considérations environnementales, lots compris, séparés par |",
                    Pillar.ENVIRONMENTAL),
            new TableColumn("themes", "string", "Thèmes des considérations, lots compris, séparés par |", false, null,
                    List.of(),
                    told -> distinct(told.allConsiderations(), c -> term(Theme.values(), c.theme()))).likeEach(CODE),
            of("critere_environnemental_poids", "number",
                    "Poids total des critères environnementaux, en %, hors critères propres à un lot", TableColumn::weight),
            new TableColumn("heures_insertion", "integer", "Heures d’insertion prévues, lots compris", false, null, List.of(),
                    TableColumn::hours),
            new TableColumn("marche_reserve", "string", "Bénéficiaires du marché ou des lots réservés, séparés par |", false,
                    null, List.of(),
                    told -> distinct(told.allConsiderations(), c -> term(Beneficiary.values(), c.reservedFor())))
                    .likeEach(CODE),
            new TableColumn("articles_reserve", "string", "Articles du Code de la commande publique qui le permettent", false,
                    null, List.of(), told -> distinct(told.allConsiderations(), PublicIntention.Consideration::article)),
            of("innovation", "boolean", "Ouvert aux réponses innovantes", PublicIntention::innovation).always(),
            text("direction", "Direction qui a besoin de l’achat", PublicIntention::directorate),
            contact("contact_nom", "À qui s’adresser", PublicIntention.Contact::name),
            contact("contact_courriel", "Adresse électronique", PublicIntention.Contact::email),
            contact("contact_telephone", "Téléphone", PublicIntention.Contact::phone),
            contact("contact_url", "Page où s’adresser", PublicIntention.Contact::url),
            text("renouvelle", "Marchés qui prennent fin : SIRET de l’acheteur et identifiant, séparés par |",
                    i -> each(i.renews(), contract -> contract.buyer() + "/" + contract.contract())),
            of("recensee_le", "date", "Jour du recensement de l’intention", PublicIntention::recordedOn).always(),
            new TableColumn("publiee_le", "datetime", "Instant de publication de cette version", true, null, List.of(),
                    // to the second, as Table Schema writes it
                    told -> told.publishedAt().truncatedTo(ChronoUnit.SECONDS)));

    private static TableColumn of(String name, String type, String description, Function<PublicIntention, Object> value) {
        return new TableColumn(name, type, description, false, null, List.of(), told -> value.apply(told.intention()));
    }

    private static TableColumn text(String name, String description, Function<PublicIntention, Object> value) {
        return of(name, "string", description, value);
    }

    private static TableColumn dated(String name, String description, Function<ToldIntention, Object> value) {
        return new TableColumn(name, "date", description, false, null, List.of(), value);
    }

    private static TableColumn amount(String name, String description, Function<PublicIntention.Amount, Object> value) {
        return of(name, "number", description, i -> i.amount() == null ? null : value.apply(i.amount()));
    }

    private static TableColumn contact(String name, String description, Function<PublicIntention.Contact, Object> value) {
        return text(name, description, i -> i.contact() == null ? null : value.apply(i.contact()));
    }

    private static TableColumn kinds(String name, String description, Pillar pillar) {
        return new TableColumn(name, "string", description, false, null, List.of(),
                told -> distinct(told.allConsiderations().stream().filter(c -> c.pillar().equals(pillar.name())).toList(),
                        c -> term(ConsiderationKind.values(), c.kind())))
                .likeEach(CODE);
    }

    private TableColumn always() {
        return new TableColumn(name, type, description, true, pattern, words, value);
    }

    private TableColumn like(String regex) {
        return new TableColumn(name, type, description, required, "^" + regex + "$", words, value);
    }

    private TableColumn likeEach(String regex) {
        return like("(" + regex + ")(\\|(" + regex + "))*");
    }

    private TableColumn among(Enum<?>[] values) {
        return new TableColumn(name, type, description, required, pattern, Arrays.stream(values).map(Enum::name).toList(),
                value);
    }

    private static String words(Term[] terms) {
        return Arrays.stream(terms).map(term -> term.name() + "\u202f: " + term.label().toLowerCase(Locale.FRENCH))
                .collect(Collectors.joining("\u202f; "));
    }

    private static <T> List<Object> each(List<T> items, Function<T, Object> value) {
        return items.stream().map(value).toList();
    }

    private static List<Object> distinct(List<PublicIntention.Consideration> considerations,
            Function<PublicIntention.Consideration, Object> value) {
        return considerations.stream().map(value).filter(Objects::nonNull).distinct().toList();
    }

    /** The word of a list that a code stands for; the code itself where a later version knows more words. */
    private static Object term(Term[] known, String code) {
        return Arrays.stream(known).filter(term -> term.name().equals(code)).map(Object.class::cast).findFirst().orElse(code);
    }

    private static Object weight(PublicIntention intention) {
        return intention.considerations().stream()
                .filter(c -> c.weight() != null && c.pillar().equals(Pillar.ENVIRONMENTAL.name()))
                .map(PublicIntention.Consideration::weight).reduce(BigDecimal::add).orElse(null);
    }

    private static Object hours(ToldIntention told) {
        return told.allConsiderations().stream().map(PublicIntention.Consideration::plannedHours).filter(Objects::nonNull)
                .reduce(Integer::sum).orElse(null);
    }
}
