package fr.sillage.catalog.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Page;
import fr.sillage.api.ProblemException;
import io.quarkus.security.Authenticated;

/** The closed lists of words that purchasing intentions are described with. */
@Path("/api/v1/vocabularies")
@Tag(name = "Vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class VocabularyResource {

    private static final Map<String, Term[]> VOCABULARIES = new TreeMap<>(Map.of(
            "themes", Theme.values(),
            "pillars", Pillar.values(),
            "consideration-kinds", ConsiderationKind.values(),
            "beneficiaries", Beneficiary.values(),
            "grounds", Ground.values(),
            "publics", TargetPublic.values(),
            "categories", Category.values(),
            "procedures", Procedure.values(),
            "techniques", Technique.values(),
            "place-kinds", PlaceKind.values()));

    @GET
    @Operation(summary = "Their names")
    public Page<String> listVocabularies() {
        return Page.whole(List.copyOf(VOCABULARIES.keySet()));
    }

    @GET
    @Path("{name}")
    @Operation(summary = "The words of one, in the order in which people are asked for them")
    public Page<TermView> listTerms(String name) {
        Term[] terms = Optional.ofNullable(VOCABULARIES.get(name))
                .orElseThrow(() -> ProblemException.notFound("vocabulary", name));
        return Page.whole(Stream.of(terms).map(TermView::from).toList());
    }
}
