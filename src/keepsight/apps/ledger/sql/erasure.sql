-- Erasing the body and salt of one entry (UK GDPR article 17): asked for by one administrator, agreed to by another, and that
-- it happened stands in the log. The entry itself, its hash and every proof stay: without salt and body it says nothing more.
CREATE OR REPLACE FUNCTION public.ledger_ask_erasure(at_index bigint, why text, moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT sec.has_role('administrator') THEN
        RAISE EXCEPTION 'only an administrator asks for an erasure' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NOT EXISTS (SELECT FROM public.ledger_entry e JOIN public.ledger_body b USING (index)
                   WHERE e.index = at_index AND b.body IS NOT NULL AND e.kind !~ '^(ledger|decisions[.]policy)[.]') THEN
        RAISE EXCEPTION 'there is no such body to erase' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO public.ledger_erasure (index, reason, asked_by, asked_at) VALUES (at_index, why, sec.viewer(), moment)
        ON CONFLICT (index) DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION public.ledger_agree_erasure(at_index bigint, moment timestamptz, commitment bytea, salt bytea, body bytea)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT sec.has_role('administrator') THEN
        RAISE EXCEPTION 'only an administrator agrees to an erasure' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE public.ledger_erasure e SET agreed_by = sec.viewer(), agreed_at = moment
        WHERE e.index = at_index AND e.agreed_by IS NULL AND e.asked_by <> sec.viewer();
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nobody else asked for this erasure, or it was done' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM public.ledger_append('ledger.entry.erased', commitment, salt, body, NULL, '{}');
    UPDATE public.ledger_body b SET salt = NULL, body = NULL WHERE b.index = at_index;
END $$;

CREATE OR REPLACE FUNCTION public.ledger_erasure_of(at_index bigint)
RETURNS TABLE (reason text, asked_by bigint, asked_at timestamptz, agreed_by bigint, agreed_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT e.reason, e.asked_by, e.asked_at, e.agreed_by, e.agreed_at FROM public.ledger_erasure e
    WHERE e.index = at_index AND sec.has_role('administrator')
$$;

-- A body changes in one way only: into nothing, once two people said so.
CREATE OR REPLACE FUNCTION public.ledger_refuse_body()
RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.body IS NOT NULL AND NEW.body IS NULL AND NEW.salt IS NULL
       AND (NEW.index, NEW.staged, NEW.idempotency_key) IS NOT DISTINCT FROM (OLD.index, OLD.staged, OLD.idempotency_key)
       AND EXISTS (SELECT FROM public.ledger_erasure e WHERE e.index = OLD.index AND e.agreed_by IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the ledger is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE
    web text := format('%I', current_database() || '_web');
BEGIN
    REVOKE ALL ON FUNCTION public.ledger_ask_erasure(bigint, text, timestamptz), public.ledger_erasure_of(bigint),
        public.ledger_agree_erasure(bigint, timestamptz, bytea, bytea, bytea), public.ledger_refuse_body() FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION public.ledger_ask_erasure(bigint, text, timestamptz), public.ledger_erasure_of(bigint), '
        'public.ledger_agree_erasure(bigint, timestamptz, bytea, bytea, bytea) TO %s', web);
END $$;
