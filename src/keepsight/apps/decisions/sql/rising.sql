-- What nobody answered in time, for the worker, which looks as nobody and sees no row but these; and the act of noting it.
-- Whether no further answer to a version can come: as many as are needed, or one that ends it where answers are not blind.
CREATE OR REPLACE FUNCTION sec.is_answered(of_version bigint, need jsonb) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT count(*) >= sec.answers_needed(need)
    OR (NOT (need ->> 'blind')::boolean AND coalesce(bool_or(s.answer IN ('send-back', 'overturn')), false))
  FROM decisions_signoff s WHERE s.version_id = of_version
$$;

CREATE OR REPLACE FUNCTION sec.late_versions(moment timestamptz)
RETURNS TABLE (version bigint, number int, decision uuid, content_hash text, secret bytea, agency bigint, agency_kind text, kind text,
               policy text, due_at timestamptz, told text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT v.id, v.number, d.id, v.content_hash, d.secret, d.agency_id, a.kind, d.kind, d.policy, d.due_at,
         ARRAY(SELECT e.rank::text FROM decisions_escalation e WHERE e.version_id = v.id)
  FROM decisions_decision d
  JOIN access_agency a ON a.id = d.agency_id
  JOIN decisions_policyversion p ON p.version = d.policy
  JOIN LATERAL (SELECT * FROM decisions_decisionversion w WHERE w.decision_id = d.id ORDER BY w.number DESC LIMIT 1) v ON true
  WHERE d.due_at < moment AND NOT sec.is_answered(v.id, p.requirements -> d.kind)
  ORDER BY d.due_at
$$;

-- True when it was noted now; false when it was noted before, answered meanwhile, edited, or is not late.
CREATE OR REPLACE FUNCTION sec.escalate(of_version bigint, to_rank text, moment timestamptz, entry jsonb, marks bytea[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE written decisions_decisionversion; decided decisions_decision; need jsonb;
BEGIN
  SELECT * INTO STRICT written FROM decisions_decisionversion WHERE id = of_version;
  SELECT * INTO STRICT decided FROM decisions_decision WHERE id = written.decision_id FOR UPDATE;
  SELECT p.requirements -> decided.kind INTO STRICT need FROM decisions_policyversion p WHERE p.version = decided.policy;
  IF decided.due_at >= moment OR sec.is_answered(of_version, need)
     OR EXISTS (SELECT FROM decisions_decisionversion v WHERE v.decision_id = decided.id AND v.number > written.number)
     OR EXISTS (SELECT FROM decisions_escalation e WHERE e.version_id = of_version AND e.rank = to_rank) THEN
    RETURN false;
  END IF;
  INSERT INTO decisions_escalation (version_id, agency_id, scope, rank, at, ledger_index)
    VALUES (of_version, decided.agency_id, decided.scope, to_rank, moment,
            public.ledger_append_now('decisions.decision.escalated', decode(entry ->> 'commitment', 'hex'),
                                     decode(entry ->> 'salt', 'hex'), convert_to(entry ->> 'body', 'UTF8'), marks));
  RETURN true;
END $$;
DO $do$
DECLARE worker text := format('%I', current_database() || '_worker');
BEGIN
  REVOKE ALL ON FUNCTION sec.late_versions(timestamptz), sec.escalate(bigint, text, timestamptz, jsonb, bytea[]) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION sec.late_versions(timestamptz), sec.escalate(bigint, text, timestamptz, jsonb, bytea[]) TO %s', worker);
END $do$;
