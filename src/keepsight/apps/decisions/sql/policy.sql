-- Changing the oversight policy, held here again: proposed by one administrator, agreed to by others of the posts that the
-- policy in force names, on the exact content, over the last version, from a day that is still to come. Only an agreed
-- proposal brings a version into force; the first version alone came with the installation (`keepsight migrate`).
CREATE OR REPLACE FUNCTION sec.last_policy() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT f.version_id FROM decisions_policyinforce f ORDER BY f.from_on DESC, f.id DESC LIMIT 1
$$;
CREATE OR REPLACE FUNCTION sec.policy_on(day date) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT f.version_id FROM decisions_policyinforce f WHERE f.from_on <= day ORDER BY f.from_on DESC, f.id DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION sec.check_policy_proposal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF sec.viewer() IS DISTINCT FROM NEW.proposed_by_id OR sec.agency() IS DISTINCT FROM NEW.agency_id THEN
    RAISE EXCEPTION 'who proposes is not the session''s user' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.over_id IS DISTINCT FROM sec.last_policy() OR NEW.from_on <= sec.day_of(NEW.proposed_at) THEN
    RAISE EXCEPTION 'a proposal is over the last version, from a later day' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_policy_proposal BEFORE INSERT ON decisions_policyproposal
  FOR EACH ROW EXECUTE FUNCTION sec.check_policy_proposal();
ALTER TABLE decisions_policyproposal ENABLE ALWAYS TRIGGER check_policy_proposal;

CREATE OR REPLACE FUNCTION sec.check_policy_answer() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE proposed decisions_policyproposal; need jsonb; kind text; answers text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('keepsight.policy', 0));  -- two proposals over one version: the first holds
  SELECT * INTO STRICT proposed FROM decisions_policyproposal WHERE id = NEW.proposal_id;
  SELECT p.requirements -> 'policy-change' INTO STRICT need FROM decisions_policyversion p WHERE p.version = proposed.over_id;
  SELECT a.kind INTO STRICT kind FROM access_agency a WHERE a.id = NEW.agency_id;
  IF sec.viewer() IS DISTINCT FROM NEW.signer_id THEN
    RAISE EXCEPTION 'the signer is not the session''s user' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.agency_id <> proposed.agency_id OR NOT coalesce(need -> 'ranks' -> kind ? NEW.rank, false) THEN
    RAISE EXCEPTION 'the signer is not of the posts that the policy names' USING ERRCODE = 'check_violation'; END IF;
  IF NOT EXISTS (SELECT FROM access_appointment a WHERE a.user_id = NEW.signer_id AND a.agency_id = NEW.agency_id
      AND a.rank = NEW.rank AND a.from_on <= sec.day_of(NEW.at) AND coalesce(a.until_on >= sec.day_of(NEW.at), true)) THEN
    RAISE EXCEPTION 'the signer does not hold this rank now' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.signer_id = proposed.proposed_by_id
     OR EXISTS (SELECT FROM sec.managers_of(NEW.signer_id, sec.day_of(NEW.at)) above WHERE above = proposed.proposed_by_id) THEN
    RAISE EXCEPTION 'who proposed a policy, or is managed by them, does not sign it' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.content_hash <> proposed.content_hash THEN
    RAISE EXCEPTION 'the signature is not for this content' USING ERRCODE = 'check_violation'; END IF;
  SELECT coalesce(array_agg(s.answer), '{}') INTO answers FROM decisions_policyanswer s WHERE s.proposal_id = proposed.id;
  IF cardinality(answers) >= sec.answers_needed(need) OR 'send-back' = ANY (answers) THEN
    RAISE EXCEPTION 'no answer is awaited' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.answer = 'agree' AND (proposed.over_id IS DISTINCT FROM sec.last_policy() OR proposed.from_on <= sec.day_of(NEW.at)) THEN
    RAISE EXCEPTION 'another version was agreed meanwhile, or the day has come' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.answer = 'agree' AND cardinality(answers) + 1 = sec.answers_needed(need) THEN
    INSERT INTO decisions_policyversion (version, text, requirements, taken_up_at)
      VALUES (proposed.version, proposed.text, proposed.requirements, NEW.at) ON CONFLICT (version) DO NOTHING;
    IF NOT EXISTS (SELECT FROM decisions_policyversion p WHERE p.version = proposed.version AND p.text = proposed.text
        AND p.requirements = proposed.requirements) THEN
      RAISE EXCEPTION 'another policy is called %', proposed.version USING ERRCODE = 'check_violation'; END IF;
    INSERT INTO decisions_policyinforce (version_id, proposal_id, from_on, at)
      VALUES (proposed.version, proposed.id, proposed.from_on, NEW.at);
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_policy_answer BEFORE INSERT ON decisions_policyanswer
  FOR EACH ROW EXECUTE FUNCTION sec.check_policy_answer();
ALTER TABLE decisions_policyanswer ENABLE ALWAYS TRIGGER check_policy_answer;

-- A decision is made under the policy in force that day; one made up on the spot, or an older and milder one, would choose its signers.
CREATE OR REPLACE FUNCTION sec.check_policy() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW.policy IS DISTINCT FROM sec.policy_on(sec.day_of(NEW.made_at)) THEN
    RAISE EXCEPTION 'oversight policy % is not in force on that day', NEW.policy USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_policy BEFORE INSERT ON decisions_decision FOR EACH ROW EXECUTE FUNCTION sec.check_policy();
ALTER TABLE decisions_decision ENABLE ALWAYS TRIGGER check_policy;
