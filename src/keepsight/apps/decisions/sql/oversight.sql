-- The rules of engines.oversight.may_sign again, where no code can pass them by: the signer is the context's user, of the
-- decision's agency, holds a rank of the line that the decision's policy names, is never an author, and signs the newest
-- version's exact content.
CREATE OR REPLACE FUNCTION sec.check_sign_off() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE written decisions_decisionversion; decided decisions_decision;
BEGIN
  SELECT * INTO STRICT written FROM decisions_decisionversion WHERE id = NEW.version_id;
  SELECT * INTO STRICT decided FROM decisions_decision WHERE id = written.decision_id FOR UPDATE;
  IF sec.viewer() IS DISTINCT FROM NEW.signer_id THEN
    RAISE EXCEPTION 'the signer is not the session''s user' USING ERRCODE = 'check_violation'; END IF;
  IF decided.agency_id <> NEW.agency_id OR written.scope <> NEW.scope THEN
    RAISE EXCEPTION 'the signer is not of the decision''s agency' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT FROM decisions_decisionversion v WHERE v.decision_id = decided.id AND v.written_by_id = NEW.signer_id) THEN
    RAISE EXCEPTION 'an author does not sign' USING ERRCODE = 'check_violation'; END IF;
  IF NOT EXISTS (SELECT FROM access_appointment a WHERE a.user_id = NEW.signer_id AND a.agency_id = NEW.agency_id
      AND a.rank = NEW.rank AND a.rank <> '' AND a.from_on <= NEW.at::date AND coalesce(a.until_on >= NEW.at::date, true)) THEN
    RAISE EXCEPTION 'the signer does not hold this rank now' USING ERRCODE = 'check_violation'; END IF;
  IF NOT EXISTS (SELECT FROM decisions_policyversion p JOIN access_agency a ON a.id = decided.agency_id
      WHERE p.version = decided.policy AND p.lines -> a.kind ? NEW.rank) THEN
    RAISE EXCEPTION 'the rank is not in the line that the policy names' USING ERRCODE = 'check_violation'; END IF;
  IF written.content_hash <> NEW.content_hash
     OR EXISTS (SELECT FROM decisions_decisionversion v WHERE v.decision_id = decided.id AND v.number > written.number) THEN
    RAISE EXCEPTION 'the signature is not for the newest content' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS check_sign_off ON decisions_signoff;
CREATE TRIGGER check_sign_off BEFORE INSERT ON decisions_signoff FOR EACH ROW EXECUTE FUNCTION sec.check_sign_off();
ALTER TABLE decisions_signoff ENABLE ALWAYS TRIGGER check_sign_off;

-- A decision is made under a policy that was taken up; one made up on the spot would name its own signers.
CREATE OR REPLACE FUNCTION sec.check_policy() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM decisions_policyversion p WHERE p.version = NEW.policy) THEN
    RAISE EXCEPTION 'oversight policy % was never taken up: run keepsight migrate', NEW.policy USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_policy BEFORE INSERT ON decisions_decision FOR EACH ROW EXECUTE FUNCTION sec.check_policy();
ALTER TABLE decisions_decision ENABLE ALWAYS TRIGGER check_policy;

CREATE OR REPLACE FUNCTION sec.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
DO $do$ DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['decisions_decision', 'decisions_decisionversion', 'decisions_signoff', 'decisions_dissent',
      'decisions_policyversion'] LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS append_only ON %I', name);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION sec.refuse_change()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', name);
    EXECUTE format('CREATE OR REPLACE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER no_truncate', name);
  END LOOP;
END $do$;

-- For scrutiny: every decision without a name. References are made for one viewer and one quarter, so that lists cannot be joined.
CREATE OR REPLACE FUNCTION sec.decision_monitor()
RETURNS TABLE (reference text, kind text, agency_kind text, decided_on date, due_at timestamptz, suspected text,
               answer text, answered_at timestamptz, rank text, versions bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT substr(sec.sign(d.id::text || sec.viewer()::text || date_trunc('quarter', d.made_at)::text), 1, 8), d.kind, a.kind,
         d.made_at::date, d.due_at, v.suspected, s.answer, s.at, s.rank, v.number::bigint
  FROM decisions_decision d
  JOIN access_agency a ON a.id = d.agency_id
  JOIN LATERAL (SELECT * FROM decisions_decisionversion w WHERE w.decision_id = d.id ORDER BY number DESC LIMIT 1) v ON true
  LEFT JOIN decisions_signoff s ON s.version_id = v.id
  WHERE sec.has_role('scrutineer') AND sec.purpose() = 'scrutiny'
$$;
