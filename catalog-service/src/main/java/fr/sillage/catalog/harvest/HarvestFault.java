package fr.sillage.catalog.harvest;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Fault;
import fr.sillage.catalog.partner.Partner;

/** Why an intention of a partner is not told as the partner tells it. */
@Entity
class HarvestFault {

    private static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long partnerId;
    private String theirRef;
    private long position;
    private String pointer;
    private String code;
    private List<String> arguments;
    private Instant foundAt;

    protected HarvestFault() {
    }

    HarvestFault(Partner partner, String theirRef) {
        partnerId = partner.id();
        this.theirRef = printable(theirRef);
    }

    String theirRef() {
        return theirRef;
    }

    long position() {
        return position;
    }

    Instant foundAt() {
        return foundAt;
    }

    Fault fault() {
        return Fault.at(pointer, code, arguments.toArray());
    }

    void find(Fault fault, long atPosition, Instant now) {
        position = atPosition;
        pointer = printable(fault.pointer());
        code = fault.code();
        arguments = fault.arguments().stream().map(String::valueOf).map(HarvestFault::printable).toList();
        foundAt = now;
    }

    /** What a stranger sent is told, but not whatever it is. */
    static String printable(String text) {
        String plain = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
        return plain.codePointCount(0, plain.length()) > LONGEST
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…"
                : plain;
    }
}
