package fr.sillage.catalog.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.TableFiles;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.Cell;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.LineForm;
import fr.sillage.catalog.vocabulary.Theme;

/** A meeting of a network as a line of a file, known by its day. */
final class MeetingForm implements LineForm<MeetingColumn, NetworkMeetingBody> {

    static final MeetingForm FORM = new MeetingForm();

    static final TableFiles<MeetingColumn> FILES = new TableFiles<>(MeetingColumn.class, "rencontres", List.of(
            "Comment remplir ce fichier",
            "Une ligne par rencontre, connue par son jour (20/09/2027).",
            "Sujets, objectifs partagés — un par ligne de la cellule, ou séparés par une barre verticale. Thèmes — séparés par "
                    + "une barre verticale. Marchés tests — leurs codes, séparés par des espaces.",
            "Invités — qualité // organisme, une ligne pour chacun\u202F: ce qu’ils sont, jamais leur nom.",
            "Participants — combien ils étaient. Suites — vides tant que la rencontre n’est que prévue.",
            "Essayez d’abord à blanc (dryRun=true)\u202F: la réponse dit, ligne par ligne, ce qui serait créé, modifié ou refusé."));

    private MeetingForm() {
    }

    @Override
    public Class<NetworkMeetingBody> type() {
        return NetworkMeetingBody.class;
    }

    @Override
    public MeetingColumn key() {
        return MeetingColumn.DAY;
    }

    @Override
    public String code(TableRow<MeetingColumn> row) {
        String typed = row.text(MeetingColumn.DAY);
        try {
            return LocalDate.parse(SurveyDates.parse(typed).orElse("")).toString();
        } catch (DateTimeException e) {
            throw ProblemException.broken(List.of(Fault.at(MeetingColumn.DAY.heading(), "meeting-date", typed)));
        }
    }

    @Override
    public String title(NetworkMeetingBody body) {
        return body.title();
    }

    static Map<MeetingColumn, String> line(NetworkMeeting meeting) {
        Map<MeetingColumn, String> line = texts(meeting.body());
        line.put(MeetingColumn.DAY, SurveyDates.text(meeting.day().toString()));
        return line;
    }

    @Override
    public Map<MeetingColumn, String> texts(TableRow<MeetingColumn> row, NetworkMeetingBody body) {
        return texts(body);
    }

    private static Map<MeetingColumn, String> texts(NetworkMeetingBody body) {
        Map<MeetingColumn, String> texts = new EnumMap<>(MeetingColumn.class);
        texts.put(MeetingColumn.TITLE, body.title());
        texts.put(MeetingColumn.PLACE, text(body.place()));
        texts.put(MeetingColumn.TOPICS, CellItems.text(body.topics().stream().map(List::of).toList()));
        texts.put(MeetingColumn.THEMES, SurveyWords.joined(body.themes().stream().map(Theme::label).toList()));
        texts.put(MeetingColumn.GUESTS, CellItems.text(body.guests().stream()
                .map(guest -> Arrays.asList(guest.capacity(), guest.organisation())).toList()));
        texts.put(MeetingColumn.ATTENDANCE, text(body.attendance()));
        texts.put(MeetingColumn.AIMS, CellItems.text(body.aims().stream().map(List::of).toList()));
        texts.put(MeetingColumn.PILOTS, String.join(" ", body.pilots()));
        texts.put(MeetingColumn.OUTCOME, text(body.outcome()));
        return texts;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    @Override
    public void put(TableRow<MeetingColumn> row, Cell<MeetingColumn> cell, ObjectNode body) {
        switch (cell.column()) {
            case DAY -> {
            }
            case TITLE -> cell.text(body, "title");
            case PLACE -> cell.text(body, "place");
            case TOPICS -> cell.lines(body, "topics");
            case THEMES -> cell.terms(body, "themes", Theme.values());
            case GUESTS -> cell.items(body, "guests", "capacity", "organisation");
            case ATTENDANCE -> cell.whole(body, "attendance");
            case AIMS -> cell.lines(body, "aims");
            case PILOTS -> cell.codes(body, "pilots");
            case OUTCOME -> cell.text(body, "outcome");
        }
    }
}
