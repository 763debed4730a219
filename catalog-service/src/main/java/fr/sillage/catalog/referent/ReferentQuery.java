package fr.sillage.catalog.referent;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.catalog.vocabulary.Theme;

/** What somebody has a question about. Whoever answers on one of the things named is found, and so are those for everything. */
public class ReferentQuery {

    @QueryParam("theme")
    Theme theme;

    @QueryParam("family")
    @Size(max = 80)
    @Parameter(description = "Code of a purchase family; who answers for the one that it is a part of is found too")
    String family;

    @QueryParam("intention")
    @Size(max = 80)
    @Parameter(description = "Reference of a purchasing intention: its family and the themes of its considerations")
    String intention;
}
