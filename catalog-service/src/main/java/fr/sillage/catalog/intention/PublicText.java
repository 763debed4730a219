package fr.sillage.catalog.intention;

import java.util.List;

import fr.sillage.catalog.feed.PublicIntention;

/** Chooses what of an intention is for anybody to read. What it does not name is told to nobody. */
final class PublicText {

    private final List<PublicIntention.Buyer> buyers;
    private final PublicIntention.Family family;
    private final String directorate;

    /** @param directorate the name of the one that needs it; null where none does */
    PublicText(List<PublicIntention.Buyer> buyers, PublicIntention.Family family, String directorate) {
        this.buyers = buyers;
        this.family = family;
        this.directorate = directorate;
    }

    PublicIntention of(PurchasingIntention intention) {
        PurchasingIntentionBody body = intention.body();
        boolean withheld = body.amount() != null && body.amount().withheld();
        return new PublicIntention(PublicIntention.SCHEMA_VERSION, intention.ref(), intention.number(),
                PublicIntention.Status.valueOf(intention.status().name()),
                new PublicIntention.Source(PublicIntention.Source.SELF, null, null), buyers, body.title(), body.description(),
                body.expectations(), family, body.cpv(), body.otherCpv(), body.category().name(),
                withheld ? null : amount(body.amount()), withheld, body.procedure().name(), body.technique().name(),
                body.lots().stream().map(lot -> lot(lot, withheld)).toList(),
                body.places().stream().map(p -> new PublicIntention.Place(p.code(), p.kind().name(), p.name())).toList(),
                body.publication(), body.start(), body.durationMonths(), body.renewals(),
                body.renews().stream().map(c -> new PublicIntention.Contract(c.buyer(), c.contract())).toList(),
                contact(body.contact()), directorate, body.considerations().stream().map(PublicText::consideration).toList(),
                body.innovation(), body.recordedOn());
    }

    private static PublicIntention.Amount amount(Amount amount) {
        return amount == null || amount.withheld() ? null
                : new PublicIntention.Amount(amount.value(), amount.from(), amount.to());
    }

    /** Amounts of lots add up to the whole: where that is withheld they are too. */
    private static PublicIntention.Lot lot(Lot lot, boolean withheld) {
        return new PublicIntention.Lot(lot.number(), lot.title(), lot.cpv(), withheld ? null : amount(lot.amount()),
                lot.considerations().stream().map(PublicText::consideration).toList());
    }

    private static PublicIntention.Contact contact(Contact contact) {
        return contact == null || !contact.published() ? null
                : new PublicIntention.Contact(contact.name(), contact.email(), contact.phone(), contact.url());
    }

    private static PublicIntention.Consideration consideration(Consideration c) {
        return new PublicIntention.Consideration(c.kind().name(), c.theme().name(), c.theme().pillar().name(), c.weight(),
                c.description(), c.plannedHours(), c.publics().stream().map(Enum::name).toList(),
                c.reservedFor() == null ? null : c.reservedFor().name(),
                c.reservedFor() == null ? null : c.reservedFor().article());
    }
}
