package fr.sillage.catalog.charter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.Cells;

/** Signatures as the lines of a file, and what such a line says. */
final class SignatureTable {

    private SignatureTable() {
    }

    static Map<SignatureColumn, String> line(Signature signature) {
        Map<SignatureColumn, String> line = texts(signature.body());
        line.put(SignatureColumn.CODE, signature.code());
        return line;
    }

    /** The text of each column that a file can change. */
    static Map<SignatureColumn, String> texts(SignatureBody signature) {
        Map<SignatureColumn, String> texts = new EnumMap<>(SignatureColumn.class);
        texts.put(SignatureColumn.NAME, signature.name());
        texts.put(SignatureColumn.KIND, signature.kind().label());
        texts.put(SignatureColumn.SIREN, Objects.toString(signature.siren(), ""));
        texts.put(SignatureColumn.SIGNED, day(signature.signedOn()));
        texts.put(SignatureColumn.CAPACITY, Objects.toString(signature.capacity(), ""));
        texts.put(SignatureColumn.WITHDRAWN, day(signature.withdrawnOn()));
        texts.put(SignatureColumn.NOTE, Objects.toString(signature.note(), ""));
        return texts;
    }

    static SignatureBody signature(Cells<SignatureColumn> cells) {
        return new SignatureBody(cells.text(SignatureColumn.NAME), cells.term(SignatureColumn.KIND, SignatoryKind.values()),
                cells.text(SignatureColumn.SIREN), cells.day(SignatureColumn.SIGNED), cells.text(SignatureColumn.CAPACITY),
                cells.day(SignatureColumn.WITHDRAWN), cells.text(SignatureColumn.NOTE));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : SurveyDates.text(day.toString());
    }
}
