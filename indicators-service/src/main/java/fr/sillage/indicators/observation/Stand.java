package fr.sillage.indicators.observation;

import fr.sillage.api.Ledger;

/**
 * The state of things that is read.
 *
 * @param isNow whether it is the present one, which is read without looking at what was superseded
 */
public record Stand(Ledger.Position at, boolean isNow) {

    public static Stand now(Ledger.Position head) {
        return new Stand(head, true);
    }

    public static Stand then(Ledger.Position at) {
        return new Stand(at, false);
    }

    public long position() {
        return at.position();
    }
}
