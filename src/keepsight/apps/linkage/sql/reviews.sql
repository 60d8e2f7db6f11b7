-- Joining and parting persons whose records belong to several agencies, after a person has looked. Owned by `matcher`; each answers only
-- under a context that linkage signs for matching. What leaves is ids, counts and moments, never a value of a record.
DO $do$ DECLARE who text := quote_ident(current_database() || '_matcher'); name text;
BEGIN
  EXECUTE format('GRANT SELECT, INSERT, UPDATE (until_at) ON people_membership TO %s', who);
  EXECUTE format('GRANT SELECT, INSERT ON access_restriction, access_lockout, access_scopesubject, linkage_looker TO %s', who);
  EXECUTE format('GRANT SELECT, INSERT ON linkage_likeness TO %s', who);
  EXECUTE format('GRANT SELECT ON access_scope, access_read, linkage_answer, people_recordversion TO %s', who);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %s', who);
  FOREACH name IN ARRAY ARRAY['people_membership', 'access_restriction', 'access_lockout', 'access_scopesubject', 'linkage_looker',
    'access_scope', 'access_read', 'linkage_answer', 'linkage_likeness', 'people_recordversion'] LOOP
    EXECUTE format('DROP POLICY IF EXISTS matcher_all ON %I', name);
    EXECUTE format('CREATE POLICY matcher_all ON %I TO %s USING (true) WITH CHECK (true)', name, who);
  END LOOP;
END $do$;

CREATE OR REPLACE FUNCTION sec.for_matching(context text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := coalesce(current_setting('keepsight.context', true), '');
BEGIN
  PERFORM set_config('keepsight.context', context, true);
  IF sec.purpose() IS DISTINCT FROM 'matching' THEN
    RAISE EXCEPTION 'this is for matching only' USING ERRCODE = 'insufficient_privilege'; END IF;
  RETURN before;
END $$;

-- How two records stand to each other at present: their persons, how many records each person has, whether somebody decided that any two
-- records of the two persons are never one, and whether joining would open what a restriction or a lock-out keeps closed.
CREATE OR REPLACE FUNCTION sec.pair_now(context text, first uuid, second uuid)
RETURNS TABLE (person uuid, other_person uuid, records bigint, other_records bigint, never boolean, restricted boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  before text := sec.for_matching(context);
  ours uuid[];
  theirs uuid[];
BEGIN
  SELECT m.person INTO person FROM people_membership m WHERE m.record_id = first AND m.until_at IS NULL;
  SELECT m.person INTO other_person FROM people_membership m WHERE m.record_id = second AND m.until_at IS NULL;
  ours := ARRAY(SELECT m.scope FROM people_membership m WHERE m.person = pair_now.person AND m.until_at IS NULL);
  theirs := ARRAY(SELECT m.scope FROM people_membership m WHERE m.person = pair_now.other_person AND m.until_at IS NULL);
  records := cardinality(ours);
  other_records := cardinality(theirs);
  never := EXISTS (
    SELECT FROM (
      SELECT DISTINCT ON (least(a.scope, a.other), greatest(a.scope, a.other)) a.scope, a.other, a.verdict FROM linkage_answer a
      WHERE a.is_settled AND ((a.scope = ANY (ours) AND a.other = ANY (theirs)) OR (a.scope = ANY (theirs) AND a.other = ANY (ours)))
      ORDER BY least(a.scope, a.other), greatest(a.scope, a.other), a.id DESC
    ) AS newest WHERE newest.verdict = 'different' AND NOT (first IN (newest.scope, newest.other) AND second IN (newest.scope, newest.other)));
  restricted := EXISTS (SELECT FROM access_restriction r WHERE r.lifted_at IS NULL AND r.scope = ANY (ours || theirs || person || other_person))
    OR EXISTS (SELECT FROM access_lockout l WHERE l.lifted_at IS NULL AND l.scope = ANY (ours || theirs || person || other_person));
  PERFORM set_config('keepsight.context', before, true);
  RETURN NEXT;
END $$;

-- Put before the reviewers of the agency that holds a copy what waits for those of the original: both may come to know the answer.
-- Pairs that were answered, or are of one person by now, wait for nobody.
CREATE OR REPLACE FUNCTION sec.copy_likenesses(context text, original uuid, copy uuid, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := coalesce(current_setting('keepsight.context', true), '');
BEGIN
  PERFORM set_config('keepsight.context', context, true);
  IF sec.purpose() IS DISTINCT FROM 'matching'
     OR NOT EXISTS (SELECT FROM people_membership m WHERE m.record_id = copy AND m.agency_id = sec.agency()) THEN
    RAISE EXCEPTION 'a copy is placed by the agency that holds it' USING ERRCODE = 'insufficient_privilege'; END IF;
  INSERT INTO linkage_likeness (agency_id, scope, other, bits, steps, guards, model, frequencies, records, inputs, at)
    SELECT DISTINCT ON (l.other) sec.agency(), copy, l.other, l.bits, l.steps, l.guards, l.model, l.frequencies, l.records, l.inputs, moment
    FROM linkage_likeness l
    JOIN people_membership m ON m.record_id = l.scope AND m.until_at IS NULL
    JOIN people_membership n ON n.record_id = l.other AND n.until_at IS NULL AND n.person <> m.person
    WHERE l.scope = original AND l.agency_id <> sec.agency() AND NOT EXISTS (
      SELECT FROM linkage_answer a WHERE a.is_settled AND a.scope IN (l.scope, l.other) AND a.other IN (l.scope, l.other))
    ORDER BY l.other, l.id DESC;
  PERFORM set_config('keepsight.context', before, true);
END $$;

-- Which of these pairs of records are of one person by now.
CREATE OR REPLACE FUNCTION sec.joined(context text, firsts uuid[], seconds uuid[]) RETURNS TABLE (first uuid, second uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := sec.for_matching(context);
BEGIN
  RETURN QUERY SELECT pair.one, pair.two FROM unnest(firsts, seconds) AS pair (one, two)
    JOIN people_membership m ON m.record_id = pair.one AND m.until_at IS NULL
    JOIN people_membership n ON n.record_id = pair.two AND n.until_at IS NULL AND n.person = m.person;
  PERFORM set_config('keepsight.context', before, true);
END $$;

-- Make two persons one, under the id that was known longer. What is said of the other id (restrictions, lock-outs, open scopes) is said of
-- the one that stays as well, so that nothing opens by the joining that was closed before. Answers the id that stays.
CREATE OR REPLACE FUNCTION sec.unite(context text, first uuid, second uuid, by_user bigint, moment timestamptz, why text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  before text := sec.for_matching(context);
  stays uuid;
  goes uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(7301, 0);
  SELECT m.person INTO stays FROM people_membership m WHERE m.person IN (first, second) GROUP BY m.person ORDER BY min(m.from_at), min(m.id) LIMIT 1;
  goes := CASE stays WHEN first THEN second ELSE first END;
  WITH ended AS (
    UPDATE people_membership m SET until_at = moment WHERE m.person = goes AND m.until_at IS NULL RETURNING m.record_id, m.agency_id, m.scope
  ) INSERT INTO people_membership (record_id, agency_id, scope, person, from_at, reason, made_by_id)
    SELECT e.record_id, e.agency_id, e.scope, stays, moment, why, by_user FROM ended e;
  INSERT INTO access_restriction (agency_id, scope, users, reason, made_by_id, made_at)
    SELECT r.agency_id, stays, r.users, r.reason, r.made_by_id, r.made_at FROM access_restriction r WHERE r.scope = goes AND r.lifted_at IS NULL;
  INSERT INTO access_lockout (agency_id, scope, user_id, reason, made_by_id, made_at)
    SELECT l.agency_id, stays, l.user_id, l.reason, l.made_by_id, l.made_at FROM access_lockout l WHERE l.scope = goes AND l.lifted_at IS NULL
    ON CONFLICT DO NOTHING;
  INSERT INTO access_scopesubject (scope, agency_id, person, joined_for)
    SELECT DISTINCT s.scope, s.agency_id, stays, goes FROM access_scopesubject s
    JOIN access_scope o ON o.scope = s.scope AND o.closed_at IS NULL WHERE s.person = goes ON CONFLICT DO NOTHING;
  PERFORM set_config('keepsight.context', before, true);
  RETURN stays;
END $$;

-- Part a record from its person. It goes back to the person it was before a joining where that id is free, else to a new one. Restrictions
-- and lock-outs of the person it leaves hold for it as well: whom they were meant for is for a manager to say, and nothing opens until then.
-- Whoever of another agency opened the person while the record was joined is kept in linkage_looker, to be told.
DROP FUNCTION IF EXISTS sec.part(text, uuid, uuid, uuid, bigint, timestamptz, text);
CREATE FUNCTION sec.part(context text, parted uuid, split uuid, fresh uuid, by_user bigint, moment timestamptz, why text)
RETURNS TABLE (before_person uuid, after_person uuid, since timestamptz, others uuid[], lookers bigint[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  before text := sec.for_matching(context);
  home bigint;
  opened uuid[];  -- every id under which the person was opened
BEGIN
  PERFORM pg_advisory_xact_lock(7301, 0);
  SELECT m.person, m.from_at, m.agency_id INTO before_person, since, home
    FROM people_membership m WHERE m.record_id = parted AND m.until_at IS NULL FOR UPDATE;
  opened := before_person || ARRAY(SELECT sec.joined_to(ARRAY[before_person]));
  others := ARRAY(SELECT m.scope FROM people_membership m WHERE m.person = before_person AND m.until_at IS NULL AND m.scope <> parted);
  SELECT m.person INTO after_person FROM people_membership m WHERE m.record_id = parted AND m.person <> before_person
    AND NOT EXISTS (SELECT FROM people_membership n WHERE n.person = m.person AND n.until_at IS NULL) ORDER BY m.from_at DESC LIMIT 1;
  after_person := coalesce(after_person, fresh);
  UPDATE people_membership m SET until_at = moment WHERE m.record_id = parted AND m.until_at IS NULL;
  INSERT INTO people_membership (record_id, agency_id, scope, person, from_at, reason, made_by_id)
    VALUES (parted, home, parted, after_person, moment, why, by_user);
  INSERT INTO access_restriction (agency_id, scope, users, reason, made_by_id, made_at)
    SELECT r.agency_id, after_person, r.users, r.reason, r.made_by_id, r.made_at FROM access_restriction r
    WHERE r.scope = before_person AND r.lifted_at IS NULL AND NOT EXISTS (
      SELECT FROM access_restriction held
      WHERE held.scope = after_person AND held.lifted_at IS NULL AND held.agency_id = r.agency_id AND held.users = r.users);
  INSERT INTO access_lockout (agency_id, scope, user_id, reason, made_by_id, made_at)
    SELECT l.agency_id, after_person, l.user_id, l.reason, l.made_by_id, l.made_at FROM access_lockout l
    WHERE l.scope = before_person AND l.lifted_at IS NULL ON CONFLICT DO NOTHING;
  INSERT INTO linkage_looker (user_id, split, person, looks, last_at, at)
    SELECT r.user_id, part.split, before_person, count(*), max(r.at), moment FROM access_read r
    WHERE r.subject_id = ANY (opened) AND r.at >= since AND r.at <= moment GROUP BY r.user_id;
  lookers := ARRAY(SELECT l.user_id FROM linkage_looker l WHERE l.split = part.split ORDER BY l.user_id);
  PERFORM set_config('keepsight.context', before, true);
  RETURN NEXT;
END $$;

-- Records as they stood at a moment, for computing a stored weight again.
CREATE OR REPLACE FUNCTION sec.versions_at(context text, asked uuid[], moment timestamptz) RETURNS TABLE (record uuid, facts jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := sec.for_matching(context);
BEGIN
  RETURN QUERY SELECT DISTINCT ON (v.scope) v.scope, to_jsonb(v) FROM people_recordversion v
    WHERE v.scope = ANY (asked) AND v.written_at <= moment ORDER BY v.scope, v.number DESC;
  PERFORM set_config('keepsight.context', before, true);
END $$;

-- All that is compared, with its keys and person; persons that something restricted or locked belongs to are `closed`.
CREATE OR REPLACE FUNCTION sec.everything_compared(context text)
RETURNS TABLE (record uuid, person uuid, compared text, keys integer[], closed boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := sec.for_matching(context);
BEGIN
  PERFORM pg_advisory_xact_lock(7301, 0);
  RETURN QUERY
    WITH shut AS (
      SELECT r.scope FROM access_restriction r WHERE r.lifted_at IS NULL UNION SELECT l.scope FROM access_lockout l WHERE l.lifted_at IS NULL
    ), shut_persons AS (
      SELECT s.scope AS person FROM shut s UNION
      SELECT m.person FROM people_membership m JOIN shut s ON s.scope = m.scope WHERE m.until_at IS NULL
    )
    SELECT c.scope, m.person, c.compared, c.keys, m.person IN (SELECT p.person FROM shut_persons p)
    FROM linkage_comparison c JOIN people_membership m ON m.record_id = c.scope AND m.until_at IS NULL ORDER BY c.scope;
  PERFORM set_config('keepsight.context', before, true);
END $$;

-- What people decided, the newest answer on each pair.
CREATE OR REPLACE FUNCTION sec.settled_answers(context text)
RETURNS TABLE (first uuid, second uuid, verdict text, by_user bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := sec.for_matching(context);
BEGIN
  RETURN QUERY SELECT DISTINCT ON (least(a.scope, a.other), greatest(a.scope, a.other)) a.scope, a.other, a.verdict::text, a.by_id
    FROM linkage_answer a WHERE a.is_settled ORDER BY least(a.scope, a.other), greatest(a.scope, a.other), a.id DESC;
  PERFORM set_config('keepsight.context', before, true);
END $$;

-- Give records other persons: [{record, person}].
CREATE OR REPLACE FUNCTION sec.move(context text, moves jsonb, by_user bigint, moment timestamptz, why text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before text := sec.for_matching(context);
BEGIN
  WITH wanted AS (SELECT one.record, one.person FROM jsonb_to_recordset(moves) AS one (record uuid, person uuid)), ended AS (
    UPDATE people_membership m SET until_at = moment FROM wanted w WHERE m.record_id = w.record AND m.until_at IS NULL
    RETURNING m.record_id, m.agency_id, w.person
  ) INSERT INTO people_membership (record_id, agency_id, scope, person, from_at, reason, made_by_id)
    SELECT e.record_id, e.agency_id, e.record_id, e.person, moment, why, by_user FROM ended e;
  PERFORM set_config('keepsight.context', before, true);
END $$;

DO $do$ DECLARE name text;
BEGIN
  EXECUTE format('GRANT CREATE ON SCHEMA sec TO %I', current_database() || '_matcher');
  FOREACH name IN ARRAY ARRAY['for_matching(text)', 'pair_now(text, uuid, uuid)', 'joined(text, uuid[], uuid[])', 'unite(text, uuid, uuid, bigint, timestamptz, text)',
    'everything_compared(text)', 'settled_answers(text)', 'copy_likenesses(text, uuid, uuid, timestamptz)',
    'move(text, jsonb, bigint, timestamptz, text)', 'part(text, uuid, uuid, uuid, bigint, timestamptz, text)', 'versions_at(text, uuid[], timestamptz)'] LOOP
    EXECUTE format('ALTER FUNCTION sec.%s OWNER TO %I', name, current_database() || '_matcher');
  END LOOP;
  EXECUTE format('REVOKE CREATE ON SCHEMA sec FROM %I', current_database() || '_matcher');
END $do$;
