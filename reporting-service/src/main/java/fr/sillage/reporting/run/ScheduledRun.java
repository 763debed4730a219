package fr.sillage.reporting.run;

/**
 * How far a schedule's report has come.
 *
 * @param reason why it is not made yet, in French; absent where nothing went wrong
 */
public record ScheduledRun(long id, DueReport due, boolean done, String reason) {

    static ScheduledRun from(Run run) {
        return new ScheduledRun(run.id(), new DueReport(run.scheme(), run.kind(), run.year(), run.dueAt(), run.lateAt()),
                run.state() == Run.State.DONE, run.reason());
    }

    public boolean isOf(String scheme, String kind) {
        return due.scheme().equals(scheme) && due.kind().equals(kind);
    }
}
