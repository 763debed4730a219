package fr.sillage.catalog.assessment;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Which parts of an action are done, planned and so on: from 0 to 1, together 1 where it concerns the buyer.
 *
 * @param concerned whether any of it concerns the buyer
 */
record Score(boolean concerned, BigDecimal done, BigDecimal planned, BigDecimal notDone, BigDecimal unanswered) {

    static final Score NOTHING = new Score(false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** @param status null where nobody answered */
    static Score of(AnswerStatus status) {
        if (status == AnswerStatus.NOT_CONCERNED) {
            return NOTHING;
        }
        return new Score(true, oneIf(status == AnswerStatus.DONE), oneIf(status == AnswerStatus.PLANNED),
                oneIf(status == AnswerStatus.NOT_DONE), oneIf(status == null));
    }

    private static BigDecimal oneIf(boolean so) {
        return so ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    Score plus(Score part, BigDecimal share) {
        return new Score(true, plus(done, part.done, share), plus(planned, part.planned, share),
                plus(notDone, part.notDone, share), plus(unanswered, part.unanswered, share));
    }

    private static BigDecimal plus(BigDecimal sum, BigDecimal part, BigDecimal share) {
        return sum.add(part.multiply(share), MathContext.DECIMAL64);
    }

    /** No part of it is anything but done, whatever was lost in divisions. */
    boolean isDone() {
        return concerned && planned.signum() == 0 && notDone.signum() == 0 && unanswered.signum() == 0;
    }
}
