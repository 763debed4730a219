package fr.sillage.catalog.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.organisation.BuyerAccess;
import fr.sillage.catalog.pilot.PilotRepository;
import fr.sillage.catalog.table.LineSubject;

/** The networks of buyers and their meetings, to be read and written. */
@ApplicationScoped
class Networks {

    private final NetworkRepository networks;
    private final NetworkMeetingRepository meetings;
    private final PilotRepository pilots;
    private final BuyerAccess access;

    Networks(NetworkRepository networks, NetworkMeetingRepository meetings, PilotRepository pilots, BuyerAccess access) {
        this.networks = networks;
        this.meetings = meetings;
        this.pilots = pilots;
        this.access = access;
    }

    /** @throws ProblemException 404 where there is none, 403 without any right for its buyer */
    BuyersNetwork toRead(String buyer, String code) {
        access.toRead(buyer);
        return found(buyer, code);
    }

    /** As {@link #toRead}, or one that nobody wrote, of the same address, where there is none now. */
    BuyersNetwork named(String buyer, String code) {
        access.toRead(buyer);
        return networks.find(buyer, code).orElseGet(() -> new BuyersNetwork(buyer, code));
    }

    /** As {@link #toRead}, for a write by the buyer's stewards. */
    BuyersNetwork toWrite(String buyer, String code) {
        access.toWrite(buyer);
        return found(buyer, code);
    }

    private BuyersNetwork found(String buyer, String code) {
        return networks.find(buyer, code).orElseThrow(() -> ProblemException.notFound("network", code));
    }

    /** To be called inside a write of the ledger, for a buyer that the caller may write for. */
    Precondition.Put<BuyersNetwork> put(String buyer, String code, NetworkBody body, Precondition precondition,
            ChangeSet change) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < body.aims().size(); i++) {
            faults.addAll(unknownPilots("/aims/" + i + "/pilots/", buyer, body.aims().get(i).pilots()));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(networks.lock(buyer, code), () -> new BuyersNetwork(buyer, code), body, change,
                networks::persist);
    }

    /** To be called inside a write of the ledger, for a network that the caller may write in. */
    Precondition.Put<NetworkMeeting> put(BuyersNetwork network, LocalDate day, NetworkMeetingBody body,
            Precondition precondition, ChangeSet change) {
        List<Fault> faults = unknownPilots("/pilots/", network.buyer(), body.pilots());
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(meetings.lock(network, day), () -> new NetworkMeeting(network, day), body, change,
                meetings::persist);
    }

    /** What a line of a file is about. To be called inside a write of the ledger, for a buyer that the caller may write for. */
    LineSubject<NetworkColumn, NetworkBody> subject(String buyer, String code, ChangeSet change) {
        Optional<NetworkBody> before = networks.find(buyer, code).map(BuyersNetwork::body);
        return new LineSubject<>(code, before, NetworkTable::texts, NetworkTable::network, NetworkBody::title,
                body -> put(buyer, code, body, Precondition.onWhat(before.isPresent()), change));
    }

    /** As {@link #subject(String, String, ChangeSet)}, of a meeting of a network. */
    LineSubject<MeetingColumn, NetworkMeetingBody> subject(String buyer, String code, LocalDate day, ChangeSet change) {
        BuyersNetwork network = found(buyer, code);
        Optional<NetworkMeetingBody> before = meetings.find(network, day).map(NetworkMeeting::body);
        return new LineSubject<>(day.toString(), before, MeetingTable::texts, MeetingTable::meeting, NetworkMeetingBody::title,
                body -> put(network, day, body, Precondition.onWhat(before.isPresent()), change));
    }

    private List<Fault> unknownPilots(String pointer, String buyer, List<String> codes) {
        Set<String> known = codes.isEmpty() ? Set.of() : pilots.known(buyer, codes);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                faults.add(Fault.at(pointer + i, "network-pilot-unknown", codes.get(i)));
            }
        }
        return faults;
    }

    /** @throws ProblemException 409 where it met: that is kept */
    void requireNoMeetings(BuyersNetwork network) {
        if (!meetings.of(network).isEmpty()) {
            throw ProblemException.of(ProblemType.CONFLICT, "network-has-meetings", network.code());
        }
    }
}
