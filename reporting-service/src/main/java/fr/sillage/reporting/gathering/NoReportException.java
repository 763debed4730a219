package fr.sillage.reporting.gathering;

/** There can be no such report, however often one tries; the message is French and meant for those who asked. */
public class NoReportException extends RuntimeException {

    public NoReportException(String message) {
        super(message, null, false, false);
    }
}
