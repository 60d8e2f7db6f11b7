-- What the sender's agency was told of a concern it sent under this key. SECURITY DEFINER: the child may have been restricted from
-- the sender since then; a sender who heard nothing asks again, and is told what they would have been told, and nothing newer.
CREATE OR REPLACE FUNCTION sec.contact_before(idempotency_key text)
RETURNS TABLE (id uuid, reference text, digest text, ledger_index bigint, scope uuid, status text, person uuid, bits double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.id, c.reference, c.digest, c.ledger_index, c.scope, p.status, p.person, p.bits
  FROM intake_contact c
  CROSS JOIN LATERAL (SELECT * FROM linkage_placement WHERE scope = c.scope AND at <= c.sent_at ORDER BY id DESC LIMIT 1) p
  WHERE c.agency_id = sec.agency() AND c.key = idempotency_key
$$;

-- A concern that lies unsent for more than a day reaches nobody: its writer's managers, and managers of the same team, learn that
-- there is one and since when, also of a writer whose post has ended: then nobody else can send it. A draft does not say for which
-- agency it was written, so a leaver's is shown where they never had a post at another one. SECURITY DEFINER: a draft is its
-- writer's own, so nothing of it leaves but who and when.
DROP FUNCTION IF EXISTS sec.stale_drafts(timestamptz);
CREATE FUNCTION sec.stale_drafts(moment timestamptz) RETURNS TABLE (draft uuid, user_id bigint, changed_at timestamptz, has_left boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH today AS (SELECT sec.day_of(moment) AS day),
  post AS (
    SELECT a.user_id, a.team_id, a.role, coalesce(a.until_on >= today.day, true) AS held FROM access_appointment a, today
    WHERE a.from_on <= today.day AND a.agency_id = sec.agency()
  )
  SELECT d.id, d.user_id, d.changed_at, NOT EXISTS (SELECT FROM post WHERE post.user_id = d.user_id AND post.held)
  FROM intake_draft d, today
  WHERE d.changed_at < moment - interval '1 day' AND sec.purpose() = 'safeguarding' AND d.user_id <> sec.viewer()
    AND EXISTS (SELECT FROM post WHERE post.user_id = d.user_id AND (post.held
      OR NOT EXISTS (SELECT FROM access_appointment other WHERE other.user_id = d.user_id AND other.agency_id <> sec.agency())))
    AND (sec.viewer() IN (SELECT sec.managers_of(d.user_id, today.day))
         OR EXISTS (SELECT FROM post mine JOIN post theirs ON mine.team_id IS NOT DISTINCT FROM theirs.team_id
                    WHERE mine.user_id = sec.viewer() AND mine.role = 'manager' AND mine.held AND theirs.user_id = d.user_id))
  ORDER BY d.changed_at
$$;

-- A leaver's unsent concern becomes the manager's who takes it over, to send or to drop. Answers whose it was; none: it may not be
-- taken, or somebody took it first.
CREATE OR REPLACE FUNCTION sec.take_draft(wanted uuid, moment timestamptz) RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH left_lying AS (SELECT * FROM sec.stale_drafts(moment) s WHERE s.draft = wanted AND s.has_left)
  UPDATE intake_draft d SET user_id = sec.viewer() FROM left_lying l WHERE d.id = l.draft AND d.user_id = l.user_id
  RETURNING l.user_id
$$;
