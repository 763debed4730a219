package fr.sillage.catalog.charter;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import fr.sillage.api.Item;

/** That an organisation signed a charter, and when. */
@Entity
@Table(name = "charter_signature")
public class Signature extends Item<SignatureBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long charterId;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private SignatoryKind kind;

    private String siren;
    private LocalDate signedOn;
    private String capacity;
    private LocalDate withdrawnOn;
    private String note;

    protected Signature() {
    }

    Signature(Long charterId, String code) {
        this.charterId = charterId;
        this.code = code;
    }

    String code() {
        return code;
    }

    @Override
    public String address() {
        return charterId + "/" + code;
    }

    @Override
    protected SignatureBody body() {
        return new SignatureBody(name, kind, siren, signedOn, capacity, withdrawnOn, note);
    }

    @Override
    protected void fill(SignatureBody body) {
        name = body.name();
        kind = body.kind();
        siren = body.siren();
        signedOn = body.signedOn();
        capacity = body.capacity();
        withdrawnOn = body.withdrawnOn();
        note = body.note();
    }
}
