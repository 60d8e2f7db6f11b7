-- access.rules.may_restrict and may_lift again, where no code can pass them by: who writes a restriction or a lock-out, and that
-- nobody ends one that keeps themselves out. Added to what config.database.policies makes of the models' declarations.
DO $do$
DECLARE
  who text := format('%I, %I', current_database() || '_web', current_database() || '_worker');
  manages text := '((SELECT sec.has_role(''manager'')) OR (SELECT sec.has_role(''senior-officer'')) OR (SELECT sec.has_role(''administrator'')))';
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['access_lockout', 'access_restriction'] LOOP
    EXECUTE format('DROP POLICY IF EXISTS may_restrict ON %I', name);
    EXECUTE format('DROP POLICY IF EXISTS may_lift ON %I', name);
    EXECUTE format('CREATE POLICY may_restrict ON %I AS RESTRICTIVE FOR INSERT TO %s WITH CHECK (%s)', name, who, manages);
  END LOOP;
  EXECUTE format('CREATE POLICY may_lift ON access_lockout AS RESTRICTIVE FOR UPDATE TO %s'
    ' USING (%s AND user_id <> (SELECT sec.viewer()))', who, manages);
  EXECUTE format('CREATE POLICY may_lift ON access_restriction AS RESTRICTIVE FOR UPDATE TO %s'
    ' USING (%s AND (SELECT sec.viewer()) = ANY (users))', who, manages);
END $do$;
