-- Finding and keeping placements, a call each. Both take the context that linkage.operations signs for matching and put the
-- caller's back. What is found never leaves that module.
DO $do$ DECLARE db text := current_database(); who text;
BEGIN
  who := quote_ident(db || '_matcher');
  EXECUTE format('GRANT SELECT ON linkage_comparison, people_membership TO %s', who);
  EXECUTE format('GRANT UPDATE (keys) ON linkage_comparison TO %s', who);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON linkage_crowdedkey TO %s', who);
  EXECUTE format('GRANT USAGE ON SCHEMA sec, public TO %s', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_read ON linkage_comparison');
  EXECUTE format('CREATE POLICY matcher_read ON linkage_comparison FOR SELECT TO %s USING (true)', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_keys ON linkage_comparison');
  EXECUTE format('CREATE POLICY matcher_keys ON linkage_comparison FOR UPDATE TO %s USING (true) WITH CHECK (true)', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_all ON linkage_crowdedkey');
  EXECUTE format('CREATE POLICY matcher_all ON linkage_crowdedkey TO %s USING (true) WITH CHECK (true)', who);
  EXECUTE format('GRANT SELECT, INSERT ON linkage_stock TO %s', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_all ON linkage_stock');
  EXECUTE format('CREATE POLICY matcher_all ON linkage_stock TO %s USING (true) WITH CHECK (true)', who);
  EXECUTE format('GRANT SELECT, INSERT ON linkage_names TO %s', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_all ON linkage_names');
  EXECUTE format('CREATE POLICY matcher_all ON linkage_names TO %s USING (true) WITH CHECK (true)', who);
  EXECUTE format('DROP POLICY IF EXISTS matcher_read ON people_membership');
  EXECUTE format('CREATE POLICY matcher_read ON people_membership FOR SELECT TO %s USING (true)', who);
END $do$;

-- `asked` is [{record, keys}], the keys narrowed by the stock that the caller has read; `stock` is its mark. Where stock was taken since
-- there is no answer, and the caller reads it first. Otherwise: waits for whoever places a record with one of these keys (alone), or for
-- everybody. Then one row for each record: whether it was compared before, its present person, and `others`: every placed record of any
-- agency under one of its keys and every other record of the persons so found, as JSON [[record, person, compared], ...] in one piece,
-- which is read several times as fast as rows are. And about how many records there are. Owned by `matcher`, whose policy sees all agencies.
DROP FUNCTION IF EXISTS sec.candidates(uuid[]), sec.candidates(text, jsonb, integer[], boolean), sec.candidates(text, jsonb, boolean),
  sec.candidates(text, jsonb, boolean, uuid), sec.crowded(integer[]);
CREATE FUNCTION sec.candidates(context text, asked jsonb, alone boolean, stock uuid)
RETURNS TABLE (record uuid, known boolean, person uuid, others text, held bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
-- Arrays hide from the planner how few rows a key has: only index look-ups stay fast as the tables grow.
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET max_parallel_workers_per_gather = 0
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before text := coalesce(current_setting('keepsight.context', true), '');
  newest uuid;
  wanted integer[];
  near uuid[];
  persons uuid[];
BEGIN
  context := set_config('keepsight.context', context, true);
  IF sec.purpose() IS DISTINCT FROM 'matching' THEN
    RAISE EXCEPTION 'candidates are for matching only' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF alone THEN PERFORM pg_advisory_xact_lock_shared(7301, 0); ELSE PERFORM pg_advisory_xact_lock(7301, 0); END IF;
  -- How many: near enough, and at once: as the planner has it, the rows of a page when last counted, times the pages there are now.
  SELECT (SELECT s.mark FROM linkage_stock s ORDER BY s.id DESC LIMIT 1),
      greatest(c.reltuples, 0) / greatest(c.relpages, 1) * (pg_relation_size(c.oid) / current_setting('block_size')::integer)
    INTO newest, held FROM pg_class c WHERE c.oid = 'linkage_comparison'::regclass;
  FOR place IN 0 .. CASE WHEN newest IS DISTINCT FROM stock THEN 0 ELSE jsonb_array_length(asked) END - 1 LOOP
    record := asked -> place ->> 'record';
    wanted := translate(asked -> place ->> 'keys', '[]', '{}');
    IF alone THEN PERFORM pg_advisory_xact_lock(7302, key) FROM unnest(wanted) AS key; END IF;
    others := NULL;
    known := FALSE;
    person := NULL;
    -- In steps: joined in one query, the planner may begin at every membership there is before it has counted the tables. A step whose
    -- answer is plain is left out: most of a new child's cost would be the starting of queries that find nothing.
    near := ARRAY(SELECT c.scope FROM linkage_comparison c WHERE c.keys && wanted OR c.scope = record);
    IF record = ANY (near) THEN
      known := TRUE;
      person := (SELECT m.person FROM people_membership m WHERE m.record_id = record AND m.until_at IS NULL);
      near := array_remove(near, record);
    END IF;
    IF near <> '{}' THEN
      persons := ARRAY(SELECT DISTINCT m.person FROM people_membership m WHERE m.record_id = ANY (near) AND m.until_at IS NULL);
      others := (SELECT '[' || string_agg('["' || whole.scope || '","' || whole.person || '",' || c.compared || ']', ',') || ']'
        FROM (SELECT m.scope, m.person FROM people_membership m
          -- Not `IS NULL`: before the first ANALYZE the planner would go through the whole index of present memberships each time.
          WHERE m.person = ANY (persons) AND coalesce(m.until_at, 'infinity') = 'infinity' AND m.scope <> record OFFSET 0) AS whole
        JOIN linkage_comparison c ON c.scope = whole.scope);
    END IF;
    RETURN NEXT;
  END LOOP;
  context := set_config('keepsight.context', before, true);
END $$;

-- Whether stock may be taken and read: in a context signed for matching, or by the worker, who acts for no agency.
DO $do$ BEGIN
  EXECUTE format($function$
    CREATE OR REPLACE FUNCTION sec.takes_stock() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
      SELECT session_user = %L OR coalesce(sec.purpose() = 'matching', false) $$ $function$, current_database() || '_worker');
END $do$;

-- For what follows: the context is set if stock may be taken in it, and the one before is answered, to be put back.
CREATE OR REPLACE FUNCTION sec.for_stock(context text, what text) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE before text := coalesce(current_setting('keepsight.context', true), '');
BEGIN
  PERFORM set_config('keepsight.context', context, true);
  IF NOT sec.takes_stock() THEN
    RAISE EXCEPTION '% are for matching only', what USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN before;
END $$;

-- Find the keys that have become crowded (more than `most` records, of more than `few` people), holding placements back. Answers the
-- records that stand under them, to be put under narrower keys by sec.narrow in the same transaction.
DROP FUNCTION IF EXISTS sec.take_stock(text, integer);
CREATE OR REPLACE FUNCTION sec.take_stock(context text, most integer, few integer)
RETURNS TABLE (record uuid, compared text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
SET enable_nestloop = off AS $$  -- how many keys are common is hidden from the planner, and it would go through all of them for each record
DECLARE
  before text := sec.for_stock(context, 'keys');
  found integer[];
BEGIN
  PERFORM pg_advisory_xact_lock(7301, 0);
  WITH many AS MATERIALIZED (
    SELECT key FROM linkage_comparison c, unnest(c.keys) AS key GROUP BY key HAVING count(*) > most
  ), counted AS (
    SELECT key, count(*) AS records FROM linkage_comparison c JOIN people_membership m ON m.scope = c.scope AND m.until_at IS NULL,
      unnest(c.keys) AS key JOIN many USING (key) GROUP BY key HAVING count(DISTINCT m.person) > few
  ), added AS (
    INSERT INTO linkage_crowdedkey AS k (key, records) SELECT key, counted.records FROM counted ON CONFLICT DO NOTHING RETURNING k.key
  ) SELECT array_agg(key) INTO found FROM added;
  IF found IS NOT NULL THEN INSERT INTO linkage_stock (mark, at) VALUES (gen_random_uuid(), clock_timestamp()); END IF;
  RETURN QUERY SELECT c.scope, c.compared FROM linkage_comparison c WHERE c.scope IN (
    SELECT under.scope FROM linkage_comparison under, unnest(under.keys) AS key JOIN unnest(found) AS crowd (key) USING (key));
  PERFORM set_config('keepsight.context', before, true);
END $$;

-- The crowded keys and the newest names with the mark of the stock-taking that found the last of them; neither to whoever knows that mark.
DROP FUNCTION IF EXISTS sec.stock(uuid);
CREATE OR REPLACE FUNCTION sec.stock(context text, known uuid) RETURNS TABLE (mark uuid, keys integer[], names text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := sec.for_stock(context, 'keys and names');
BEGIN
  mark := (SELECT s.mark FROM linkage_stock s ORDER BY s.id DESC LIMIT 1);
  IF mark IS DISTINCT FROM known THEN
    keys := ARRAY(SELECT k.key FROM linkage_crowdedkey k ORDER BY k.key);
    names := (SELECT n.tables FROM linkage_names n ORDER BY n.id DESC LIMIT 1);
  END IF;
  PERFORM set_config('keepsight.context', before, true);
  RETURN NEXT;
END $$;

-- How many people bear each name, of these fields of what is compared: each person once, however many of their records say it. Only names
-- that so many bear come out; a row without a name counts all that are borne. Holds nobody back.
CREATE OR REPLACE FUNCTION sec.count_names(context text, fields text[], fewest integer) RETURNS TABLE (field text, name text, people bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
SET enable_nestloop = off AS $$
DECLARE before text := sec.for_stock(context, 'names');
BEGIN
  RETURN QUERY
    WITH borne AS (
      SELECT DISTINCT one.field, c.compared::json ->> one.field AS name, m.person
      FROM linkage_comparison c JOIN people_membership m ON m.scope = c.scope AND m.until_at IS NULL CROSS JOIN unnest(fields) AS one (field)
    ) SELECT b.field, b.name, count(*) FROM borne b WHERE b.name IS NOT NULL
      GROUP BY GROUPING SETS ((b.field, b.name), (b.field)) HAVING b.name IS NULL OR count(*) >= fewest;
  PERFORM set_config('keepsight.context', before, true);
END $$;

-- Keep names that were counted in place of those of version `instead`, and say by a new mark that they are to be read. Not, where others
-- were kept meanwhile. Under the lock that stands between a placement's question and its answer, so that marks follow one another.
CREATE OR REPLACE FUNCTION sec.keep_names(context text, instead text, newer text, tables text, people integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  before text := sec.for_stock(context, 'names');
  kept boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(7301, 0);
  kept := coalesce((SELECT n.version FROM linkage_names n ORDER BY n.id DESC LIMIT 1), instead) = instead;
  IF kept THEN
    INSERT INTO linkage_names (version, tables, people, at) VALUES (newer, keep_names.tables, keep_names.people, clock_timestamp());
    INSERT INTO linkage_stock (mark, at) VALUES (gen_random_uuid(), clock_timestamp());
  END IF;
  PERFORM set_config('keepsight.context', before, true);
  RETURN kept;
END $$;

-- The names of one version, for computing again what was weighed by them.
CREATE OR REPLACE FUNCTION sec.names(context text, wanted text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  before text := sec.for_stock(context, 'names');
  found text;
BEGIN
  found := (SELECT n.tables FROM linkage_names n WHERE n.version = wanted ORDER BY n.id LIMIT 1);
  PERFORM set_config('keepsight.context', before, true);
  RETURN found;
END $$;

-- Put records under other keys: [{record, keys}].
CREATE OR REPLACE FUNCTION sec.narrow(context text, records jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := sec.for_stock(context, 'keys');
BEGIN
  UPDATE linkage_comparison AS c SET keys = one.keys
    FROM jsonb_to_recordset(records) AS one (record uuid, keys integer[]) WHERE c.scope = one.record;
  PERFORM set_config('keepsight.context', before, true);
END $$;
DO $do$ DECLARE name text;
BEGIN
  EXECUTE format('GRANT CREATE ON SCHEMA sec TO %I', current_database() || '_matcher');
  FOREACH name IN ARRAY ARRAY['candidates(text, jsonb, boolean, uuid)', 'take_stock(text, integer, integer)', 'stock(text, uuid)', 'narrow(text, jsonb)',
    'count_names(text, text[], integer)', 'keep_names(text, text, text, text, integer)', 'names(text, text)'] LOOP
    EXECUTE format('ALTER FUNCTION sec.%s OWNER TO %I', name, current_database() || '_matcher');
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA sec FROM %I', current_database() || '_matcher');
END $do$;

-- Keep what was decided: comparison values (anew for records compared before), first memberships, placements, and the act's one
-- entry of the log (NULL where nothing was decided). SECURITY INVOKER: row security judges each row.
DROP FUNCTION IF EXISTS sec.keep_placed(text, jsonb, bigint, bigint, timestamptz, jsonb),
  sec.keep_placed(text, jsonb, bigint, bigint, timestamptz, text, bytea, bytea, bytea), sec.join_persons(jsonb, bigint, bigint, timestamptz);
CREATE FUNCTION sec.keep_placed(context text, decided jsonb, by_agency bigint, by_user bigint, moment timestamptz,
  kind text, commitment bytea, salt bytea, body bytea)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  before text := coalesce(current_setting('keepsight.context', true), '');
  staged bigint;
BEGIN
  context := set_config('keepsight.context', context, true);
  -- One statement: to read the values once and to start the writing once takes less than the rows themselves.
  WITH one AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(decided) AS one (record uuid, compared text, keys integer[], known boolean, person uuid, reason text,
      status text, matched uuid, bits double precision, steps jsonb, guards jsonb, possible jsonb, model text, frequencies text,
      records integer, inputs text)
  ), comparisons AS (
    INSERT INTO linkage_comparison (scope, agency_id, compared, keys)
      SELECT one.record, by_agency, one.compared, one.keys FROM one WHERE NOT one.known
  ), memberships AS (
    INSERT INTO people_membership (record_id, agency_id, scope, person, from_at, reason, made_by_id)
      SELECT one.record, by_agency, one.record, one.person, moment, one.reason, by_user FROM one WHERE one.person IS NOT NULL
  ) INSERT INTO linkage_placement (agency_id, scope, status, person, matched, bits, steps, guards, possible, model, frequencies, records,
      inputs, at)
    SELECT by_agency, one.record, one.status, one.person, one.matched, one.bits, one.steps, one.guards, one.possible, one.model,
      one.frequencies, one.records, one.inputs, moment FROM one WHERE one.person IS NOT NULL;
  IF jsonb_path_exists(decided, '$[*] ? (@.known == true)') THEN
    UPDATE linkage_comparison AS c SET compared = one.compared, keys = one.keys
      FROM jsonb_to_recordset(decided) AS one (record uuid, compared text, keys integer[], known boolean)
      WHERE one.known AND c.scope = one.record;
  END IF;
  IF jsonb_path_exists(decided, '$[*].likenesses[0]') THEN
    INSERT INTO linkage_likeness (agency_id, scope, other, bits, steps, guards, model, frequencies, records, inputs, at)
      SELECT by_agency, one.record, like_.other, like_.bits, like_.steps, like_.guards, one.model, one.frequencies, one.records, like_.inputs, moment
      FROM jsonb_to_recordset(decided) AS one (record uuid, model text, frequencies text, records integer, likenesses jsonb),
        jsonb_to_recordset(one.likenesses) AS like_ (other uuid, bits double precision, steps jsonb, guards jsonb, inputs text);
  END IF;
  IF body IS NOT NULL THEN
    staged := public.ledger_append(kind, commitment, salt, body, NULL);
  END IF;
  context := set_config('keepsight.context', before, true);
END $$;
