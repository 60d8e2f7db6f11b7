-- A new version of a publication, for functions of other apps that publish what was decided before: nobody else may call it.
-- `sealed` is {"version": the number it was sealed under, "entry": the log's entry}; a version that came between is an error.
CREATE OR REPLACE FUNCTION sec.add_publication(
  of_kind text, of_slug text, of_title text, facts jsonb, by_user bigint, moment timestamptz, sealed jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE before publications_publication; entry jsonb := sealed -> 'entry';
BEGIN
  SELECT * INTO before FROM publications_publication p WHERE p.kind = of_kind AND p.slug = of_slug ORDER BY p.version DESC LIMIT 1;
  IF (sealed ->> 'version')::int <> coalesce(before.version, 0) + 1 THEN
    RAISE EXCEPTION 'another version came between' USING ERRCODE = 'unique_violation';
  END IF;
  INSERT INTO publications_publication (id, kind, slug, title, body, version, published_at, published_by, supersedes_id)
    VALUES (gen_random_uuid(), of_kind, of_slug, of_title, facts, coalesce(before.version, 0) + 1, moment, by_user, before.id);
  PERFORM public.ledger_append(entry ->> 'kind', decode(entry ->> 'commitment', 'hex'), decode(entry ->> 'salt', 'hex'),
                               convert_to(entry ->> 'body', 'UTF8'), NULL, ARRAY[]::bytea[]);
END $$;
REVOKE ALL ON FUNCTION sec.add_publication(text, text, text, jsonb, bigint, timestamptz, jsonb) FROM PUBLIC;
