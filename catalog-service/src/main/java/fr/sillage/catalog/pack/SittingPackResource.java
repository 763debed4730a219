package fr.sillage.catalog.pack;

import java.time.LocalDate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeRepository;
import fr.sillage.catalog.committee.SittingRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** All that a committee has before it when it sits, in one call. */
@Path("/api/v1/schemes/{scheme}/committees/{code}/sittings/{date}/pack")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SittingPackResource {

    private final SittingPacks packs;
    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final SchemeAccess access;
    private final Ledger ledger;

    SittingPackResource(SittingPacks packs, CommitteeRepository committees, SittingRepository sittings, SchemeAccess access,
            Ledger ledger) {
        this.packs = packs;
        this.committees = committees;
        this.sittings = sittings;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @ListETag
    @Operation(summary = "Agenda, proposals and strategies that await an opinion, with needs sheets, what is late, last decisions")
    public SittingPackView getSittingPack(String scheme, String code, LocalDate date) {
        return ledger.readConsistently(position -> {
            Scheme found = access.toRead(scheme);
            Committee committee = committees.find(found, code).orElseThrow(() -> ProblemException.notFound("committee", code));
            return packs.of(found, committee,
                    sittings.find(committee, date).orElseThrow(() -> ProblemException.notFound("sitting", date)));
        });
    }
}
