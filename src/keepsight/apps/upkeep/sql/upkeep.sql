-- Tasks that run by themselves: begun if due, ended with how many things were done or with the kind of a fault. Only the worker calls these.
CREATE OR REPLACE FUNCTION sec.begin_task(task text, every interval, moment timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE last upkeep_taskrun;
BEGIN
  SELECT * INTO last FROM upkeep_taskrun r WHERE r.name = task;
  -- Failed since it last ended: again after a minute, not after the whole pause. Begun and never ended: killed, so at once.
  IF last.failed_at IS NOT NULL AND last.failed_at >= last.begun_at AND last.failed_at + least(every, interval '1 minute') > moment
     OR last.done_at >= last.begun_at AND last.done_at + every > moment THEN
    RETURN false;
  END IF;
  INSERT INTO upkeep_taskrun (name, begun_at, fault, did) VALUES (task, moment, '', 0)
    ON CONFLICT (name) DO UPDATE SET begun_at = excluded.begun_at;
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION sec.end_task(task text, moment timestamptz, did int, fault text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  UPDATE upkeep_taskrun r SET
    done_at = CASE WHEN end_task.fault = '' THEN moment ELSE r.done_at END, did = CASE WHEN end_task.fault = '' THEN end_task.did ELSE r.did END,
    failed_at = CASE WHEN end_task.fault = '' THEN NULL ELSE moment END, fault = end_task.fault
  WHERE r.name = task
$$;

CREATE OR REPLACE FUNCTION sec.task_states() RETURNS TABLE (name text, done_at timestamptz, failed_at timestamptz, fault text, did int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT r.name, r.done_at, r.failed_at, r.fault, r.did FROM upkeep_taskrun r ORDER BY r.name
$$;

DO $do$
DECLARE worker text := format('%I', current_database() || '_worker');
BEGIN
  REVOKE ALL ON FUNCTION sec.begin_task(text, interval, timestamptz), sec.end_task(text, timestamptz, int, text), sec.task_states() FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION sec.begin_task(text, interval, timestamptz), sec.end_task(text, timestamptz, int, text),'
    ' sec.task_states() TO %s', worker);
END $do$;
