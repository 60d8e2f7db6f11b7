-- The rules of engines.oversight again, where no code can pass them by: the signer is the context's user, of an agency that signs
-- this kind, holds a rank of its line or was given it, wrote no version and reports to nobody who did, is outside the case line
-- where the policy wants that, and signs the newest version's exact content while an answer is still awaited.
CREATE OR REPLACE FUNCTION sec.check_sign_off() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  written decisions_decisionversion; decided decisions_decision; need jsonb; joint boolean; signs text; made text;
  holder bigint := coalesce(NEW.behalf_of_id, NEW.signer_id); authors bigint[]; answers text[];
BEGIN
  SELECT * INTO STRICT written FROM decisions_decisionversion WHERE id = NEW.version_id;
  SELECT * INTO STRICT decided FROM decisions_decision WHERE id = written.decision_id FOR UPDATE;
  SELECT p.requirements -> decided.kind INTO STRICT need FROM decisions_policyversion p WHERE p.version = decided.policy;
  SELECT kind INTO STRICT signs FROM access_agency WHERE id = NEW.agency_id;
  SELECT kind INTO STRICT made FROM access_agency WHERE id = decided.agency_id;
  joint := jsonb_array_length(need -> 'joint') > 0;
  SELECT array_agg(DISTINCT v.written_by_id) INTO authors FROM decisions_decisionversion v WHERE v.decision_id = decided.id;
  IF sec.viewer() IS DISTINCT FROM NEW.signer_id THEN
    RAISE EXCEPTION 'the signer is not the session''s user' USING ERRCODE = 'check_violation'; END IF;
  IF written.scope <> NEW.scope OR NOT (NEW.agency_id = decided.agency_id OR (joint AND signs <> made AND need -> 'joint' ? signs)) THEN
    RAISE EXCEPTION 'the signer is not of the decision''s agency' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.signer_id = ANY (authors) OR holder = ANY (authors) THEN
    RAISE EXCEPTION 'an author does not sign' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT FROM sec.managers_of(NEW.signer_id, sec.day_of(NEW.at)) above WHERE above = ANY (authors)) THEN
    RAISE EXCEPTION 'the signer reports to an author' USING ERRCODE = 'check_violation'; END IF;
  IF NOT EXISTS (SELECT FROM access_appointment a WHERE a.user_id = holder AND a.agency_id = NEW.agency_id
      AND a.rank = NEW.rank AND a.rank <> '' AND a.from_on <= sec.day_of(NEW.at) AND coalesce(a.until_on >= sec.day_of(NEW.at), true)) THEN
    RAISE EXCEPTION 'the signer does not hold this rank now' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.behalf_of_id IS NOT NULL AND NOT EXISTS (SELECT FROM decisions_delegation d WHERE d.holder_id = NEW.behalf_of_id
      AND d.deputy_id = NEW.signer_id AND d.agency_id = NEW.agency_id AND d.rank = NEW.rank AND d.ended_at IS NULL
      AND sec.day_of(NEW.at) BETWEEN d.from_on AND d.until_on) THEN
    RAISE EXCEPTION 'the post was not given to the signer' USING ERRCODE = 'check_violation'; END IF;
  IF NOT coalesce(need -> 'ranks' -> signs ? NEW.rank, false) THEN
    RAISE EXCEPTION 'the rank is not in the line that the policy names' USING ERRCODE = 'check_violation'; END IF;
  IF (need ->> 'independent')::boolean AND (
      EXISTS (SELECT FROM unnest(authors) author, sec.managers_of(author, sec.day_of(NEW.at)) above WHERE above = NEW.signer_id)
      OR EXISTS (SELECT FROM decisions_decisionversion v WHERE v.scope = decided.scope AND v.written_by_id = NEW.signer_id)) THEN
    RAISE EXCEPTION 'the signer is not outside the case line' USING ERRCODE = 'check_violation'; END IF;
  IF written.content_hash <> NEW.content_hash
     OR EXISTS (SELECT FROM decisions_decisionversion v WHERE v.decision_id = decided.id AND v.number > written.number) THEN
    RAISE EXCEPTION 'the signature is not for the newest content' USING ERRCODE = 'check_violation'; END IF;
  SELECT coalesce(array_agg(s.answer), '{}') INTO answers FROM decisions_signoff s WHERE s.version_id = NEW.version_id;
  IF cardinality(answers) >= sec.answers_needed(need)
     OR (NOT (need ->> 'blind')::boolean AND answers && ARRAY['send-back', 'overturn']::text[])
     OR EXISTS (SELECT FROM decisions_signoff s JOIN access_agency a ON a.id = s.agency_id WHERE s.version_id = NEW.version_id
       AND ((joint AND a.kind = signs) OR holder IN (s.signer_id, s.behalf_of_id) OR NEW.signer_id IN (s.signer_id, s.behalf_of_id))) THEN
    RAISE EXCEPTION 'no answer is awaited from this signer' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.answer = 'overturn' AND (NEW.agency_id <> decided.agency_id OR NEW.follows = '') THEN
    RAISE EXCEPTION 'only the deciding agency overturns, and says what follows' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS check_sign_off ON decisions_signoff;
CREATE TRIGGER check_sign_off BEFORE INSERT ON decisions_signoff FOR EACH ROW EXECUTE FUNCTION sec.check_sign_off();
ALTER TABLE decisions_signoff ENABLE ALWAYS TRIGGER check_sign_off;

-- How many answers a requirement wants: one of each agency in a joint decision, else so many signers.
CREATE OR REPLACE FUNCTION sec.answers_needed(need jsonb) RETURNS int LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT coalesce(nullif(jsonb_array_length(need -> 'joint'), 0), (need ->> 'signers')::int)
$$;

-- Versions under a blind review that still waits for an answer: until all are in, nobody sees another's.
CREATE OR REPLACE FUNCTION sec.open_blind_versions() RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT v.id FROM decisions_policyversion p CROSS JOIN LATERAL jsonb_each(p.requirements) need
  JOIN decisions_decision d ON d.policy = p.version AND d.kind = need.key
  JOIN decisions_decisionversion v ON v.decision_id = d.id
  WHERE (need.value ->> 'blind')::boolean AND sec.viewer() IS NOT NULL
    AND (SELECT count(*) FROM decisions_signoff s WHERE s.version_id = v.id) < sec.answers_needed(need.value)
$$;
DO $do$
DECLARE who text := format('%I, %I', current_database() || '_web', current_database() || '_worker');
BEGIN
  DROP POLICY IF EXISTS not_blind ON decisions_signoff;
  EXECUTE format('CREATE POLICY not_blind ON decisions_signoff AS RESTRICTIVE FOR SELECT TO %s USING'
    ' (signer_id = (SELECT sec.viewer()) OR version_id <> ALL (ARRAY(SELECT sec.open_blind_versions())))', who);
END $do$;

-- A condition is met once; its words and its day stay as they were agreed to.
CREATE OR REPLACE FUNCTION sec.check_condition() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD.met_at IS NOT NULL OR NEW.met_at IS NULL OR NEW.met_words = '' OR NEW.met_by_id IS DISTINCT FROM sec.viewer()
     OR (to_jsonb(NEW) - 'met_at' - 'met_words' - 'met_by_id') <> (to_jsonb(OLD) - 'met_at' - 'met_words' - 'met_by_id') THEN
    RAISE EXCEPTION 'a condition is only met, once, and with words' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_condition BEFORE UPDATE ON decisions_condition FOR EACH ROW EXECUTE FUNCTION sec.check_condition();
ALTER TABLE decisions_condition ENABLE ALWAYS TRIGGER check_condition;

-- A post is given by its holder, and only taken back.
CREATE OR REPLACE FUNCTION sec.check_delegation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.holder_id IS DISTINCT FROM sec.viewer() THEN
    RAISE EXCEPTION 'only the holder gives a post and takes it back' USING ERRCODE = 'check_violation'; END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'ended_at') <> (to_jsonb(OLD) - 'ended_at') THEN
    RAISE EXCEPTION 'a delegation is only ended' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_delegation BEFORE INSERT OR UPDATE ON decisions_delegation
  FOR EACH ROW EXECUTE FUNCTION sec.check_delegation();
ALTER TABLE decisions_delegation ENABLE ALWAYS TRIGGER check_delegation;

-- What a decision is called on the lists of this viewer in the quarter of a day. `sec.decision_monitor` alone may ask.
CREATE OR REPLACE FUNCTION sec.scrutiny_reference(of_decision text, day date) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT substr(sec.sign(of_decision || sec.viewer()::text || to_char(day, 'YYYY"-q"Q')), 1, 8)
$$;
REVOKE ALL ON FUNCTION sec.scrutiny_reference(text, date) FROM PUBLIC;

-- For scrutiny: every decision without a name. References are made for one viewer and the quarter in which they look, not that
-- of the decision (which stays the same), so that lists cannot be joined.
CREATE OR REPLACE FUNCTION sec.decision_monitor()
RETURNS TABLE (reference text, kind text, agency_kind text, decided_on date, due_at timestamptz, suspected text,
               answer text, answered_at timestamptz, rank text, versions bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT sec.scrutiny_reference(d.id::text, sec.day_of(now())), d.kind, a.kind,
         sec.day_of(d.made_at), d.due_at, v.suspected, s.answer, s.at, s.rank, v.number::bigint
  FROM decisions_decision d
  JOIN access_agency a ON a.id = d.agency_id
  LEFT JOIN decisions_policyversion p ON p.version = d.policy
  JOIN LATERAL (SELECT * FROM decisions_decisionversion w WHERE w.decision_id = d.id ORDER BY number DESC LIMIT 1) v ON true
  LEFT JOIN LATERAL (
    -- Several seniors: overseen when all have answered, or one stopped it; the answer told is the one that went least far.
    SELECT (array_agg(o.answer ORDER BY array_position(ARRAY['overturn', 'send-back', 'conditions', 'agree'], o.answer::text)))[1] AS answer,
           max(o.at) AS at, (array_agg(o.rank ORDER BY o.at DESC))[1] AS rank
    FROM decisions_signoff o WHERE o.version_id = v.id
    HAVING count(*) >= coalesce(sec.answers_needed(p.requirements -> d.kind), 1)
      OR (count(*) > 0 AND NOT (p.requirements -> d.kind ->> 'blind')::boolean AND bool_or(o.answer IN ('overturn', 'send-back')))
  ) s ON true
  WHERE sec.has_role('scrutineer') AND sec.purpose() = 'scrutiny'
$$;
