-- Records of all agencies that share a blocking key with the given ones, and every record of the persons found.
-- Owned by `matcher`, whose own policy sees all agencies; answers only under a context signed for matching,
-- which nothing but linkage.operations signs. The values never leave that module.
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

DROP FUNCTION IF EXISTS sec.candidates(uuid[]);
CREATE FUNCTION sec.candidates(wanted uuid[])
RETURNS TABLE (record uuid, other uuid, person uuid, compared jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH asked AS (SELECT c.scope, c.keys FROM linkage_comparison c WHERE c.scope = ANY (wanted) AND sec.purpose() = 'matching'),
  near AS (
    SELECT a.scope AS record, found.scope AS other, m.person
    FROM asked a
    -- A key shared by more records than this says little; the most recent are as good as any until the linkage issue.
    CROSS JOIN LATERAL (SELECT c.scope FROM linkage_comparison c WHERE c.keys && a.keys AND c.scope <> a.scope LIMIT 400) found
    LEFT JOIN people_membership m ON m.scope = found.scope AND m.until_at IS NULL
  ),
  whole AS (
    SELECT record, other, person FROM near
    UNION SELECT n.record, m.scope, n.person FROM (SELECT DISTINCT record, person FROM near) n
    JOIN people_membership m ON m.person = n.person AND m.until_at IS NULL WHERE m.scope <> n.record
  )
  SELECT w.record, w.other, w.person, c.compared FROM whole w JOIN linkage_comparison c ON c.scope = w.other
$$;
DO $do$ BEGIN
  EXECUTE format('GRANT CREATE ON SCHEMA sec TO %I', current_database() || '_matcher');
  EXECUTE format('ALTER FUNCTION sec.candidates(uuid[]) OWNER TO %I', current_database() || '_matcher');
  EXECUTE format('REVOKE CREATE ON SCHEMA sec FROM %I', current_database() || '_matcher');
END $do$;
