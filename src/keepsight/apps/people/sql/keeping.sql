-- Keeping records in one call. SECURITY INVOKER: row security judges every row as it would without them.

-- Keep drafts as their agency wrote them: the record where its number is new, a version where its facts are. Answers, in the
-- drafts' order, each one's record (none: it is restricted from who asks) and whether anything about it is new. Whoever keeps the same numbers waits.
CREATE OR REPLACE FUNCTION sec.keep_records(drafts jsonb, by_agency bigint, by_user bigint, moment timestamptz)
RETURNS TABLE (kept uuid, changed boolean) LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  draft record;
  added integer;
  held people_recordversion;
  wrote people_recordversion;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('record'), number)
    FROM (SELECT DISTINCT hashtext(by_agency || ':' || (one ->> 'external_id')) AS number
          FROM jsonb_array_elements(drafts) AS one ORDER BY 1) AS names;
  FOR draft IN SELECT one FROM jsonb_array_elements(drafts) WITH ORDINALITY AS given (one, place) ORDER BY place LOOP
    kept := (draft.one ->> 'record')::uuid;
    INSERT INTO people_record (scope, agency_id, external_id, made_at)
      VALUES (kept, by_agency, draft.one ->> 'external_id', moment) ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    held := NULL;
    IF added = 0 THEN
      SELECT r.scope INTO kept FROM people_record r WHERE r.agency_id = by_agency AND r.external_id = draft.one ->> 'external_id';
      IF kept IS NULL THEN  -- restricted from who keeps it: nothing of it is shown or changed
        changed := false;
        RETURN NEXT;
        CONTINUE;
      END IF;
      SELECT v.* INTO held FROM people_recordversion v WHERE v.scope = kept ORDER BY v.number DESC LIMIT 1;
    END IF;
    -- The version as it would be, so that a repeat is told by comparing whole rows.
    wrote := jsonb_populate_record(held, draft.one -> 'facts');
    changed := added = 1 OR wrote IS DISTINCT FROM held;
    IF changed THEN
      INSERT INTO people_recordversion (record_id, agency_id, scope, number, forename, middle_names, surname, other_surnames,
          date_of_birth, sex, address, postcode, other_postcodes, phone, email, nhs_number, upn, other_id, written_at, written_by_id)
        VALUES (kept, by_agency, kept, coalesce(held.number, 0) + 1, wrote.forename, wrote.middle_names, wrote.surname,
          wrote.other_surnames, wrote.date_of_birth, wrote.sex, wrote.address, wrote.postcode, wrote.other_postcodes, wrote.phone,
          wrote.email, wrote.nhs_number, wrote.upn, wrote.other_id, moment, by_user);
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;
