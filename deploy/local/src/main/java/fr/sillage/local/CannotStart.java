package fr.sillage.local;

/** Something the person at the keyboard can put right; the message says what and how, and is all they see. */
class CannotStart extends Exception {

    CannotStart(String message) {
        super(message);
    }
}
