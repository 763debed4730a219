package fr.sillage.catalog.network;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.Item;

@Entity
public class NetworkMeeting extends Item<NetworkMeetingBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String buyer;
    private String network;
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.JSON)
    private NetworkMeetingBody body;

    protected NetworkMeeting() {
    }

    NetworkMeeting(BuyersNetwork network, LocalDate day) {
        this.buyer = network.buyer();
        this.network = network.code();
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }

    @Override
    public String address() {
        return buyer + "/" + network + "/" + day;
    }

    @Override
    public NetworkMeetingBody body() {
        return body;
    }

    @Override
    protected void fill(NetworkMeetingBody body) {
        this.body = body;
    }
}
