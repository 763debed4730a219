-- What each attempt of a run went through, and when.
CREATE TABLE attempt_step (
    attempt_id bigint NOT NULL CONSTRAINT fk_attempt_step_attempt REFERENCES attempt ON DELETE CASCADE,
    number     integer NOT NULL,
    step       text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    error      text,
    CONSTRAINT attempt_step_pkey PRIMARY KEY (attempt_id, number)
);

-- When the report of a scheduled run was due, and from when on it is late.
ALTER TABLE run ADD due_at timestamptz;
ALTER TABLE run ADD late_at timestamptz;
UPDATE run SET due_at = first.at, late_at = first.at + interval '2 hours'
FROM (SELECT r.id, coalesce(min(a.started_at), r.next_attempt_at) AS at
      FROM run r LEFT JOIN attempt a ON a.run_id = r.id GROUP BY r.id) AS first
WHERE first.id = run.id AND run.trigger = 'SCHEDULED';
ALTER TABLE run ADD CONSTRAINT run_due CHECK ((trigger = 'SCHEDULED') = (due_at IS NOT NULL AND late_at IS NOT NULL));
