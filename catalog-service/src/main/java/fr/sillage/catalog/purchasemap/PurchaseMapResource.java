package fr.sillage.catalog.purchasemap;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Messages;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.organisation.BuyerAccess;
import fr.sillage.catalog.purchasemap.Diagnosis.Ranked;
import io.quarkus.security.Authenticated;

/** What a buyer buys in a year, by family, and where it pays to act first. */
@Path("/api/v1/organisations/{siren}/purchase-map")
@Tag(name = "Purchase map")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PurchaseMapResource {

    private final PurchaseMaps maps;
    private final MapRepository repository;
    private final BuyerAccess access;
    private final Ledger ledger;
    private final Messages messages;
    private final History history;

    PurchaseMapResource(PurchaseMaps maps, MapRepository repository, BuyerAccess access, Ledger ledger, Messages messages,
            History history) {
        this.maps = maps;
        this.repository = repository;
        this.access = access;
        this.ledger = ledger;
        this.messages = messages;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "The years of which a buyer has a map, the latest first")
    public Page<PurchaseMapView> listPurchaseMaps(String siren) {
        access.toRead(siren);
        return ledger.readConsistently(position -> Page.whole(repository.years(siren).stream()
                .map(year -> new MapKey(siren, year)).map(map -> PurchaseMapView.of(map, repository.of(map))).toList()));
    }

    @GET
    @Path("{year}")
    @ListETag
    @Operation(summary = "What the map of a year comes to")
    public PurchaseMapView getPurchaseMap(String siren, int year) {
        MapKey map = new MapKey(siren, year);
        return PurchaseMapView.of(map, maps.toRead(map));
    }

    @GET
    @Path("{year}/families")
    @ListETag
    @Operation(summary = "What is on it, by code of the family")
    public Page<MapFamilyView> listMapFamilies(String siren, int year, @Valid @BeanParam PageRequest page) {
        access.toRead(siren);
        return ledger.readConsistently(position -> {
            Map<String, String> titles = maps.titles();
            return Page.of(repository.page(new MapKey(siren, year), page), page, MapFamily::family,
                    family -> view(family, titles));
        });
    }

    @GET
    @Path("{year}/families/{family}")
    public RestResponse<MapFamilyView> getMapFamily(String siren, int year, String family) {
        access.toRead(siren);
        MapFamily found = repository.find(new MapKey(siren, year), family).orElseThrow(() -> notFound(family));
        return Precondition.getFresh(found, view(found, maps.titles()));
    }

    @GET
    @Path("{year}/families/{family}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listMapFamilyHistory(String siren, int year, String family,
            @Valid @BeanParam HistoryRequest page) {
        access.toRead(siren);
        var map = new MapKey(siren, year);
        return history.of(repository.find(map, family).orElseGet(() -> new MapFamily(map, family)), page,
                () -> notFound(family));
    }

    @PUT
    @Path("{year}/families/{family}")
    public RestResponse<MapFamilyView> replaceMapFamily(String siren, @Min(1900) @Max(2200) int year, @Code String family,
            @NotNull @Valid MapFamilyBody body, @BeanParam Precondition precondition) {
        return ledger.write("family of a purchase map", change -> {
            access.toWrite(siren);
            var put = maps.put(new MapKey(siren, year), family, body, precondition, change);
            return put.reply(view(put.item(), maps.titles()));
        });
    }

    @DELETE
    @Path("{year}/families/{family}")
    public void deleteMapFamily(String siren, int year, String family, @BeanParam Precondition precondition) {
        ledger.write("family taken off a purchase map", change -> {
            access.toWrite(siren);
            MapFamily found = repository.lock(new MapKey(siren, year), family).orElseThrow(() -> notFound(family));
            return precondition.delete(found, change, repository::delete);
        });
    }

    @GET
    @Path("{year}/diagnosis")
    @ListETag
    @Operation(summary = "Where to act first, and why", description = """
            `score` is importance times room times what includes no consideration yet. Importance, 0 to 9: the share of the \
            year’s spend (from 1 %, 3 %, 10 %), the highest of the stakes and the risk, up to 3 points each. Room, 1 to 4: the \
            leeway, 1 to 3, one more where a purchase of the family is planned and not launched, one less where there is a \
            single supplier. What nobody said counts nothing, and is told.""")
    public Page<RankView> listDiagnosis(String siren, int year, @Valid @BeanParam PageRequest page) {
        return ledger.readConsistently(position -> {
            int after = page.afterNumber(Integer::valueOf, 0);
            List<Ranked> left = maps.diagnosis(new MapKey(siren, year)).stream().filter(ranked -> ranked.rank() > after)
                    .toList();
            Map<String, String> titles = maps.titles();
            return Page.of(left, page, ranked -> String.valueOf(ranked.rank()),
                    ranked -> RankView.from(ranked, titles.get(ranked.candidate().family()), messages));
        });
    }

    private MapFamilyView view(MapFamily family, Map<String, String> titles) {
        return MapFamilyView.from(family, titles.get(family.family()), messages);
    }

    private static ProblemException notFound(String family) {
        return ProblemException.notFound("map-family", family);
    }
}
