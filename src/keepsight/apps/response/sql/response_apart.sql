-- Notes kept apart: hidden with the person they are about; and, for a criminal case, that they exist.
DO $do$ DECLARE who text := format('%I, %I', current_database() || '_web', current_database() || '_worker');
BEGIN
  DROP POLICY IF EXISTS person_not_hidden ON response_apartnote;
  EXECUTE format('CREATE POLICY person_not_hidden ON response_apartnote AS RESTRICTIVE FOR SELECT TO %s'
    ' USING (person <> ALL (ARRAY(SELECT sec.hidden_scopes())))', who);
END $do$;

-- The disclosure schedule: which agency owns what kind of note of which day, never its words. For the owner, and for the police
-- of an investigation about the person: Criminal Procedure and Investigations Act 1996, section 23, asks what relevant material exists.
-- Under whichever of the child's ids either stands: where records were joined, all of them are one child's (docs/adr/0071).
CREATE OR REPLACE FUNCTION sec.notes_kept_apart(wanted uuid) RETURNS TABLE (agency_id bigint, kind text, written_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH ids AS MATERIALIZED (
    SELECT wanted AS one UNION SELECT sec.present_id(wanted) UNION SELECT sec.joined_to(ARRAY[sec.present_id(wanted)])
  )
  SELECT n.agency_id, n.kind, n.written_on FROM response_apartnote n
  WHERE n.person IN (SELECT one FROM ids) AND sec.agency() IS NOT NULL AND sec.purpose() = 'safeguarding'
    AND NOT EXISTS (SELECT FROM ids WHERE one IN (SELECT sec.hidden_scopes()))
    AND (n.agency_id = sec.agency()
         OR EXISTS (SELECT FROM response_investigation i WHERE i.scope IN (SELECT one FROM ids) AND i.agency_id = sec.agency()))
  ORDER BY n.agency_id, n.written_on, n.id
$$;
