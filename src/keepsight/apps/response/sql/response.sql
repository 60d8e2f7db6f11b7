-- Rules of the response that no code can pass by.

-- Only who takes part adds to a discussion; after its end nothing is added, and it ends once: both wait under one lock.
CREATE OR REPLACE FUNCTION sec.check_discussion_open() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('discussion'), hashtext(NEW.discussion_id::text));
  IF NOT EXISTS (SELECT FROM response_discussion d WHERE d.id = NEW.discussion_id AND d.scope = NEW.scope) THEN
    RAISE EXCEPTION 'the row is about another child than the discussion' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.scope NOT IN (SELECT sec.open_scopes())
     AND NOT EXISTS (SELECT FROM response_discussion d WHERE d.id = NEW.discussion_id AND d.agency_id = sec.agency()) THEN
    RAISE EXCEPTION 'only who takes part in the joint response adds to its discussions' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT FROM response_discussionend e WHERE e.discussion_id = NEW.discussion_id) THEN
    RAISE EXCEPTION 'the discussion has ended: nothing is added to it' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;

-- What somebody said, did or approved is theirs: the row's person is the session's.
CREATE OR REPLACE FUNCTION sec.check_own_words() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF sec.viewer() IS DISTINCT FROM (to_jsonb(NEW) ->> TG_ARGV[0])::bigint THEN
    RAISE EXCEPTION 'nobody speaks for somebody else' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;

-- A gap is approved by somebody else, who holds a manager's or senior's post of that agency on that day.
CREATE OR REPLACE FUNCTION sec.check_gap_approval() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM response_itemreply r WHERE r.id = NEW.reply_id AND r.answer = 'not-possible' AND r.scope = NEW.scope
      AND r.agency_id = NEW.agency_id AND r.given_by_id <> NEW.approved_by_id) THEN
    RAISE EXCEPTION 'a gap is approved by somebody else of the same agency' USING ERRCODE = 'check_violation'; END IF;
  IF NOT EXISTS (SELECT FROM access_appointment a WHERE a.user_id = NEW.approved_by_id AND a.agency_id = NEW.agency_id
      AND a.role IN ('manager', 'senior-officer') AND a.from_on <= sec.day_of(NEW.at) AND coalesce(a.until_on >= sec.day_of(NEW.at), true)) THEN
    RAISE EXCEPTION 'a gap is approved by a manager' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;

-- Steps follow each other without a gap, each on the child of its course.
CREATE OR REPLACE FUNCTION sec.check_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.number <> 1 + (SELECT count(*) FROM response_step s WHERE s.course_id = NEW.course_id)
     OR NOT EXISTS (SELECT FROM response_course c WHERE c.id = NEW.course_id AND c.scope = NEW.scope AND c.agency_id = NEW.agency_id) THEN
    RAISE EXCEPTION 'a step follows the last one of its own course' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;

-- A circumstance is only ended; what was marked stays as it was.
CREATE OR REPLACE FUNCTION sec.check_circumstance() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR (to_jsonb(NEW) - 'ended_at') <> (to_jsonb(OLD) - 'ended_at') THEN
    RAISE EXCEPTION 'a circumstance is only ended, once' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;

-- An accused colleague sees nothing of the child from the moment the allegation is marked, whoever marks it: the lock is made with
-- the mark. Ending it stays a manager's act. Working Together to Safeguard Children, chapter 4 (people in positions of trust).
CREATE OR REPLACE FUNCTION sec.lock_out_colleague(colleague bigint, child uuid, why text, moment timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM response_circumstance c WHERE c.scope = child AND c.agency_id = sec.agency() AND c.kind = 'colleague'
      AND c.colleague_id = colleague AND c.ended_at IS NULL) OR child IN (SELECT sec.hidden_scopes()) THEN
    RAISE EXCEPTION 'no allegation about this colleague is marked by this agency' USING ERRCODE = 'insufficient_privilege'; END IF;
  INSERT INTO access_lockout (agency_id, scope, user_id, reason, made_by_id, made_at)
  VALUES (sec.agency(), child, colleague, why, sec.viewer(), moment) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

CREATE OR REPLACE TRIGGER check_step BEFORE INSERT ON response_step FOR EACH ROW EXECUTE FUNCTION sec.check_step();
ALTER TABLE response_step ENABLE ALWAYS TRIGGER check_step;
CREATE OR REPLACE TRIGGER check_gap BEFORE INSERT ON response_gapapproval FOR EACH ROW EXECUTE FUNCTION sec.check_gap_approval();
ALTER TABLE response_gapapproval ENABLE ALWAYS TRIGGER check_gap;
CREATE OR REPLACE TRIGGER check_circumstance BEFORE UPDATE ON response_circumstance
  FOR EACH ROW EXECUTE FUNCTION sec.check_circumstance();
ALTER TABLE response_circumstance ENABLE ALWAYS TRIGGER check_circumstance;

DO $do$ DECLARE name text; who text;
BEGIN
  FOREACH name IN ARRAY ARRAY['attendance', 'contribution', 'belief', 'objection', 'invitation', 'action', 'discussionend'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER check_open BEFORE INSERT ON response_%s FOR EACH ROW'
      ' EXECUTE FUNCTION sec.check_discussion_open()', name);
    EXECUTE format('ALTER TABLE response_%s ENABLE ALWAYS TRIGGER check_open', name);
  END LOOP;
  FOR name, who IN VALUES ('contribution', 'given_by_id'), ('belief', 'given_by_id'), ('objection', 'given_by_id'),
      ('attendance', 'attendee_id'), ('gapapproval', 'approved_by_id'), ('itemreply', 'given_by_id'), ('promptanswer', 'given_by_id'),
      ('promptswitch', 'made_by_id'), ('step', 'taken_by_id') LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER own_words BEFORE INSERT ON response_%s FOR EACH ROW'
      ' EXECUTE FUNCTION sec.check_own_words(%L)', name, who);
    EXECUTE format('ALTER TABLE response_%s ENABLE ALWAYS TRIGGER own_words', name);
  END LOOP;
END $do$;
