-- The day in England: posts, delegations and policies begin and end at midnight there, an hour before the one in UTC in summer.
CREATE OR REPLACE FUNCTION sec.day_of(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
AS $$ SELECT (moment AT TIME ZONE 'Europe/London')::date $$;

-- Everyone above a user in the line on a day, near and far. One answer for pages, rules and the checks of signatures.
CREATE OR REPLACE FUNCTION sec.managers_of(who bigint, day date) RETURNS SETOF bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE above AS (
    SELECT s.manager_id FROM access_supervision s
    WHERE s.user_id = who AND s.from_on <= day AND coalesce(s.until_on > day, true)
    UNION  -- not UNION ALL: a ring of managers ends here
    SELECT s.manager_id FROM access_supervision s JOIN above ON s.user_id = above.manager_id
    WHERE s.from_on <= day AND coalesce(s.until_on > day, true)
  ) SELECT manager_id FROM above
$$;
