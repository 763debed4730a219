package fr.sillage.indicators.ingestion;

/** What became of a line. */
enum Outcome {
    CREATED("créée"),
    UPDATED("modifiée"),
    /** It said what was known already: nothing was written. */
    UNCHANGED("inchangée"),
    RETRACTED("retirée"),
    /** No line: a figure of the scope that the file does not hold was taken back. */
    WITHDRAWN("retirée, absente du fichier"),
    REJECTED("rejetée");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** As people read it in a table. */
    String word() {
        return word;
    }
}
