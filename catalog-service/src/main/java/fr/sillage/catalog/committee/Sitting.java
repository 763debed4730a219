package fr.sillage.catalog.committee;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Item;

/** A day on which a committee sat or is to sit. */
@Entity
public class Sitting extends Item<SittingBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long committeeId;

    @Column(name = "held_on")
    private LocalDate date;

    private String title;
    private String agenda;
    private String minutes;
    private List<String> present;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgendaItem> items;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attendance> attendance;

    protected Sitting() {
    }

    Sitting(Long committeeId, LocalDate date) {
        this.committeeId = committeeId;
        this.date = date;
    }

    public Long id() {
        return id;
    }

    public Long committeeId() {
        return committeeId;
    }

    public LocalDate date() {
        return date;
    }

    public String title() {
        return title;
    }

    public boolean hasMinutes() {
        return minutes != null && !minutes.isBlank();
    }

    List<String> present() {
        return present;
    }

    List<Attendance> attendance() {
        return attendance;
    }

    @Override
    public String address() {
        return committeeId + "/" + date;
    }

    /** Its URL changes with its day; it stays the same sitting. */
    void move(LocalDate to, ChangeSet change) {
        touch(change);
        date = to;
    }

    @Override
    public Object told() {
        return new Told(body(), date);
    }

    record Told(@JsonUnwrapped SittingBody body, LocalDate date) {
    }

    @Override
    protected SittingBody body() {
        return new SittingBody(title, agenda, minutes, present, items, attendance);
    }

    @Override
    protected void fill(SittingBody body) {
        title = body.title();
        agenda = body.agenda();
        minutes = body.minutes();
        present = body.present();
        items = body.items();
        attendance = body.attendance();
    }
}
