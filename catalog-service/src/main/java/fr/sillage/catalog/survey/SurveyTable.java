package fr.sillage.catalog.survey;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.api.table.TableFiles;
import fr.sillage.catalog.intention.Amount;
import fr.sillage.catalog.intention.Contact;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.vocabulary.Term;

/** An intention as a line of the survey. */
final class SurveyTable {

    static final TableFiles<SurveyColumn> FILES = new TableFiles<>(SurveyColumn.class, "recensement", List.of(
            "Comment remplir ce fichier",
            "Une ligne par intention d’achat. Les colonnes peuvent être dans n’importe quel ordre\u202F; celles que vous retirez "
                    + "laissent les intentions telles qu’elles sont.",
            "Référence — laissez vide pour une nouvelle intention\u202F: une référence lui sera donnée.",
            "Publication, démarrage — une année (2027), un trimestre (T2 2027), un mois (03/2027) ou un jour (15/03/2027).",
            "Montants — en euros hors taxes\u202F: soit une valeur, soit un minimum et un maximum.",
            "Ce qui est plusieurs dans une cellule — lots, lieux, marchés renouvelés, considérations, mots-clés — est séparé par "
                    + "une barre verticale. Lots\u202F: «\u202F1 : Gros œuvre | 2 : Menuiseries\u202F».",
            "Considérations — «\u202Fclause : INSERTION : 400 h : YOUTH | critère : CARBON : 20 % | réservé : INSERTION : SIAE\u202F».",
            "Statut — pour information\u202F: un fichier ne publie ni ne retire aucune intention. Ce qu’il change d’une intention déjà "
                    + "publiée est publié aussitôt, si vous pouvez publier pour l’acheteur.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private SurveyTable() {
    }

    /** All columns, in their order. */
    static Map<SurveyColumn, String> line(PurchasingIntention intention) {
        Map<SurveyColumn, String> line = texts(intention.body());
        line.put(SurveyColumn.REF, intention.ref());
        line.put(SurveyColumn.STATUS, intention.status().label());
        return line;
    }

    /** The text of each column, empty where there is nothing; amounts with a decimal comma. */
    static Map<SurveyColumn, String> texts(PurchasingIntentionBody body) {
        Map<SurveyColumn, String> texts = new EnumMap<>(SurveyColumn.class);
        texts.put(SurveyColumn.BUYERS, String.join(" ", body.buyers()));
        texts.put(SurveyColumn.SCHEME, text(body.scheme()));
        texts.put(SurveyColumn.TITLE, body.title());
        texts.put(SurveyColumn.DESCRIPTION, text(body.description()));
        texts.put(SurveyColumn.EXPECTATIONS, text(body.expectations()));
        texts.put(SurveyColumn.FAMILY, body.family());
        texts.put(SurveyColumn.CPV, text(body.cpv()));
        texts.put(SurveyColumn.OTHER_CPV, String.join(" ", body.otherCpv()));
        texts.put(SurveyColumn.CATEGORY, label(body.category()));
        amount(texts, body.amount());
        texts.put(SurveyColumn.PROCEDURE, label(body.procedure()));
        texts.put(SurveyColumn.TECHNIQUE, label(body.technique()));
        texts.put(SurveyColumn.LOTS, SurveyWords.joined(body.lots().stream().map(lot -> lot.number() + " : " + lot.title())
                .toList()));
        texts.put(SurveyColumn.PLACES, SurveyWords.joined(body.places().stream()
                .map(place -> Stream.of(place.code(), place.kind().name(), text(place.name())).filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList()));
        texts.put(SurveyColumn.PUBLICATION, SurveyDates.text(body.publication()));
        texts.put(SurveyColumn.START, body.start() == null ? "" : SurveyDates.text(body.start()));
        texts.put(SurveyColumn.DURATION, text(body.durationMonths()));
        texts.put(SurveyColumn.RENEWALS, text(body.renewals()));
        texts.put(SurveyColumn.RENEWS, SurveyWords.joined(body.renews().stream()
                .map(contract -> contract.buyer() + " " + contract.contract()).toList()));
        texts.put(SurveyColumn.DIRECTORATE, text(body.directorate()));
        texts.put(SurveyColumn.OTHER_DIRECTORATES, String.join(" ", body.otherDirectorates()));
        texts.put(SurveyColumn.LEAD, text(body.lead()));
        contact(texts, body.contact());
        texts.put(SurveyColumn.CONSIDERATIONS, SurveyConsiderations.text(body.considerations()));
        texts.put(SurveyColumn.PRICE_ONLY, SurveyWords.text(body.priceOnly()));
        texts.put(SurveyColumn.INNOVATION, SurveyWords.text(body.innovation()));
        texts.put(SurveyColumn.CONTRACTING_ENTITY, SurveyWords.text(body.contractingEntity()));
        texts.put(SurveyColumn.SPECIFIC_SERVICES, SurveyWords.text(body.specificServices()));
        texts.put(SurveyColumn.GROUND,
                body.withoutSocialCondition() == null ? "" : label(body.withoutSocialCondition().ground()));
        texts.put(SurveyColumn.GROUND_TEXT,
                body.withoutSocialCondition() == null ? "" : text(body.withoutSocialCondition().text()));
        texts.put(SurveyColumn.RECORDED_ON, body.recordedOn() == null ? "" : SurveyDates.text(body.recordedOn().toString()));
        texts.put(SurveyColumn.TAGS, SurveyWords.joined(body.tags()));
        return texts;
    }

    private static void amount(Map<SurveyColumn, String> texts, Amount amount) {
        texts.put(SurveyColumn.AMOUNT, amount == null ? "" : euros(amount.value()));
        texts.put(SurveyColumn.AMOUNT_FROM, amount == null ? "" : euros(amount.from()));
        texts.put(SurveyColumn.AMOUNT_TO, amount == null ? "" : euros(amount.to()));
        texts.put(SurveyColumn.WITHHELD, SurveyWords.text(amount != null && amount.withheld()));
    }

    private static String euros(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString().replace('.', ',');
    }

    private static void contact(Map<SurveyColumn, String> texts, Contact contact) {
        texts.put(SurveyColumn.CONTACT, contact == null ? "" : text(contact.name()));
        texts.put(SurveyColumn.EMAIL, contact == null ? "" : text(contact.email()));
        texts.put(SurveyColumn.PHONE, contact == null ? "" : text(contact.phone()));
        texts.put(SurveyColumn.SITE, contact == null ? "" : text(contact.url()));
        texts.put(SurveyColumn.CONTACT_PUBLISHED, SurveyWords.text(contact != null && contact.published()));
    }

    private static String label(Term term) {
        return term == null ? "" : term.label();
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
