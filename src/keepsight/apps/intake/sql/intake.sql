-- A concern that lies unsent for more than a day reaches nobody: its writer's managers, and managers of the same team, learn that
-- there is one and since when. SECURITY DEFINER: a draft is its writer's own, so nothing of it leaves but who and when.
CREATE OR REPLACE FUNCTION sec.stale_drafts(moment timestamptz) RETURNS TABLE (user_id bigint, changed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH post AS (
    SELECT a.user_id, a.team_id, a.role FROM access_appointment a
    WHERE a.from_on <= (moment AT TIME ZONE 'Europe/London')::date AND coalesce(a.until_on >= (moment AT TIME ZONE 'Europe/London')::date, true) AND a.agency_id = sec.agency()
  )
  SELECT d.user_id, d.changed_at FROM intake_draft d
  WHERE d.changed_at < moment - interval '1 day' AND sec.purpose() = 'safeguarding' AND d.user_id <> sec.viewer()
    AND EXISTS (SELECT FROM post WHERE post.user_id = d.user_id)
    AND (sec.viewer() IN (SELECT sec.managers_of(d.user_id, (moment AT TIME ZONE 'Europe/London')::date))
         OR EXISTS (SELECT FROM post mine JOIN post theirs ON mine.team_id IS NOT DISTINCT FROM theirs.team_id
                    WHERE mine.user_id = sec.viewer() AND mine.role = 'manager' AND theirs.user_id = d.user_id))
  ORDER BY d.changed_at
$$;
