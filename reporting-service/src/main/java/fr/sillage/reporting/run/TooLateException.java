package fr.sillage.reporting.run;

/** The run was taken up by another attempt: whatever this one still does is for nothing. */
class TooLateException extends RuntimeException {

    TooLateException(RunQueue.Claim claim) {
        super("Run %d, attempt %d: too late, another attempt has taken over".formatted(claim.run(), claim.attempt()), null,
                false,
                false);
    }
}
