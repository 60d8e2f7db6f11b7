-- A relationship to somebody whose record is hidden from the viewer is hidden with it: it would say that the
-- restricted record is of the family. Added to what config.database.policies makes of the model's declaration.
DO $do$
DECLARE
  who text := format('%I, %I', current_database() || '_web', current_database() || '_worker');
  seen text := '%I <> ALL (ARRAY(SELECT sec.hidden_scopes()))';
BEGIN
  DROP POLICY IF EXISTS neither_hidden ON people_relationship;
  EXECUTE format('CREATE POLICY neither_hidden ON people_relationship AS RESTRICTIVE FOR SELECT TO %s'
    ' USING (' || seen || ' AND ' || seen || ')',
    who, 'one', 'other');
END $do$;
