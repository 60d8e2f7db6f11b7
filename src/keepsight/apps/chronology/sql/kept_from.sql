-- Which of these events a decision that fixed them does not tell the viewer. To the agency that decided, those of records that are
-- hidden from the viewer; to another, all that are not open to it now. What the deciding agency saw through a joint response stays
-- in its decision once that is closed. SECURITY DEFINER: the answer depends on rows that the viewer may not read. Only ids leave.
CREATE OR REPLACE FUNCTION sec.events_kept_from(fixed uuid[], decided_by bigint) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT e.id FROM chronology_event e
  WHERE e.id = ANY (fixed)
    AND (e.scope = ANY (ARRAY(SELECT sec.hidden_scopes()))
         OR (sec.agency() IS DISTINCT FROM decided_by AND sec.agency() IS DISTINCT FROM e.agency_id
             AND e.scope <> ALL (ARRAY(SELECT sec.open_scopes()))))
$$;
