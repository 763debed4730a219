-- A date, a working day or a cron, as the request says it; when a report that is not made is late; when to remind before it.
ALTER TABLE schedule ADD due jsonb;
UPDATE schedule SET due = jsonb_build_object('date', substr(day, 3), 'time', time);
ALTER TABLE schedule
    ALTER due SET NOT NULL,
    DROP day,
    DROP time,
    ADD late_after text NOT NULL DEFAULT 'PT2H',
    ADD reminders varchar[] NOT NULL DEFAULT '{}';
ALTER TABLE schedule ALTER late_after DROP DEFAULT, ALTER reminders DROP DEFAULT;

-- What was missing for a report so long before it was due; recorded once, and kept when the schedule changes or goes.
CREATE TABLE reminder (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    scheme     text COLLATE "C" NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    year       integer NOT NULL,
    ahead      text NOT NULL,
    due_at     timestamptz NOT NULL,
    zone       text NOT NULL,
    made_at    timestamptz NOT NULL,
    missing    jsonb NOT NULL,
    change_set bigint NOT NULL CONSTRAINT fk_reminder_change_set REFERENCES change_set,
    CONSTRAINT reminder_key UNIQUE (scheme, kind, year, ahead, due_at)
);
