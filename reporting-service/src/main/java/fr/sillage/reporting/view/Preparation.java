package fr.sillage.reporting.view;

import fr.sillage.reporting.kind.ReportKind;

/** Where those who prepare a scheme's report of a year look before it is made, and while it is. */
public record Preparation(int year, String preview, String lacking, String runs) {

    static Preparation of(String scheme, int year) {
        String report = scheme + "/" + ReportKind.ANNUAL.slug() + "/" + year;
        return new Preparation(year, "/api/v1/reports/" + report + "/preview.html", "/bilans/" + report + "/manques",
                "/bilans/suivi?schema=" + scheme);
    }
}
