package fr.sillage.reporting.run;

/**
 * How far a schedule's report has come.
 *
 * @param id absent where it is not told
 * @param reason why it is not made yet, in French; absent where nothing went wrong
 */
public record ScheduledRun(Long id, DueReport due, boolean done, String reason) {

    static ScheduledRun from(Run run) {
        return new ScheduledRun(run.id(), new DueReport(run.scheme(), run.kind(), run.year(), run.dueAt(), run.lateAt()),
                run.state() == Run.State.DONE, run.reason());
    }

    /** For those who may not read the run. */
    public ScheduledRun withoutReason() {
        return new ScheduledRun(null, due, done, null);
    }

    public boolean isOf(String scheme, String kind) {
        return due.scheme().equals(scheme) && due.kind().equals(kind);
    }
}
