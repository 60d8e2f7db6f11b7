-- Whether what a decision's rows say is what the log sealed. The salt stays here: who asks gives the whole body and learns yes or
-- no; nothing where the body was erased, and nothing of other kinds of entries, some of which could be guessed.
CREATE OR REPLACE FUNCTION public.ledger_fits(at_index bigint, said bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT convert_from(e.entry, 'UTF8')::jsonb -> 'commitments' ->> 0
        = encode(sha256(convert_to('keepsight.log/v1/' || e.kind, 'UTF8') || '\x00'::bytea || b.salt || said), 'base64')
    FROM public.ledger_entry e JOIN public.ledger_body b ON b.index = e.index
    WHERE e.index = at_index AND sec.viewer() IS NOT NULL
        AND e.kind IN ('decisions.decision.made', 'decisions.decision.edited', 'decisions.signoff.given', 'decisions.addendum.given')
$$;
DO $$
DECLARE
    web text := format('%I', current_database() || '_web');
BEGIN
    REVOKE ALL ON FUNCTION public.ledger_fits(bigint, bytea) FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION public.ledger_fits(bigint, bytea) TO %s', web);
END $$;
