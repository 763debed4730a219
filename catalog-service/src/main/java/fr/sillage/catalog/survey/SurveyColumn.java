package fr.sillage.catalog.survey;

import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;

/** What the spreadsheet of the yearly survey has, a line for each intention, in the order in which it is written. */
enum SurveyColumn implements FormColumn {
    REF("référence", 26),
    BUYERS("acheteurs", 22, "/buyers"),
    SCHEME("schéma", 26, "/scheme"),
    TITLE("intitulé", 44, "/title"),
    DESCRIPTION("description", 44, "/description"),
    EXPECTATIONS("exigences et attentes", 44, "/expectations"),
    FAMILY("famille", 28, "/family"),
    CPV("cpv", 13, "/cpv"),
    OTHER_CPV("autres cpv", 16, "/otherCpv"),
    CATEGORY("nature", 14, "/category"),
    AMOUNT("montant", 14, "/amount"),
    AMOUNT_FROM("montant minimum", 14, "/amount/from"),
    AMOUNT_TO("montant maximum", 14, "/amount/to"),
    WITHHELD("montant non communiqué", 14, "/amount/withheld"),
    PROCEDURE("procédure", 26, "/procedure"),
    TECHNIQUE("technique", 18, "/technique"),
    LOTS("lots", 36, "/lots"),
    PLACES("lieux", 28, "/places"),
    PUBLICATION("publication", 14, "/publication"),
    START("démarrage", 14, "/start"),
    DURATION("durée (mois)", 10, "/durationMonths"),
    RENEWALS("reconductions", 10, "/renewals"),
    RENEWS("renouvelle", 30, "/renews"),
    DIRECTORATE("direction", 20, "/directorate"),
    OTHER_DIRECTORATES("autres directions", 20, "/otherDirectorates"),
    LEAD("responsable", 24, "/lead"),
    CONTACT("contact", 28, "/contact"),
    EMAIL("courriel", 28, "/contact/email"),
    PHONE("téléphone", 16, "/contact/phone"),
    SITE("site", 28, "/contact/url"),
    CONTACT_PUBLISHED("contact publié", 10, "/contact/published"),
    CONSIDERATIONS("considérations", 44, "/considerations"),
    PRICE_ONLY("prix seul", 10, "/priceOnly"),
    INNOVATION("innovation", 10, "/innovation"),
    CONTRACTING_ENTITY("entité adjudicatrice", 12, "/contractingEntity"),
    SPECIFIC_SERVICES("services spécifiques", 12, "/specificServices"),
    GROUND("motif social", 36, "/withoutSocialCondition"),
    GROUND_TEXT("texte du motif", 36, "/withoutSocialCondition/text"),
    RECORDED_ON("recensée le", 12, "/recordedOn"),
    TAGS("mots-clés", 24, "/tags"),
    /** For whoever reads the file; steps are not taken by a spreadsheet. */
    STATUS("statut", 18);

    static final TableForm<SurveyColumn> FORM = new TableForm<>(SurveyColumn.class,
            Set.of(TITLE, FAMILY, CATEGORY, PUBLICATION),
            Set.of("recensement", "programmation"), 5_000);

    private static final Set<SurveyColumn> EUROS = Set.of(AMOUNT, AMOUNT_FROM, AMOUNT_TO);
    private static final int SIREN_DIGITS = 9;
    private static final int CPV_DIGITS = 8;

    private final Traits traits;

    SurveyColumn(String heading, int width) {
        this(heading, width, null);
    }

    /** @param pointer what it says in the body of an intention */
    SurveyColumn(String heading, int width, String pointer) {
        traits = Traits.of(heading, width, pointer);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public int digits() {
        return switch (this) {
            case BUYERS -> SIREN_DIGITS;
            case CPV, OTHER_CPV -> CPV_DIGITS;
            default -> 0;
        };
    }

    @Override
    public boolean isFigure() {
        return EUROS.contains(this);
    }
}
