package fr.sillage.catalog.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.network.NetworkMeetingBody.Guest;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.vocabulary.Theme;

/** Meetings of a network as the lines of a file, known by their day, and what such a line says. */
final class MeetingTable {

    private MeetingTable() {
    }

    /** @throws ProblemException 422 where the line names none */
    static LocalDate day(TableRow<MeetingColumn> row) {
        String typed = row.text(MeetingColumn.DAY);
        try {
            return LocalDate.parse(SurveyDates.parse(typed).orElse(""));
        } catch (DateTimeException e) {
            throw ProblemException.broken(List.of(Fault.at(MeetingColumn.DAY.heading(), "meeting-date", typed)));
        }
    }

    static Map<MeetingColumn, String> line(NetworkMeeting meeting) {
        Map<MeetingColumn, String> line = texts(meeting.body());
        line.put(MeetingColumn.DAY, SurveyDates.text(meeting.day().toString()));
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<MeetingColumn, String> texts(NetworkMeetingBody meeting) {
        Map<MeetingColumn, String> texts = new EnumMap<>(MeetingColumn.class);
        texts.put(MeetingColumn.TITLE, meeting.title());
        texts.put(MeetingColumn.PLACE, text(meeting.place()));
        texts.put(MeetingColumn.TOPICS, CellItems.text(meeting.topics().stream().map(List::of).toList()));
        texts.put(MeetingColumn.THEMES, SurveyWords.joined(meeting.themes().stream().map(Theme::label).toList()));
        texts.put(MeetingColumn.GUESTS, CellItems.text(meeting.guests().stream()
                .map(guest -> Arrays.asList(guest.capacity(), guest.organisation())).toList()));
        texts.put(MeetingColumn.ATTENDANCE, text(meeting.attendance()));
        texts.put(MeetingColumn.AIMS, CellItems.text(meeting.aims().stream().map(List::of).toList()));
        texts.put(MeetingColumn.PILOTS, String.join(" ", meeting.pilots()));
        texts.put(MeetingColumn.OUTCOME, text(meeting.outcome()));
        return texts;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    static NetworkMeetingBody meeting(Cells<MeetingColumn> cells) {
        List<Guest> guests = cells.items(MeetingColumn.GUESTS, 2).stream().map(said -> new Guest(said.get(0), said.get(1)))
                .toList();
        return new NetworkMeetingBody(cells.text(MeetingColumn.TITLE), cells.text(MeetingColumn.PLACE),
                cells.items(MeetingColumn.TOPICS), cells.terms(MeetingColumn.THEMES, Theme.values()), guests,
                cells.count(MeetingColumn.ATTENDANCE), cells.items(MeetingColumn.AIMS), cells.codes(MeetingColumn.PILOTS),
                cells.text(MeetingColumn.OUTCOME));
    }
}
