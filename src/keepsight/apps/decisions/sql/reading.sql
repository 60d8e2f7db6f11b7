-- How an agency's answers were read before they were signed, by team: for learning, never about a person. A team with fewer
-- than 3 signers or 5 answers gives no figure, and none leaves the database. Answers of a blind review still open are not counted.
CREATE OR REPLACE FUNCTION sec.how_read(since timestamptz)
RETURNS TABLE (team text, answers bigint, opened_decision bigint, opened_record bigint, minutes int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT g.team, CASE WHEN g.enough THEN g.answers END, CASE WHEN g.enough THEN g.opened_decision END,
         CASE WHEN g.enough THEN g.opened_record END, CASE WHEN g.enough THEN g.minutes END
  FROM (
    SELECT coalesce(held.team, '') AS team, count(*) AS answers, count(*) FILTER (WHERE s.looked ? 'decision') AS opened_decision,
           count(*) FILTER (WHERE s.looked ? 'child') AS opened_record,
           round(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY s.at - s.opened_at)) / 60)::int AS minutes,
           count(DISTINCT s.signer_id) >= 3 AND count(*) >= 5 AS enough
    FROM decisions_signoff s
    LEFT JOIN LATERAL (
      SELECT t.name AS team FROM access_appointment a JOIN access_team t ON t.id = a.team_id
      WHERE a.user_id = s.signer_id AND a.agency_id = s.agency_id AND a.from_on <= sec.day_of(s.at)
        AND coalesce(a.until_on >= sec.day_of(s.at), true) ORDER BY a.id LIMIT 1
    ) held ON true
    WHERE s.agency_id = sec.agency() AND s.at >= since AND (sec.has_role('manager') OR sec.has_role('senior-officer'))
      AND s.version_id <> ALL (ARRAY(SELECT sec.open_blind_versions()))
    GROUP BY 1
  ) g
$$;
