package fr.sillage.indicators.ingestion;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** Leaves out U+0000, of which jsonb holds not even the escape. */
final class KeepableText extends CharacterEscapes {

    private static final SerializedString NOTHING = new SerializedString("");

    private final int[] escapes = standardAsciiEscapesForJSON();

    KeepableText() {
        escapes['\0'] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes;
    }

    /** Asked for U+0000, and for all that is not ASCII. */
    @Override
    public SerializableString getEscapeSequence(int character) {
        return character == '\0' ? NOTHING : null;
    }
}
