-- Responses that were approved for a day which has come, for the worker, which looks as nobody and sees no row but these; and the
-- act of publishing one. docs/adr/0040

-- Whether it is approved as it stands: four eyes, nothing newer, not stopped, not public, and who approved it is still a publisher.
CREATE OR REPLACE FUNCTION sec.response_is_due(of_response bigint, today date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (
    SELECT FROM inspections_response r
    JOIN LATERAL (SELECT * FROM inspections_responsestep t WHERE t.response_id = r.id ORDER BY t.id DESC LIMIT 1) s ON true
    JOIN access_user u ON u.id = s.made_by_id
    WHERE r.id = of_response AND s.stage = 'approved' AND s.publish_on <= today AND s.told IS NOT NULL
      AND s.made_by_id <> r.written_by_id AND u.is_active
      AND EXISTS (SELECT FROM access_appointment a WHERE a.user_id = s.made_by_id AND a.agency_id = r.agency_id
                    AND a.role = 'publisher' AND a.from_on <= today AND coalesce(a.until_on, today) >= today)
      AND NOT EXISTS (SELECT FROM inspections_response n WHERE n.inspection_id = r.inspection_id AND n.version > r.version)
      AND NOT EXISTS (SELECT FROM inspections_responsepublished p WHERE p.response_id = r.id))
$$;

CREATE OR REPLACE FUNCTION sec.due_responses(today date)
RETURNS TABLE (response bigint, slug text, title text, approver bigint, told jsonb, first_published_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT r.id, i.slug, i.title, s.made_by_id, s.told,
         (SELECT min(p.published_at) FROM inspections_responsepublished p
          JOIN inspections_response o ON o.id = p.response_id WHERE o.inspection_id = i.id)
  FROM inspections_responsestep s
  JOIN inspections_response r ON r.id = s.response_id
  JOIN inspections_inspection i ON i.id = r.inspection_id
  WHERE s.stage = 'approved' AND sec.response_is_due(r.id, today)
  ORDER BY s.id
$$;

-- True when it was published now; false when it was published before, stopped or replaced a moment ago.
CREATE OR REPLACE FUNCTION sec.publish_response(of_response bigint, today date, moment timestamptz, facts jsonb, sealed jsonb)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE found inspections_inspection; approved inspections_responsestep;
BEGIN
  SELECT i.* INTO STRICT found FROM inspections_inspection i JOIN inspections_response r ON r.inspection_id = i.id WHERE r.id = of_response;
  -- What apps.access.operations.hold takes: a hand on the button and a stop wait here, or this waits for them.
  PERFORM pg_advisory_xact_lock(hashtext('inspections.response'), hashtext(found.slug));
  IF NOT sec.response_is_due(of_response, today) THEN RETURN false; END IF;
  SELECT * INTO STRICT approved FROM inspections_responsestep s WHERE s.response_id = of_response AND s.stage = 'approved';
  -- Nothing but the day was added to what the second person read.
  IF facts - 'responded_on' <> approved.told THEN RAISE EXCEPTION 'not what was approved'; END IF;
  INSERT INTO inspections_responsepublished (response_id, agency_id, published_by_id, published_at)
    VALUES (of_response, approved.agency_id, approved.made_by_id, moment);
  PERFORM sec.add_publication('responses', found.slug, found.title, facts, approved.made_by_id, moment, sealed);
  RETURN true;
END $$;

DO $do$
DECLARE worker text := format('%I', current_database() || '_worker');
BEGIN
  REVOKE ALL ON FUNCTION sec.response_is_due(bigint, date), sec.due_responses(date),
    sec.publish_response(bigint, date, timestamptz, jsonb, jsonb) FROM PUBLIC;
  EXECUTE format('GRANT EXECUTE ON FUNCTION sec.due_responses(date), sec.publish_response(bigint, date, timestamptz, jsonb, jsonb) TO %s',
    worker);
END $do$;
