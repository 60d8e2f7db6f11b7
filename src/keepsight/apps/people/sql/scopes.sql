-- Whether any record is about a person at present: an id that was joined to another has none.
CREATE OR REPLACE FUNCTION sec.has_records(wanted uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN EXISTS (SELECT FROM people_membership WHERE person = wanted AND until_at IS NULL);
END $$;

-- The id under which a person's records are found: their own, or, where all of them were joined to another, that one's. None for an
-- id that nobody ever had, and for one whose records went to several persons: no page may show two children as one.
CREATE OR REPLACE FUNCTION sec.present_id(wanted uuid) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE found uuid[];
BEGIN
  IF sec.has_records(wanted) THEN
    RETURN wanted;
  END IF;
  found := ARRAY(SELECT DISTINCT m.person FROM people_membership gone JOIN people_membership m ON m.record_id = gone.record_id AND m.until_at IS NULL
    WHERE gone.person = wanted AND gone.until_at = (SELECT max(last.until_at) FROM people_membership last WHERE last.person = wanted));
  RETURN CASE cardinality(found) WHEN 1 THEN found[1] END;
END $$;

-- The ids that were joined to these persons: what was written under one of them is about the same child.
CREATE OR REPLACE FUNCTION sec.joined_to(persons uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT gone.person FROM people_membership m JOIN people_membership gone ON gone.record_id = m.record_id AND gone.until_at IS NOT NULL
  WHERE m.until_at IS NULL AND m.person = ANY (persons) AND gone.person <> m.person AND sec.present_id(gone.person) = m.person
$$;

-- What a viewer's scopes open and what restrictions hide, as ids of records, persons and scopes. Both are read once per query.
-- SECURITY DEFINER: the answer depends on rows that the viewer may not read. Only ids leave.
-- Most viewers share no scope and are kept from nothing: both end after their first question then.
CREATE OR REPLACE FUNCTION sec.open_scopes() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  seen_as text[] := sec.context();
  mine uuid[];
  persons uuid[];
BEGIN
  IF seen_as IS NULL OR seen_as[3] <> 'safeguarding' THEN
    RETURN;
  END IF;
  mine := ARRAY(SELECT s.scope FROM access_scope s JOIN access_scopemember m ON m.scope = s.scope
    WHERE m.user_id = seen_as[2]::bigint AND m.until_at IS NULL AND s.closed_at IS NULL);
  IF mine = '{}' THEN
    RETURN;
  END IF;
  -- Who is opened for somebody that was joined to them is opened until that one is parted again: never another child by mistake.
  persons := ARRAY(SELECT person FROM access_scopesubject WHERE scope = ANY (mine)
      AND (joined_for IS NULL OR NOT sec.has_records(joined_for)));
  -- A response that was opened under an id that went opens the records where they are now.
  persons := persons || array_remove(ARRAY(SELECT sec.present_id(one) FROM unnest(persons) AS one WHERE NOT sec.has_records(one)), NULL);
  RETURN QUERY SELECT unnest(mine || persons)
    UNION ALL SELECT scope FROM people_membership WHERE until_at IS NULL AND person = ANY (persons);
END $$;

CREATE OR REPLACE FUNCTION sec.hidden_scopes() RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  looking bigint := sec.viewer();
  named uuid[];
BEGIN
  named := ARRAY(SELECT scope FROM access_lockout WHERE user_id = looking AND lifted_at IS NULL
    UNION ALL SELECT scope FROM access_restriction WHERE lifted_at IS NULL AND NOT coalesce(looking = ANY (users), false));
  IF named = '{}' THEN
    RETURN;
  END IF;
  -- Whoever is hidden is hidden under every id that a record of theirs had and that has none now.
  RETURN QUERY SELECT unnest(named)
    UNION ALL SELECT gone.person FROM people_membership m JOIN people_membership gone ON gone.record_id = m.record_id
      WHERE m.until_at IS NULL AND m.person = ANY (named) AND gone.until_at IS NOT NULL AND NOT sec.has_records(gone.person)
    UNION ALL SELECT scope FROM people_membership WHERE until_at IS NULL AND person = ANY (named);
END $$;

-- How many records of which agencies point to a person: existence only, for the answer to "who else knows this child?".
CREATE OR REPLACE FUNCTION sec.agencies_that_know(wanted uuid) RETURNS TABLE (agency_id bigint, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT m.agency_id, min(m.from_at) FROM people_membership m
  WHERE m.person = wanted AND m.until_at IS NULL AND sec.agency() IS NOT NULL
    AND m.scope NOT IN (SELECT sec.hidden_scopes())
    AND wanted NOT IN (SELECT sec.hidden_scopes())
    -- only someone who already holds a record of this person, or shares its scope, may ask
    AND (EXISTS (SELECT FROM people_membership own WHERE own.person = wanted AND own.until_at IS NULL AND own.agency_id = sec.agency())
         OR wanted IN (SELECT sec.open_scopes()))
  GROUP BY m.agency_id
$$;

-- A scope is filled by the agency that opened it, and only with people that agency holds a record of or sees already:
-- otherwise a row of one's own could name oneself into another agency's scope, or open anybody's records.
CREATE OR REPLACE FUNCTION sec.check_scope_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM access_scope s WHERE s.scope = NEW.scope AND s.agency_id = NEW.agency_id AND s.closed_at IS NULL) THEN
    RAISE EXCEPTION 'the scope is not this agency''s, or it is closed' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF TG_TABLE_NAME = 'access_scopesubject' THEN
    IF NOT EXISTS (SELECT FROM people_membership m WHERE m.person = NEW.person AND m.agency_id = NEW.agency_id AND m.until_at IS NULL)
       AND NEW.person NOT IN (SELECT sec.open_scopes()) THEN
      RAISE EXCEPTION 'the agency holds no record of this person' USING ERRCODE = 'insufficient_privilege'; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_scope_row BEFORE INSERT OR UPDATE OF scope, agency_id, user_id ON access_scopemember
  FOR EACH ROW EXECUTE FUNCTION sec.check_scope_row();
CREATE OR REPLACE TRIGGER check_scope_row BEFORE INSERT OR UPDATE OF scope, agency_id, person ON access_scopesubject
  FOR EACH ROW EXECUTE FUNCTION sec.check_scope_row();
ALTER TABLE access_scopemember ENABLE ALWAYS TRIGGER check_scope_row;
ALTER TABLE access_scopesubject ENABLE ALWAYS TRIGGER check_scope_row;

-- Which person a record is about is written by placement only, under a context that nothing but placement and review signs:
-- whoever could link a record of their own to a person would open a scope over everything held about that person.
DO $do$
DECLARE who text := format('%I, %I', current_database() || '_web', current_database() || '_worker');
BEGIN
  DROP POLICY IF EXISTS only_matching_adds ON people_membership;
  DROP POLICY IF EXISTS only_matching_changes ON people_membership;
  EXECUTE format('CREATE POLICY only_matching_adds ON people_membership AS RESTRICTIVE FOR INSERT TO %s'
    ' WITH CHECK ((SELECT sec.purpose()) = ''matching'')', who);
  EXECUTE format('CREATE POLICY only_matching_changes ON people_membership AS RESTRICTIVE FOR UPDATE TO %s'
    ' USING ((SELECT sec.purpose()) = ''matching'')', who);
END $do$;
