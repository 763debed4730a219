package fr.sillage.reporting.programme;

import jakarta.ws.rs.QueryParam;

/** What somebody looks for, as the catalog is asked for it; null for what is left open. */
public class Wanted {

    @QueryParam("q")
    String words;

    @QueryParam("status")
    String status;

    @QueryParam("quarter")
    String quarter;

    @QueryParam("consideration")
    String consideration;

    @QueryParam("reserved")
    String reserved;

    @QueryParam("cpv")
    String cpv;
}
