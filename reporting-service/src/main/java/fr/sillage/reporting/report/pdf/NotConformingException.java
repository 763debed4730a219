package fr.sillage.reporting.report.pdf;

import fr.sillage.reporting.gathering.NoReportException;

/** The PDF is not what it claims to be, and would not be however often it is made of the same page. */
public class NotConformingException extends NoReportException {

    NotConformingException(String fault) {
        super("Le PDF n’est pas conforme et n’est pas gardé : " + fault);
    }
}
