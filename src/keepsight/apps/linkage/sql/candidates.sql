-- Finding and keeping placements, a call each. Both take the context that linkage.operations signs for matching and put the
-- caller's back. What is found never leaves that module.
DO $do$ DECLARE db text := current_database(); who text;
BEGIN
  who := quote_ident(db || '_matcher');
  EXECUTE format('GRANT SELECT ON linkage_comparison, people_membership TO %s', who);
  EXECUTE format('GRANT USAGE ON SCHEMA sec, public TO %s', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_read ON linkage_comparison');
  EXECUTE format('CREATE POLICY matcher_read ON linkage_comparison FOR SELECT TO %s USING (true)', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_read ON people_membership');
  EXECUTE format('CREATE POLICY matcher_read ON people_membership FOR SELECT TO %s USING (true)', who);
END $do$;

-- `asked` is [{record, keys}]. First waits for whoever places a record with one of these keys (alone), or for everybody. Then for
-- each record: a row without `other` when it was compared before, with its present person; every record of any agency under one of its
-- keys; and every other record of the persons so found. Owned by `matcher`, whose policy sees all agencies.
DROP FUNCTION IF EXISTS sec.candidates(uuid[]);
DROP FUNCTION IF EXISTS sec.candidates(text, jsonb, boolean);
CREATE FUNCTION sec.candidates(context text, asked jsonb, alone boolean)
RETURNS TABLE (record uuid, other uuid, person uuid, compared text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
-- Arrays hide from the planner how few rows a key has: only index look-ups stay fast as the tables grow.
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  before text := coalesce(current_setting('keepsight.context', true), '');
  one record;
  wanted integer[];
BEGIN
  PERFORM set_config('keepsight.context', context, true);
  IF sec.purpose() IS DISTINCT FROM 'matching' THEN
    RAISE EXCEPTION 'candidates are for matching only' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF alone THEN
    PERFORM pg_advisory_xact_lock_shared(7301, 0);
    PERFORM pg_advisory_xact_lock(7302, key::integer) FROM (
      SELECT DISTINCT key FROM jsonb_array_elements(asked) AS a, jsonb_array_elements_text(a -> 'keys') AS key ORDER BY 1) AS keys;
  ELSE
    PERFORM pg_advisory_xact_lock(7301, 0);
  END IF;
  FOR one IN SELECT (a ->> 'record')::uuid AS record, a -> 'keys' AS keys FROM jsonb_array_elements(asked) AS a LOOP
    wanted := ARRAY(SELECT jsonb_array_elements_text(one.keys)::integer);
    RETURN QUERY
      SELECT one.record, NULL::uuid, m.person, NULL::text FROM linkage_comparison c
      LEFT JOIN people_membership m ON m.record_id = c.scope AND m.until_at IS NULL WHERE c.scope = one.record;
    RETURN QUERY
      WITH near AS MATERIALIZED (
        SELECT c.scope, m.person FROM linkage_comparison c
        JOIN people_membership m ON m.record_id = c.scope AND m.until_at IS NULL
        WHERE c.keys && wanted AND c.scope <> one.record
      ), whole AS (
        SELECT n.scope, n.person FROM near n
        UNION SELECT m.scope, m.person FROM (SELECT DISTINCT n.person FROM near n) AS found
        JOIN people_membership m ON m.person = found.person AND m.until_at IS NULL WHERE m.scope <> one.record
      )
      SELECT one.record, w.scope, w.person, c.compared::text FROM whole w JOIN linkage_comparison c ON c.scope = w.scope;
  END LOOP;
  PERFORM set_config('keepsight.context', before, true);
END $$;
DO $do$ BEGIN
  EXECUTE format('GRANT CREATE ON SCHEMA sec TO %I', current_database() || '_matcher');
  EXECUTE format('ALTER FUNCTION sec.candidates(text, jsonb, boolean) OWNER TO %I', current_database() || '_matcher');
  EXECUTE format('REVOKE CREATE ON SCHEMA sec FROM %I', current_database() || '_matcher');
END $do$;

-- Keep what was decided: comparison values (anew for records compared before), first memberships, placements, and the act's one
-- entry of the log. SECURITY INVOKER: row security judges each row.
CREATE OR REPLACE FUNCTION sec.keep_placed(context text, decided jsonb, by_agency bigint, by_user bigint, moment timestamptz, sealed jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before text := coalesce(current_setting('keepsight.context', true), '');
BEGIN
  PERFORM set_config('keepsight.context', context, true);
  INSERT INTO linkage_comparison (scope, agency_id, compared, keys)
    SELECT one.record, by_agency, one.compared, one.keys
    FROM jsonb_to_recordset(decided) AS one (record uuid, compared jsonb, keys integer[], known boolean) WHERE NOT one.known;
  IF jsonb_path_exists(decided, '$[*] ? (@.known == true)') THEN
    UPDATE linkage_comparison AS c SET compared = one.compared, keys = one.keys
      FROM jsonb_to_recordset(decided) AS one (record uuid, compared jsonb, keys integer[], known boolean)
      WHERE one.known AND c.scope = one.record;
  END IF;
  PERFORM sec.join_persons(decided, by_agency, by_user, moment);
  INSERT INTO linkage_placement (agency_id, scope, status, person, matched, bits, steps, guards, possible, model, at)
    SELECT by_agency, one.record, one.status, one.person, one.matched, one.bits, one.steps, one.guards, one.possible, one.model, moment
    FROM jsonb_to_recordset(decided) AS one (record uuid, person uuid, status text, matched uuid, bits double precision, steps jsonb,
      guards jsonb, possible jsonb, model text) WHERE one.person IS NOT NULL;
  IF sealed IS NOT NULL THEN
    PERFORM public.ledger_append(sealed ->> 'kind', decode(sealed ->> 'commitment', 'hex'), decode(sealed ->> 'salt', 'hex'),
      convert_to(sealed ->> 'body', 'UTF8'), NULL);
  END IF;
  PERFORM set_config('keepsight.context', before, true);
END $$;
