-- The ledger's functions, triggers and grants. Run as the owner after the migrations, as often as one likes.
-- Roles are named after the database: <database>_web and so on.

-- Refuse what cannot be an entry. Numbering reads what others committed a moment ago, which an older snapshot would not show.
CREATE OR REPLACE FUNCTION public.ledger_require(commitment bytea, salt bytea, marks bytea[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    one bytea;
BEGIN
    FOREACH one IN ARRAY ARRAY[commitment, salt] || marks LOOP
        IF octet_length(one) IS DISTINCT FROM 32 THEN
            RAISE EXCEPTION 'a commitment, a mark and a salt are 32 bytes long' USING ERRCODE = 'check_violation';
        END IF;
    END LOOP;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'the ledger is written at isolation level read committed' USING ERRCODE = 'feature_not_supported';
    END IF;
END $$;

-- Stage one entry in the caller's transaction; returns its staged id. The entry is numbered at commit.
DROP FUNCTION IF EXISTS public.ledger_append(text, bytea, bytea, bytea, text), public.ledger_index_of(bigint);
CREATE OR REPLACE FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text,
                                                marks bytea[] DEFAULT '{}')
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    staged_id bigint;
BEGIN
    PERFORM public.ledger_require(commitment, salt, marks);
    -- Most entries have no key; asked in one condition, the look-up would be planned for each of them.
    IF key IS NOT NULL THEN
        IF EXISTS (SELECT FROM public.ledger_body b WHERE b.idempotency_key = key) THEN
            RAISE EXCEPTION 'an entry with this idempotency key was recorded before'
                USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_idempotency_key';
        END IF;
    END IF;
    INSERT INTO public.ledger_staged (kind, commitment, marks, salt, body, idempotency_key, staged_at)
    VALUES (kind, commitment, marks, salt, body, key, clock_timestamp())
    RETURNING id INTO staged_id;
    PERFORM set_config('keepsight.staged', 'yes', true);
    RETURN staged_id;
END $$;

-- Give one entry the next index, the hour, the leaf's bytes and hash: one writer at a time, so whatever can be done before is.
-- For the functions below, which set the search path.
CREATE OR REPLACE FUNCTION public.ledger_place(staged_id bigint, kind text, commitment bytea, marks bytea[], salt bytea, body bytea,
                                               key text)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    next_index bigint;
    hour_now text;
    hour_before text;
    held text := encode(commitment, 'base64');
    one bytea;
    leaf bytea;
BEGIN
    FOREACH one IN ARRAY marks LOOP
        held := held || '","' || encode(one, 'base64');
    END LOOP;
    -- An acknowledged entry survives a power cut, whatever the session had chosen.
    IF current_setting('synchronous_commit') = 'off' THEN
        PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    -- Held to the end of the transaction: until then nobody else can learn which index comes next.
    PERFORM pg_advisory_xact_lock(hashtextextended('keepsight.ledger.append', 0));
    SELECT e.index + 1, e.hour INTO next_index, hour_before
        FROM public.ledger_entry e ORDER BY e.index DESC LIMIT 1;
    next_index := coalesce(next_index, 0);
    hour_now := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24');
    -- A clock set back must not make an honest log look back-dated. Byte order, not the database's language.
    IF hour_before COLLATE "C" > hour_now COLLATE "C" THEN
        hour_now := hour_before;
    END IF;
    -- Canonical JSON (RFC 8785): keys in order, no spaces; none of these values holds anything to escape.
    leaf := convert_to('{"commitments":["' || held || '"],"hour":"' || hour_now || '","kind":"' || kind || '","v":1}', 'UTF8');
    WITH entry AS (
        INSERT INTO public.ledger_entry (index, kind, hour, entry, leaf_hash, recorded_at)
        VALUES (next_index, kind, hour_now, leaf, sha256('\x00'::bytea || leaf), clock_timestamp())
    ) INSERT INTO public.ledger_body (index, staged, salt, body, idempotency_key)
    VALUES (next_index, staged_id, salt, body, key);
    RETURN next_index;
END $$;

-- Number one staged entry. Runs at commit.
CREATE OR REPLACE FUNCTION public.ledger_number()
RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM public.ledger_staged s WHERE s.id = NEW.id;
    PERFORM public.ledger_place(NEW.id, NEW.kind, NEW.commitment, NEW.marks, NEW.salt, NEW.body, NEW.idempotency_key);
    RETURN NULL;
END $$;

-- What is in the log stays in the log.
CREATE OR REPLACE FUNCTION public.ledger_refuse()
RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

-- Number in one statement, for acts that keep their index beside their rows. Others wait until the transaction ends. Nothing is
-- staged; what the same transaction staged before is numbered before it. The setting only says whether there is any: whoever
-- changes it changes the order of their own transaction's entries, and nothing else.
CREATE OR REPLACE FUNCTION public.ledger_append_now(kind text, commitment bytea, salt bytea, body bytea, marks bytea[])
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.ledger_require(commitment, salt, marks);
    IF current_setting('keepsight.staged', true) = 'yes' THEN
        SET CONSTRAINTS public.ledger_number IMMEDIATE;
        SET CONSTRAINTS public.ledger_number DEFERRED;
        PERFORM set_config('keepsight.staged', '', true);
    END IF;
    RETURN public.ledger_place(nextval('public.ledger_staged_id_seq'), kind, commitment, marks, salt, body, NULL);
END $$;

-- What the log shows of one entry to everybody; never the body.
CREATE OR REPLACE FUNCTION public.ledger_receipt(at_index bigint)
RETURNS TABLE (kind text, hour text, entry bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT e.kind, e.hour, e.entry FROM public.ledger_entry e WHERE e.index = at_index
$$;

-- That an entry was opened for a court or panel: the one kind of entry that the auditor may append.
CREATE OR REPLACE FUNCTION public.ledger_log_opening(commitment bytea, salt bytea, body bytea)
RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT public.ledger_append('ledger.entry.opened', commitment, salt, body, NULL, '{}')
$$;

DROP TRIGGER IF EXISTS ledger_number ON public.ledger_staged;
CREATE CONSTRAINT TRIGGER ledger_number AFTER INSERT ON public.ledger_staged
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_number();
ALTER TABLE public.ledger_staged ENABLE ALWAYS TRIGGER ledger_number;

DO $$
DECLARE
    sealed text;
BEGIN
    FOREACH sealed IN ARRAY ARRAY['ledger_entry', 'ledger_body'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER ledger_no_change BEFORE UPDATE OR DELETE ON public.%I '
            'FOR EACH ROW EXECUTE FUNCTION public.%I()', sealed,
            CASE sealed WHEN 'ledger_body' THEN 'ledger_refuse_body' ELSE 'ledger_refuse' END);
        EXECUTE format('CREATE OR REPLACE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON public.%I '
            'FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse()', sealed);
        -- Always: not even a session that replays changes as a replica gets past them.
        EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER ledger_no_change', sealed);
        EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER ledger_no_truncate', sealed);
    END LOOP;
END $$;

DO $$
DECLARE
    web text := format('%I', current_database() || '_web');
    worker text := format('%I', current_database() || '_worker');
    publisher text := format('%I', current_database() || '_publisher');
    auditor text := format('%I', current_database() || '_auditor');
BEGIN
    REVOKE ALL ON FUNCTION public.ledger_append(text, bytea, bytea, bytea, text, bytea[]), public.ledger_number(),
        public.ledger_append_now(text, bytea, bytea, bytea, bytea[]), public.ledger_refuse(),
        public.ledger_require(bytea, bytea, bytea[]), public.ledger_place(bigint, text, bytea, bytea[], bytea, bytea, text),
        public.ledger_receipt(bigint), public.ledger_log_opening(bytea, bytea, bytea) FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION public.ledger_log_opening(bytea, bytea, bytea) TO %s', auditor);
    EXECUTE format('REVOKE ALL ON public.ledger_staged, public.ledger_entry, public.ledger_body '
        'FROM PUBLIC, %s, %s, %s, %s', web, worker, publisher, auditor);
    EXECUTE format('GRANT EXECUTE ON FUNCTION public.ledger_append(text, bytea, bytea, bytea, text, bytea[]), '
        'public.ledger_append_now(text, bytea, bytea, bytea, bytea[]) TO %s, %s', web, worker);
    EXECUTE format('GRANT EXECUTE ON FUNCTION public.ledger_receipt(bigint) TO %s, %s, %s, %s',
        web, worker, publisher, auditor);
    EXECUTE format('GRANT SELECT ON public.ledger_entry TO %s, %s', publisher, auditor);
    EXECUTE format('GRANT SELECT ON public.ledger_body TO %s', auditor);
    DROP POLICY IF EXISTS ledger_published ON public.ledger_entry;
    EXECUTE format('CREATE POLICY ledger_published ON public.ledger_entry FOR SELECT TO %s, %s USING (true)',
        publisher, auditor);
    DROP POLICY IF EXISTS ledger_audited ON public.ledger_body;
    EXECUTE format('CREATE POLICY ledger_audited ON public.ledger_body FOR SELECT TO %s USING (true)', auditor);
END $$;
