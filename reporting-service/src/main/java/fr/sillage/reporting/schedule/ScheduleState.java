package fr.sillage.reporting.schedule;

/** How a schedule stands. */
public enum ScheduleState {
    /** All that was due is made, or will be before it is late. */
    ON_TIME("À jour"),
    LATE("En retard"),
    /** Not active. */
    SUSPENDED("Suspendu"),
    /** The catalog was never there to say in which years the scheme is in force. */
    UNKNOWN("En attente du catalogue");

    private final String label;

    ScheduleState(String label) {
        this.label = label;
    }

    /** For people, in French. */
    String label() {
        return label;
    }
}
