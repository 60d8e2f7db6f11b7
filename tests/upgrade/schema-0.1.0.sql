--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE SCHEMA sec;


ALTER SCHEMA sec OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    staged_id bigint;
BEGIN
    IF octet_length(commitment) IS DISTINCT FROM 32 OR octet_length(salt) IS DISTINCT FROM 32 THEN
        RAISE EXCEPTION 'a commitment and a salt are 32 bytes long' USING ERRCODE = 'check_violation';
    END IF;
    -- Numbering reads what others committed a moment ago, which an older snapshot would not show.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'the ledger is written at isolation level read committed' USING ERRCODE = 'feature_not_supported';
    END IF;
    IF key IS NOT NULL AND EXISTS (SELECT FROM public.ledger_body b WHERE b.idempotency_key = key) THEN
        RAISE EXCEPTION 'an entry with this idempotency key was recorded before'
            USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_idempotency_key';
    END IF;
    INSERT INTO public.ledger_staged (kind, commitment, salt, body, idempotency_key, staged_at)
    VALUES (kind, commitment, salt, body, key, clock_timestamp())
    RETURNING id INTO staged_id;
    RETURN staged_id;
END $$;


ALTER FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION public.ledger_index_of(staged_id bigint) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT b.index FROM public.ledger_body b WHERE b.staged = staged_id
$$;


ALTER FUNCTION public.ledger_index_of(staged_id bigint) OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION public.ledger_number() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    next_index bigint;
    hour_now text;
    hour_before text;
    leaf bytea;
BEGIN
    -- Held to the end of the transaction: until then nobody else can learn which index comes next.
    PERFORM pg_advisory_xact_lock(hashtextextended('keepsight.ledger.append', 0));
    -- An acknowledged entry survives a power cut, whatever the session had chosen.
    PERFORM set_config('synchronous_commit', 'on', true)
        WHERE current_setting('synchronous_commit') = 'off';
    SELECT e.index + 1, e.hour INTO next_index, hour_before
        FROM public.ledger_entry e ORDER BY e.index DESC LIMIT 1;
    hour_now := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24');
    -- A clock set back must not make an honest log look back-dated. Byte order, not the database's language.
    IF hour_before COLLATE "C" > hour_now COLLATE "C" THEN
        hour_now := hour_before;
    END IF;
    -- Canonical JSON (RFC 8785): keys in order, no spaces; none of these values holds anything to escape.
    leaf := convert_to(format('{"commitments":["%s"],"hour":"%s","kind":"%s","v":1}',
        encode(NEW.commitment, 'base64'), hour_now, NEW.kind), 'UTF8');
    next_index := coalesce(next_index, 0);
    INSERT INTO public.ledger_entry (index, kind, hour, entry, leaf_hash, recorded_at)
    VALUES (next_index, NEW.kind, hour_now, leaf, sha256('\x00'::bytea || leaf), clock_timestamp());
    INSERT INTO public.ledger_body (index, staged, salt, body, idempotency_key)
    VALUES (next_index, NEW.id, NEW.salt, NEW.body, NEW.idempotency_key);
    DELETE FROM public.ledger_staged s WHERE s.id = NEW.id;
    RETURN NULL;
END $$;


ALTER FUNCTION public.ledger_number() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION public.ledger_receipt(at_index bigint) RETURNS TABLE(kind text, hour text, entry bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT e.kind, e.hour, e.entry FROM public.ledger_entry e WHERE e.index = at_index
$$;


ALTER FUNCTION public.ledger_receipt(at_index bigint) OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION public.ledger_refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;


ALTER FUNCTION public.ledger_refuse() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.agencies_that_know(wanted uuid) RETURNS TABLE(agency_id bigint, since timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  SELECT m.agency_id, min(m.from_at) FROM people_membership m
  WHERE m.person = wanted AND m.until_at IS NULL AND sec.agency() IS NOT NULL
    AND m.scope NOT IN (SELECT sec.hidden_scopes())
    AND wanted NOT IN (SELECT sec.hidden_scopes())
    -- only someone who already holds a record of this person, or shares its scope, may ask
    AND (EXISTS (SELECT FROM people_membership own WHERE own.person = wanted AND own.until_at IS NULL AND own.agency_id = sec.agency())
         OR wanted IN (SELECT sec.open_scopes()))
  GROUP BY m.agency_id
$$;


ALTER FUNCTION sec.agencies_that_know(wanted uuid) OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.agency() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT (sec.context())[1]::bigint $$;


ALTER FUNCTION sec.agency() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.candidates(wanted uuid[]) RETURNS TABLE(record uuid, other uuid, person uuid, compared jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
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


ALTER FUNCTION sec.candidates(wanted uuid[]) OWNER TO KEEPSIGHT_DATABASE_matcher;

CREATE FUNCTION sec.check_scope_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM access_scope s WHERE s.scope = NEW.scope AND s.agency_id = NEW.agency_id AND s.closed_at IS NULL) THEN
    RAISE EXCEPTION 'the scope is not this agency''s, or it is closed' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF TG_TABLE_NAME = 'access_scopesubject' THEN
    IF NOT EXISTS (SELECT FROM people_membership m WHERE m.person = NEW.person AND m.agency_id = NEW.agency_id AND m.until_at IS NULL)
       AND NEW.person NOT IN (SELECT sec.open_scopes()) THEN
      RAISE EXCEPTION 'the agency holds no record of this person' USING ERRCODE = 'insufficient_privilege'; END IF;
  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION sec.check_scope_row() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.check_sign_off() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
DECLARE written decisions_decisionversion; decided decisions_decision;
BEGIN
  SELECT * INTO STRICT written FROM decisions_decisionversion WHERE id = NEW.version_id;
  SELECT * INTO STRICT decided FROM decisions_decision WHERE id = written.decision_id FOR UPDATE;
  IF sec.viewer() IS DISTINCT FROM NEW.signer_id THEN
    RAISE EXCEPTION 'the signer is not the session''s user' USING ERRCODE = 'check_violation'; END IF;
  IF decided.agency_id <> NEW.agency_id OR written.scope <> NEW.scope THEN
    RAISE EXCEPTION 'the signer is not of the decision''s agency' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT FROM decisions_decisionversion v WHERE v.decision_id = decided.id AND v.written_by_id = NEW.signer_id) THEN
    RAISE EXCEPTION 'an author does not sign' USING ERRCODE = 'check_violation'; END IF;
  IF NOT EXISTS (SELECT FROM access_appointment a WHERE a.user_id = NEW.signer_id AND a.agency_id = NEW.agency_id
      AND a.rank = NEW.rank AND a.rank <> '' AND a.from_on <= NEW.at::date AND coalesce(a.until_on >= NEW.at::date, true)) THEN
    RAISE EXCEPTION 'the signer does not hold this rank now' USING ERRCODE = 'check_violation'; END IF;
  IF written.content_hash <> NEW.content_hash
     OR EXISTS (SELECT FROM decisions_decisionversion v WHERE v.decision_id = decided.id AND v.number > written.number) THEN
    RAISE EXCEPTION 'the signature is not for the newest content' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION sec.check_sign_off() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.context() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
DECLARE
  given text := current_setting('keepsight.context', true);
  message text;
  parts text[];
BEGIN
  IF given IS NULL OR given = '' THEN RETURN NULL; END IF;
  message := split_part(given, '#', 1);
  IF sec.sign(message) IS DISTINCT FROM split_part(given, '#', 2) THEN RETURN NULL; END IF;
  parts := string_to_array(message, '|');
  IF parts[6]::int <> pg_backend_pid() OR parts[5]::double precision < extract(epoch FROM clock_timestamp()) THEN RETURN NULL; END IF;
  RETURN parts;
END $$;


ALTER FUNCTION sec.context() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.decision_monitor() RETURNS TABLE(reference text, kind text, agency_kind text, decided_on date, due_at timestamp with time zone, suspected text, answer text, answered_at timestamp with time zone, rank text, versions bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  SELECT substr(sec.sign(d.id::text || sec.viewer()::text || date_trunc('quarter', d.made_at)::text), 1, 8), d.kind, a.kind,
         d.made_at::date, d.due_at, v.suspected, s.answer, s.at, s.rank, v.number::bigint
  FROM decisions_decision d
  JOIN access_agency a ON a.id = d.agency_id
  JOIN LATERAL (SELECT * FROM decisions_decisionversion w WHERE w.decision_id = d.id ORDER BY number DESC LIMIT 1) v ON true
  LEFT JOIN decisions_signoff s ON s.version_id = v.id
  WHERE sec.has_role('scrutineer') AND sec.purpose() = 'scrutiny'
$$;


ALTER FUNCTION sec.decision_monitor() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.has_role(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT coalesce(wanted = ANY (string_to_array((sec.context())[4], ',')), false) $$;


ALTER FUNCTION sec.has_role(wanted text) OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.hidden_scopes() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  WITH named AS (
    SELECT scope FROM access_lockout WHERE user_id = sec.viewer() AND lifted_at IS NULL
    UNION SELECT scope FROM access_restriction WHERE lifted_at IS NULL AND NOT coalesce(sec.viewer() = ANY (users), false)
  )
  SELECT scope FROM named
  UNION SELECT scope FROM people_membership WHERE until_at IS NULL AND person IN (SELECT scope FROM named)
$$;


ALTER FUNCTION sec.hidden_scopes() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.open_scopes() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    AS $$
  WITH mine AS (
    SELECT s.scope FROM access_scope s JOIN access_scopemember m ON m.scope = s.scope
    WHERE m.user_id = sec.viewer() AND m.until_at IS NULL AND s.closed_at IS NULL
      AND sec.purpose() = 'safeguarding'
  ), persons AS (SELECT person FROM access_scopesubject WHERE scope IN (SELECT scope FROM mine))
  SELECT scope FROM mine
  UNION ALL SELECT person FROM persons
  UNION ALL SELECT scope FROM people_membership WHERE until_at IS NULL AND person IN (SELECT person FROM persons)
$$;


ALTER FUNCTION sec.open_scopes() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.purpose() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT (sec.context())[3] $$;


ALTER FUNCTION sec.purpose() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;


ALTER FUNCTION sec.refuse_change() OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.sign(message text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
  SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') FROM sec.context_key
$$;


ALTER FUNCTION sec.sign(message text) OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE FUNCTION sec.viewer() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT (sec.context())[2]::bigint $$;


ALTER FUNCTION sec.viewer() OWNER TO KEEPSIGHT_DATABASE_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.access_agency (
    id bigint NOT NULL,
    code character varying(50) NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(20) NOT NULL
);

ALTER TABLE ONLY public.access_agency FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_agency OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_agency ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_agency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_apitoken (
    id bigint NOT NULL,
    label character varying(100) NOT NULL,
    digest character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_apitoken FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_apitoken OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_appointment (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    rank character varying(50) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    agency_id bigint NOT NULL,
    user_id bigint NOT NULL,
    team_id bigint,
    CONSTRAINT appointment_order CHECK (((until_on IS NULL) OR (until_on >= from_on)))
);

ALTER TABLE ONLY public.access_appointment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_appointment OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_installation (
    id bigint NOT NULL,
    controller character varying(200) NOT NULL,
    sharing_agreement character varying(500) NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_installation FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_installation OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_installation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_installation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_lockout (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    reason text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    agency_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_lockout FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_lockout OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_lockout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_lockout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_read (
    id bigint NOT NULL,
    subject_kind character varying(30) NOT NULL,
    subject_id uuid NOT NULL,
    page character varying(60) NOT NULL,
    purpose character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_read FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_read OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_read ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_read_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_restriction (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    users bigint[] NOT NULL,
    reason text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    agency_id bigint NOT NULL,
    made_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_restriction FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_restriction OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_restriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_restriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_scope (
    scope uuid NOT NULL,
    basis text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    agency_id bigint NOT NULL,
    opened_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_scope FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_scope OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.access_scopemember (
    id bigint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    agency_id bigint NOT NULL,
    scope uuid NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_scopemember FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_scopemember OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_scopemember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_scopemember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_scopesubject (
    id bigint NOT NULL,
    person uuid NOT NULL,
    agency_id bigint NOT NULL,
    scope uuid NOT NULL
);

ALTER TABLE ONLY public.access_scopesubject FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_scopesubject OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_scopesubject ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_scopesubject_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_team (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_team FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_team OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_team ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_team_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.access_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    name character varying(200) NOT NULL,
    is_active boolean NOT NULL
);

ALTER TABLE ONLY public.access_user FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_user OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.access_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.account_emailaddress FORCE ROW LEVEL SECURITY;


ALTER TABLE public.account_emailaddress OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE ONLY public.account_emailconfirmation FORCE ROW LEVEL SECURITY;


ALTER TABLE public.account_emailconfirmation OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE ONLY public.auth_group FORCE ROW LEVEL SECURITY;


ALTER TABLE public.auth_group OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE ONLY public.auth_group_permissions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.auth_group_permissions OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE ONLY public.auth_permission FORCE ROW LEVEL SECURITY;


ALTER TABLE public.auth_permission OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.chronology_event (
    id uuid NOT NULL,
    scope uuid NOT NULL,
    kind character varying(50) NOT NULL,
    happened character varying(10) NOT NULL,
    happened_first date NOT NULL,
    until character varying(10) NOT NULL,
    title character varying(200) NOT NULL,
    detail text NOT NULL,
    known_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.chronology_event FORCE ROW LEVEL SECURITY;


ALTER TABLE public.chronology_event OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.decisions_decision (
    id uuid NOT NULL,
    scope uuid NOT NULL,
    kind character varying(50) NOT NULL,
    policy character varying(20) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    key uuid NOT NULL,
    agency_id bigint NOT NULL,
    made_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.decisions_decision FORCE ROW LEVEL SECURITY;


ALTER TABLE public.decisions_decision OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.decisions_decisionversion (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    number integer NOT NULL,
    chosen text NOT NULL,
    options jsonb NOT NULL,
    rationale text NOT NULL,
    voice text NOT NULL,
    suspected character varying(15) NOT NULL,
    evidence jsonb NOT NULL,
    evidence_hash character varying(64) NOT NULL,
    as_known_at timestamp with time zone NOT NULL,
    answer_to_questions text NOT NULL,
    content_hash character varying(64) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    ledger_index bigint NOT NULL,
    agency_id bigint NOT NULL,
    decision_id uuid NOT NULL,
    written_by_id bigint NOT NULL,
    CONSTRAINT decisions_decisionversion_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.decisions_decisionversion FORCE ROW LEVEL SECURITY;


ALTER TABLE public.decisions_decisionversion OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.decisions_decisionversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.decisions_decisionversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.decisions_dissent (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    words text NOT NULL,
    at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    decision_id uuid NOT NULL,
    made_by_id bigint NOT NULL,
    CONSTRAINT dissent_has_words CHECK ((NOT (words = ''::text)))
);

ALTER TABLE ONLY public.decisions_dissent FORCE ROW LEVEL SECURITY;


ALTER TABLE public.decisions_dissent OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.decisions_dissent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.decisions_dissent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.decisions_signoff (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    rank character varying(50) NOT NULL,
    answer character varying(10) NOT NULL,
    reasons text NOT NULL,
    content_hash character varying(64) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    at timestamp with time zone NOT NULL,
    ledger_index bigint NOT NULL,
    agency_id bigint NOT NULL,
    signer_id bigint NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT opened_before_signed CHECK ((opened_at <= at)),
    CONSTRAINT sign_off_has_reasons CHECK ((NOT (reasons = ''::text)))
);

ALTER TABLE ONLY public.decisions_signoff FORCE ROW LEVEL SECURITY;


ALTER TABLE public.decisions_signoff OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.decisions_signoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.decisions_signoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE ONLY public.django_content_type FORCE ROW LEVEL SECURITY;


ALTER TABLE public.django_content_type OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.django_migrations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.django_migrations OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.django_session FORCE ROW LEVEL SECURITY;


ALTER TABLE public.django_session OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.inspections_inspection (
    id uuid NOT NULL,
    slug character varying(120) NOT NULL,
    title character varying(300) NOT NULL,
    theme character varying(200) NOT NULL,
    inspectorates character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    basis character varying(20) NOT NULL,
    published_on date NOT NULL,
    quotes_force boolean NOT NULL,
    report_url character varying(200) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    registered_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.inspections_inspection FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspections_inspection OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.inspections_reportfinding (
    id bigint NOT NULL,
    number integer NOT NULL,
    kind character varying(30) NOT NULL,
    text text NOT NULL,
    agency_id bigint NOT NULL,
    inspection_id uuid NOT NULL,
    CONSTRAINT inspections_reportfinding_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.inspections_reportfinding FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspections_reportfinding OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.inspections_reportfinding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inspections_reportfinding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.inspections_response (
    id bigint NOT NULL,
    version integer NOT NULL,
    comments text NOT NULL,
    chief character varying(20) NOT NULL,
    chief_comments text NOT NULL,
    invited_on date,
    answer_by_on date,
    received_on date,
    reply text NOT NULL,
    answers jsonb NOT NULL,
    written_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    inspection_id uuid NOT NULL,
    written_by_id bigint NOT NULL,
    CONSTRAINT inspections_response_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.inspections_response FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspections_response OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.inspections_response ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inspections_response_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.inspections_responsepublished (
    id bigint NOT NULL,
    published_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    published_by_id bigint NOT NULL,
    response_id bigint NOT NULL
);

ALTER TABLE ONLY public.inspections_responsepublished FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspections_responsepublished OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.inspections_responsepublished ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inspections_responsepublished_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.intake_contact (
    id uuid NOT NULL,
    reference character varying(12) NOT NULL,
    scope uuid NOT NULL,
    received_record uuid NOT NULL,
    seen_heard text NOT NULL,
    child_words text NOT NULL,
    safety text NOT NULL,
    family_told text NOT NULL,
    family_known text NOT NULL,
    who_else text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    key character varying(100) NOT NULL,
    ledger_index bigint NOT NULL,
    digest character varying(64) NOT NULL,
    agency_id bigint NOT NULL,
    sent_by_id bigint NOT NULL,
    to_agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.intake_contact FORCE ROW LEVEL SECURITY;


ALTER TABLE public.intake_contact OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.intake_draft (
    id uuid NOT NULL,
    answers jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.intake_draft FORCE ROW LEVEL SECURITY;


ALTER TABLE public.intake_draft OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.ledger_body (
    index bigint NOT NULL,
    staged bigint NOT NULL,
    salt bytea,
    body bytea,
    idempotency_key text
);

ALTER TABLE ONLY public.ledger_body FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ledger_body OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.ledger_entry (
    index bigint NOT NULL,
    kind text NOT NULL,
    hour text NOT NULL,
    entry bytea NOT NULL,
    leaf_hash bytea NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_entry_kind CHECK ((kind ~ '^[a-z]+(\.[a-z_]+)+$'::text))
);

ALTER TABLE ONLY public.ledger_entry FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ledger_entry OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.ledger_staged (
    id bigint NOT NULL,
    kind text NOT NULL,
    commitment bytea NOT NULL,
    salt bytea NOT NULL,
    body bytea NOT NULL,
    idempotency_key text,
    staged_at timestamp with time zone NOT NULL,
    CONSTRAINT ledger_staged_kind CHECK ((kind ~ '^[a-z]+(\.[a-z_]+)+$'::text))
);

ALTER TABLE ONLY public.ledger_staged FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ledger_staged OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.ledger_staged ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_staged_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.linkage_comparison (
    scope uuid NOT NULL,
    compared jsonb NOT NULL,
    keys integer[] NOT NULL,
    agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.linkage_comparison FORCE ROW LEVEL SECURITY;


ALTER TABLE public.linkage_comparison OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.linkage_placement (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    status character varying(10) NOT NULL,
    person uuid NOT NULL,
    matched uuid,
    bits double precision,
    steps jsonb NOT NULL,
    guards jsonb NOT NULL,
    possible jsonb NOT NULL,
    model character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.linkage_placement FORCE ROW LEVEL SECURITY;


ALTER TABLE public.linkage_placement OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.linkage_placement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.linkage_placement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);

ALTER TABLE ONLY public.mfa_authenticator FORCE ROW LEVEL SECURITY;


ALTER TABLE public.mfa_authenticator OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.people_householdmember (
    id bigint NOT NULL,
    household uuid NOT NULL,
    scope uuid NOT NULL,
    part character varying(40) NOT NULL,
    from_on date,
    until_on date,
    agency_id bigint NOT NULL,
    record_id uuid NOT NULL
);

ALTER TABLE ONLY public.people_householdmember FORCE ROW LEVEL SECURITY;


ALTER TABLE public.people_householdmember OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.people_householdmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_householdmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.people_membership (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    person uuid NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    reason text NOT NULL,
    agency_id bigint NOT NULL,
    made_by_id bigint NOT NULL,
    record_id uuid NOT NULL
);

ALTER TABLE ONLY public.people_membership FORCE ROW LEVEL SECURITY;


ALTER TABLE public.people_membership OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.people_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.people_record (
    scope uuid NOT NULL,
    external_id character varying(100) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_record FORCE ROW LEVEL SECURITY;


ALTER TABLE public.people_record OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE public.people_recordversion (
    id bigint NOT NULL,
    scope uuid NOT NULL,
    number integer NOT NULL,
    forename text NOT NULL,
    middle_names text NOT NULL,
    surname text NOT NULL,
    other_surnames text NOT NULL,
    date_of_birth character varying(10) NOT NULL,
    sex character varying(1) NOT NULL,
    address text NOT NULL,
    postcode text NOT NULL,
    other_postcodes text NOT NULL,
    phone text NOT NULL,
    email text NOT NULL,
    nhs_number text NOT NULL,
    upn text NOT NULL,
    other_id text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    record_id uuid NOT NULL,
    written_by_id bigint NOT NULL,
    CONSTRAINT people_recordversion_number_check CHECK ((number >= 0))
);

ALTER TABLE ONLY public.people_recordversion FORCE ROW LEVEL SECURITY;


ALTER TABLE public.people_recordversion OWNER TO KEEPSIGHT_DATABASE_owner;

ALTER TABLE public.people_recordversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_recordversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.publications_publication (
    id uuid NOT NULL,
    kind character varying(50) NOT NULL,
    slug character varying(120) NOT NULL,
    title character varying(300) NOT NULL,
    body jsonb NOT NULL,
    version integer NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by bigint NOT NULL,
    supersedes_id uuid,
    CONSTRAINT publications_publication_version_check CHECK ((version >= 0))
);

ALTER TABLE ONLY public.publications_publication FORCE ROW LEVEL SECURITY;


ALTER TABLE public.publications_publication OWNER TO KEEPSIGHT_DATABASE_owner;

CREATE TABLE sec.context_key (
    only_one boolean DEFAULT true NOT NULL,
    inner_pad bytea,
    outer_pad bytea,
    CONSTRAINT context_key_only_one_check CHECK (only_one)
);


ALTER TABLE sec.context_key OWNER TO KEEPSIGHT_DATABASE_owner;

INSERT INTO public.access_agency VALUES
	(1, 'northmere-childrens-services', 'Northmere Children’s Services', 'social-care'),
	(2, 'northmere-police', 'Northmere Police', 'police'),
	(3, 'northmere-community-health', 'Northmere Community Health', 'health'),
	(4, 'larch-walk-primary', 'Larch Walk Primary School', 'school'),
	(5, 'northmere-probation', 'Northmere Probation', 'probation'),
	(6, 'harbour-light', 'Harbour Light, a charity for families', 'charity'),
	(7, 'northmere-scrutiny', 'Northmere Commissioner’s scrutiny office', 'scrutiny'),
	(8, 'northmere-operator', 'Northmere Keepsight operator', 'operator');


INSERT INTO public.access_appointment VALUES
	(1, 'practitioner', 'social-worker', '2020-01-01', NULL, 1, 1, NULL),
	(2, 'manager', 'team-manager', '2020-01-01', NULL, 1, 2, NULL),
	(3, 'practitioner', 'detective-sergeant', '2020-01-01', NULL, 2, 3, NULL),
	(4, 'senior-officer', 'detective-inspector', '2020-01-01', NULL, 2, 4, NULL),
	(5, 'senior-officer', 'named-nurse', '2020-01-01', NULL, 3, 5, NULL),
	(6, 'practitioner', 'safeguarding-lead', '2020-01-01', NULL, 4, 6, NULL),
	(7, 'practitioner', 'probation-officer', '2020-01-01', NULL, 5, 7, NULL),
	(8, 'scrutineer', '', '2020-01-01', NULL, 7, 8, NULL),
	(9, 'publisher', '', '2020-01-01', NULL, 7, 9, NULL),
	(10, 'administrator', '', '2020-01-01', NULL, 8, 10, NULL),
	(11, 'senior-officer', 'named-doctor', '2020-01-01', NULL, 3, 11, NULL),
	(12, 'senior-officer', 'headteacher', '2020-01-01', NULL, 4, 12, NULL),
	(13, 'manager', 'senior-probation-officer', '2020-01-01', NULL, 5, 13, NULL),
	(14, 'publisher', '', '2020-01-01', NULL, 7, 14, NULL),
	(15, 'service', '', '2020-01-01', NULL, 1, 15, NULL),
	(16, 'service', '', '2020-01-01', NULL, 2, 16, NULL),
	(17, 'service', '', '2020-01-01', NULL, 3, 17, NULL),
	(18, 'service', '', '2020-01-01', NULL, 4, 18, NULL),
	(19, 'service', '', '2020-01-01', NULL, 5, 19, NULL),
	(20, 'service', '', '2020-01-01', NULL, 6, 20, NULL),
	(21, 'service', '', '2020-01-01', NULL, 7, 21, NULL),
	(22, 'service', '', '2020-01-01', NULL, 8, 22, NULL);


INSERT INTO public.access_user VALUES
	(1, '!zw3JZ5kVWYzIYBuJLUhK1Cz3dgEvgDpSm46WkRUX', NULL, 'social-worker@demo.example', 'Ruth Adeyemi', true),
	(2, '!jQmpzDmdtASB03chzzk1UwEu0UyuYaNJ2HdkMuWA', NULL, 'team-manager@demo.example', 'Helen Marsh', true),
	(3, '!5FqWHBjYPTqzCcHJhSllhII6aHlPClt3hyCnHm4j', NULL, 'detective-sergeant@demo.example', 'Imran Sadiq', true),
	(4, '!yClYVI2QvXUcqcXVEVlyf6CHwFeVvjR2A7zXl4kh', NULL, 'detective-inspector@demo.example', 'Joanna Pike', true),
	(5, '!BhsTpWP9cKo9ZffaliC8iysJLk0uSJKPOWJLIbQ6', NULL, 'named-nurse@demo.example', 'Grace Obi', true),
	(6, '!8encLBE6RUVKwHbpPP7omTb9GIFCw8ZSMHecmnEE', NULL, 'school-dsl@demo.example', 'Tom Okoro', true),
	(7, '!FC0awAw5kZNnqYtz1jgcAUiXXdmK1e4W3j5s0b0V', NULL, 'probation-officer@demo.example', 'Dawn Hill', true),
	(8, '!OcJcilx2RDd1illNou4sbarHptYXUVWcaJHTOqX8', NULL, 'scrutiny-officer@demo.example', 'Rhian Okafor', true),
	(9, '!q4NhvSckFiXzvisyyZHkwvnXBP4JjLI6988tlIez', NULL, 'publisher@demo.example', 'Sam Whitlow', true),
	(10, '!mUByED1Vz0X0bYVi1sTQjrmuiJab3pPNJpxTcF1G', NULL, 'administrator@demo.example', 'Priya Nair', true),
	(11, '!28O5K7tUSh23JMyrjUAy5iT7sJIzwMw8SQLDmt6k', NULL, 'named-doctor@demo.example', 'Elin Prosser', true),
	(12, '!ZIrp36kFEGHVshS9O2XSkpzAq75iXDrkOQ3cN1s3', NULL, 'headteacher@demo.example', 'Anita Desai', true),
	(13, '!7It0TBZMTudEOCIqZlWP1kLRW2zNADHWoKIAnJ2Q', NULL, 'senior-probation-officer@demo.example', 'Colin Naylor', true),
	(14, '!3ZprqMDD9gGSlnUqxX7k7yO64QztFaSPPwVCXwje', NULL, 'response-writer@demo.example', 'Lena Brook', true),
	(15, '!TNZgdP9ZF0pLDkvy7PFbf34B12ophwJyn2PotQKY', NULL, 'service@northmere-childrens-services.example', 'Records service, northmere-childrens-services', true),
	(16, '!WsRZWU1nmb3l4aNUbvliAzcEOH791Hb7VNBtZ7kb', NULL, 'service@northmere-police.example', 'Records service, northmere-police', true),
	(17, '!bicNBKlLyjMbZdNnBF8MD5SbceEe9mwOjqI1qCyi', NULL, 'service@northmere-community-health.example', 'Records service, northmere-community-health', true),
	(18, '!Hxkz7pKU1cdCDuDDU4jDOpvExWRo51CnfYhsTkL9', NULL, 'service@larch-walk-primary.example', 'Records service, larch-walk-primary', true),
	(19, '!vOToz9qxCyHxl2LyRw29enfAg0oC4VSIEX47wwmF', NULL, 'service@northmere-probation.example', 'Records service, northmere-probation', true),
	(20, '!9VYnxgpXqHvk5RWoy2tANEqk3SJsWQEJK7uVTpEM', NULL, 'service@harbour-light.example', 'Records service, harbour-light', true),
	(21, '!vlSowl4hsc4TEEuPerY1eyPMM9hqGkA5lTiug7TG', NULL, 'service@northmere-scrutiny.example', 'Records service, northmere-scrutiny', true),
	(22, '!hbveYfA5O1YPde4Cnp25hVM4zkqirJGdtr3GUjtQ', NULL, 'service@northmere-operator.example', 'Records service, northmere-operator', true);


INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 1, 'add_permission'),
	(2, 'Can change permission', 1, 'change_permission'),
	(3, 'Can delete permission', 1, 'delete_permission'),
	(4, 'Can view permission', 1, 'view_permission'),
	(5, 'Can add group', 2, 'add_group'),
	(6, 'Can change group', 2, 'change_group'),
	(7, 'Can delete group', 2, 'delete_group'),
	(8, 'Can view group', 2, 'view_group'),
	(9, 'Can add content type', 3, 'add_contenttype'),
	(10, 'Can change content type', 3, 'change_contenttype'),
	(11, 'Can delete content type', 3, 'delete_contenttype'),
	(12, 'Can view content type', 3, 'view_contenttype'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add email address', 5, 'add_emailaddress'),
	(18, 'Can change email address', 5, 'change_emailaddress'),
	(19, 'Can delete email address', 5, 'delete_emailaddress'),
	(20, 'Can view email address', 5, 'view_emailaddress'),
	(21, 'Can add email confirmation', 6, 'add_emailconfirmation'),
	(22, 'Can change email confirmation', 6, 'change_emailconfirmation'),
	(23, 'Can delete email confirmation', 6, 'delete_emailconfirmation'),
	(24, 'Can view email confirmation', 6, 'view_emailconfirmation'),
	(25, 'Can add authenticator', 7, 'add_authenticator'),
	(26, 'Can change authenticator', 7, 'change_authenticator'),
	(27, 'Can delete authenticator', 7, 'delete_authenticator'),
	(28, 'Can view authenticator', 7, 'view_authenticator'),
	(29, 'Can add entry', 8, 'add_entry'),
	(30, 'Can change entry', 8, 'change_entry'),
	(31, 'Can delete entry', 8, 'delete_entry'),
	(32, 'Can view entry', 8, 'view_entry'),
	(33, 'Can add staged', 9, 'add_staged'),
	(34, 'Can change staged', 9, 'change_staged'),
	(35, 'Can delete staged', 9, 'delete_staged'),
	(36, 'Can view staged', 9, 'view_staged'),
	(37, 'Can add body', 10, 'add_body'),
	(38, 'Can change body', 10, 'change_body'),
	(39, 'Can delete body', 10, 'delete_body'),
	(40, 'Can view body', 10, 'view_body'),
	(41, 'Can add user', 11, 'add_user'),
	(42, 'Can change user', 11, 'change_user'),
	(43, 'Can delete user', 11, 'delete_user'),
	(44, 'Can view user', 11, 'view_user'),
	(45, 'Can add agency', 12, 'add_agency'),
	(46, 'Can change agency', 12, 'change_agency'),
	(47, 'Can delete agency', 12, 'delete_agency'),
	(48, 'Can view agency', 12, 'view_agency'),
	(49, 'Can add api token', 13, 'add_apitoken'),
	(50, 'Can change api token', 13, 'change_apitoken');
INSERT INTO public.auth_permission VALUES
	(51, 'Can delete api token', 13, 'delete_apitoken'),
	(52, 'Can view api token', 13, 'view_apitoken'),
	(53, 'Can add installation', 14, 'add_installation'),
	(54, 'Can change installation', 14, 'change_installation'),
	(55, 'Can delete installation', 14, 'delete_installation'),
	(56, 'Can view installation', 14, 'view_installation'),
	(57, 'Can add read', 15, 'add_read'),
	(58, 'Can change read', 15, 'change_read'),
	(59, 'Can delete read', 15, 'delete_read'),
	(60, 'Can view read', 15, 'view_read'),
	(61, 'Can add restriction', 16, 'add_restriction'),
	(62, 'Can change restriction', 16, 'change_restriction'),
	(63, 'Can delete restriction', 16, 'delete_restriction'),
	(64, 'Can view restriction', 16, 'view_restriction'),
	(65, 'Can add scope', 17, 'add_scope'),
	(66, 'Can change scope', 17, 'change_scope'),
	(67, 'Can delete scope', 17, 'delete_scope'),
	(68, 'Can view scope', 17, 'view_scope'),
	(69, 'Can add team', 18, 'add_team'),
	(70, 'Can change team', 18, 'change_team'),
	(71, 'Can delete team', 18, 'delete_team'),
	(72, 'Can view team', 18, 'view_team'),
	(73, 'Can add appointment', 19, 'add_appointment'),
	(74, 'Can change appointment', 19, 'change_appointment'),
	(75, 'Can delete appointment', 19, 'delete_appointment'),
	(76, 'Can view appointment', 19, 'view_appointment'),
	(77, 'Can add lock out', 20, 'add_lockout'),
	(78, 'Can change lock out', 20, 'change_lockout'),
	(79, 'Can delete lock out', 20, 'delete_lockout'),
	(80, 'Can view lock out', 20, 'view_lockout'),
	(81, 'Can add scope member', 21, 'add_scopemember'),
	(82, 'Can change scope member', 21, 'change_scopemember'),
	(83, 'Can delete scope member', 21, 'delete_scopemember'),
	(84, 'Can view scope member', 21, 'view_scopemember'),
	(85, 'Can add scope subject', 22, 'add_scopesubject'),
	(86, 'Can change scope subject', 22, 'change_scopesubject'),
	(87, 'Can delete scope subject', 22, 'delete_scopesubject'),
	(88, 'Can view scope subject', 22, 'view_scopesubject'),
	(89, 'Can add publication', 23, 'add_publication'),
	(90, 'Can change publication', 23, 'change_publication'),
	(91, 'Can delete publication', 23, 'delete_publication'),
	(92, 'Can view publication', 23, 'view_publication'),
	(93, 'Can add decision', 24, 'add_decision'),
	(94, 'Can change decision', 24, 'change_decision'),
	(95, 'Can delete decision', 24, 'delete_decision'),
	(96, 'Can view decision', 24, 'view_decision'),
	(97, 'Can add decision version', 25, 'add_decisionversion'),
	(98, 'Can change decision version', 25, 'change_decisionversion'),
	(99, 'Can delete decision version', 25, 'delete_decisionversion'),
	(100, 'Can view decision version', 25, 'view_decisionversion');
INSERT INTO public.auth_permission VALUES
	(101, 'Can add dissent', 26, 'add_dissent'),
	(102, 'Can change dissent', 26, 'change_dissent'),
	(103, 'Can delete dissent', 26, 'delete_dissent'),
	(104, 'Can view dissent', 26, 'view_dissent'),
	(105, 'Can add sign off', 27, 'add_signoff'),
	(106, 'Can change sign off', 27, 'change_signoff'),
	(107, 'Can delete sign off', 27, 'delete_signoff'),
	(108, 'Can view sign off', 27, 'view_signoff'),
	(109, 'Can add record', 28, 'add_record'),
	(110, 'Can change record', 28, 'change_record'),
	(111, 'Can delete record', 28, 'delete_record'),
	(112, 'Can view record', 28, 'view_record'),
	(113, 'Can add membership', 29, 'add_membership'),
	(114, 'Can change membership', 29, 'change_membership'),
	(115, 'Can delete membership', 29, 'delete_membership'),
	(116, 'Can view membership', 29, 'view_membership'),
	(117, 'Can add household member', 30, 'add_householdmember'),
	(118, 'Can change household member', 30, 'change_householdmember'),
	(119, 'Can delete household member', 30, 'delete_householdmember'),
	(120, 'Can view household member', 30, 'view_householdmember'),
	(121, 'Can add record version', 31, 'add_recordversion'),
	(122, 'Can change record version', 31, 'change_recordversion'),
	(123, 'Can delete record version', 31, 'delete_recordversion'),
	(124, 'Can view record version', 31, 'view_recordversion'),
	(125, 'Can add event', 32, 'add_event'),
	(126, 'Can change event', 32, 'change_event'),
	(127, 'Can delete event', 32, 'delete_event'),
	(128, 'Can view event', 32, 'view_event'),
	(129, 'Can add placement', 33, 'add_placement'),
	(130, 'Can change placement', 33, 'change_placement'),
	(131, 'Can delete placement', 33, 'delete_placement'),
	(132, 'Can view placement', 33, 'view_placement'),
	(133, 'Can add comparison', 34, 'add_comparison'),
	(134, 'Can change comparison', 34, 'change_comparison'),
	(135, 'Can delete comparison', 34, 'delete_comparison'),
	(136, 'Can view comparison', 34, 'view_comparison'),
	(137, 'Can add inspection', 35, 'add_inspection'),
	(138, 'Can change inspection', 35, 'change_inspection'),
	(139, 'Can delete inspection', 35, 'delete_inspection'),
	(140, 'Can view inspection', 35, 'view_inspection'),
	(141, 'Can add response', 36, 'add_response'),
	(142, 'Can change response', 36, 'change_response'),
	(143, 'Can delete response', 36, 'delete_response'),
	(144, 'Can view response', 36, 'view_response'),
	(145, 'Can add response published', 37, 'add_responsepublished'),
	(146, 'Can change response published', 37, 'change_responsepublished'),
	(147, 'Can delete response published', 37, 'delete_responsepublished'),
	(148, 'Can view response published', 37, 'view_responsepublished'),
	(149, 'Can add report finding', 38, 'add_reportfinding'),
	(150, 'Can change report finding', 38, 'change_reportfinding');
INSERT INTO public.auth_permission VALUES
	(151, 'Can delete report finding', 38, 'delete_reportfinding'),
	(152, 'Can view report finding', 38, 'view_reportfinding'),
	(153, 'Can add draft', 39, 'add_draft'),
	(154, 'Can change draft', 39, 'change_draft'),
	(155, 'Can delete draft', 39, 'delete_draft'),
	(156, 'Can view draft', 39, 'view_draft'),
	(157, 'Can add contact', 40, 'add_contact'),
	(158, 'Can change contact', 40, 'change_contact'),
	(159, 'Can delete contact', 40, 'delete_contact'),
	(160, 'Can view contact', 40, 'view_contact');


INSERT INTO public.chronology_event VALUES
	('65370c16-5e46-4935-9c35-f599090c5368', 'bbbe885d-33be-4425-9efa-5e5857694856', 'concern', '2026-11-20', '2026-11-20', '', 'Concern recorded, reference 27PSKB5H', '', '2026-11-20 16:50:00+00', '2026-11-20 16:50:00+00', 4, 6),
	('c2d40869-fbeb-44b2-808a-accfb4978634', '75080539-e990-4c2c-ae54-29396f1d89cd', 'referral', '2026-11-20', '2026-11-20', '', 'Contact received, reference 27PSKB5H', '', '2026-11-20 16:50:00+00', '2026-11-20 16:50:00+00', 1, 6);


INSERT INTO public.decisions_decision VALUES
	('6068dd0b-d44e-4585-8c62-13e1f58564a2', '83ed0fd3-d4fb-493c-91b5-1961c091495f', 'referral', '2026.1', '2026-11-20 16:50:00+00', '2026-11-21 16:50:00+00', '453e69b2-0556-4169-9345-1a8eb72baeec', 1, 1);


INSERT INTO public.decisions_decisionversion VALUES
	(1, '83ed0fd3-d4fb-493c-91b5-1961c091495f', 1, 'Assess jointly', '[["Act together", "Each holds a part", ""], ["Wait", "", "Nobody would see her"]]', 'Together the entries show more', '“I like it when it is me, Mama and Leo.”', 'not-yet-known', '[["20 November 2026", "Larch Walk Primary School", "Concern recorded"]]', 'abababababababababababababababababababababababababababababababab', '2026-11-20 16:50:00+00', '', 'ad82c73c4200b627f6de150facdc9f8f8d26adcebc821ea7b386cdaa136e7612', '2026-11-20 16:50:00+00', 61, 1, '6068dd0b-d44e-4585-8c62-13e1f58564a2', 1);


INSERT INTO public.decisions_dissent VALUES
	(1, '83ed0fd3-d4fb-493c-91b5-1961c091495f', 'I would go further', '2026-11-20 16:50:00+00', 1, '6068dd0b-d44e-4585-8c62-13e1f58564a2', 1);


INSERT INTO public.decisions_signoff VALUES
	(1, '83ed0fd3-d4fb-493c-91b5-1961c091495f', 'team-manager', 'agree', 'Read the whole', 'ad82c73c4200b627f6de150facdc9f8f8d26adcebc821ea7b386cdaa136e7612', '2026-11-20 16:50:00+00', '2026-11-20 16:50:00+00', 63, 1, 2, 1);


INSERT INTO public.django_content_type VALUES
	(1, 'auth', 'permission'),
	(2, 'auth', 'group'),
	(3, 'contenttypes', 'contenttype'),
	(4, 'sessions', 'session'),
	(5, 'account', 'emailaddress'),
	(6, 'account', 'emailconfirmation'),
	(7, 'mfa', 'authenticator'),
	(8, 'ledger', 'entry'),
	(9, 'ledger', 'staged'),
	(10, 'ledger', 'body'),
	(11, 'access', 'user'),
	(12, 'access', 'agency'),
	(13, 'access', 'apitoken'),
	(14, 'access', 'installation'),
	(15, 'access', 'read'),
	(16, 'access', 'restriction'),
	(17, 'access', 'scope'),
	(18, 'access', 'team'),
	(19, 'access', 'appointment'),
	(20, 'access', 'lockout'),
	(21, 'access', 'scopemember'),
	(22, 'access', 'scopesubject'),
	(23, 'publications', 'publication'),
	(24, 'decisions', 'decision'),
	(25, 'decisions', 'decisionversion'),
	(26, 'decisions', 'dissent'),
	(27, 'decisions', 'signoff'),
	(28, 'people', 'record'),
	(29, 'people', 'membership'),
	(30, 'people', 'householdmember'),
	(31, 'people', 'recordversion'),
	(32, 'chronology', 'event'),
	(33, 'linkage', 'placement'),
	(34, 'linkage', 'comparison'),
	(35, 'inspections', 'inspection'),
	(36, 'inspections', 'response'),
	(37, 'inspections', 'responsepublished'),
	(38, 'inspections', 'reportfinding'),
	(39, 'intake', 'draft'),
	(40, 'intake', 'contact');


INSERT INTO public.django_migrations VALUES
	(1, 'access', '0001_initial', '2026-11-22 21:24:49.654442+00'),
	(2, 'account', '0001_initial', '2026-11-22 21:24:49.734504+00'),
	(3, 'account', '0002_email_max_length', '2026-11-22 21:24:49.756327+00'),
	(4, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-11-22 21:24:49.799464+00'),
	(5, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-11-22 21:24:49.841826+00'),
	(6, 'account', '0005_emailaddress_idx_upper_email', '2026-11-22 21:24:49.888242+00'),
	(7, 'account', '0006_emailaddress_lower', '2026-11-22 21:24:49.912064+00'),
	(8, 'account', '0007_emailaddress_idx_email', '2026-11-22 21:24:49.941602+00'),
	(9, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-11-22 21:24:49.962286+00'),
	(10, 'account', '0009_emailaddress_unique_primary_email', '2026-11-22 21:24:49.975438+00'),
	(11, 'contenttypes', '0001_initial', '2026-11-22 21:24:49.988032+00'),
	(12, 'contenttypes', '0002_remove_content_type_name', '2026-11-22 21:24:50.005432+00'),
	(13, 'auth', '0001_initial', '2026-11-22 21:24:50.041382+00'),
	(14, 'auth', '0002_alter_permission_name_max_length', '2026-11-22 21:24:50.046809+00'),
	(15, 'auth', '0003_alter_user_email_max_length', '2026-11-22 21:24:50.055415+00'),
	(16, 'auth', '0004_alter_user_username_opts', '2026-11-22 21:24:50.114625+00'),
	(17, 'auth', '0005_alter_user_last_login_null', '2026-11-22 21:24:50.121506+00'),
	(18, 'auth', '0006_require_contenttypes_0002', '2026-11-22 21:24:50.123702+00'),
	(19, 'auth', '0007_alter_validators_add_error_messages', '2026-11-22 21:24:50.132778+00'),
	(20, 'auth', '0008_alter_user_username_max_length', '2026-11-22 21:24:50.13983+00'),
	(21, 'auth', '0009_alter_user_last_name_max_length', '2026-11-22 21:24:50.145831+00'),
	(22, 'auth', '0010_alter_group_name_max_length', '2026-11-22 21:24:50.157002+00'),
	(23, 'auth', '0011_update_proxy_permissions', '2026-11-22 21:24:50.175331+00'),
	(24, 'auth', '0012_alter_user_first_name_max_length', '2026-11-22 21:24:50.183022+00'),
	(25, 'chronology', '0001_initial', '2026-11-22 21:24:50.218345+00'),
	(26, 'decisions', '0001_initial', '2026-11-22 21:24:50.526688+00'),
	(27, 'inspections', '0001_initial', '2026-11-22 21:24:50.731373+00'),
	(28, 'intake', '0001_initial', '2026-11-22 21:24:50.849629+00'),
	(29, 'ledger', '0001_initial', '2026-11-22 21:24:50.913028+00'),
	(30, 'linkage', '0001_initial', '2026-11-22 21:24:51.012061+00'),
	(31, 'mfa', '0001_initial', '2026-11-22 21:24:51.073252+00'),
	(32, 'mfa', '0002_authenticator_timestamps', '2026-11-22 21:24:51.145983+00'),
	(33, 'mfa', '0003_authenticator_type_uniq', '2026-11-22 21:24:51.239008+00'),
	(34, 'people', '0001_initial', '2026-11-22 21:24:51.714229+00'),
	(35, 'publications', '0001_initial', '2026-11-22 21:24:51.773972+00'),
	(36, 'sessions', '0001_initial', '2026-11-22 21:24:51.791878+00');


INSERT INTO public.intake_contact VALUES
	('76423963-0d5a-4578-92d0-4914c3e3c56d', '27PSKB5H', 'bbbe885d-33be-4425-9efa-5e5857694856', '75080539-e990-4c2c-ae54-29396f1d89cd', 'A change since the summer', '', 'At school until 3:30pm', 'Nothing yet', '', '', '2026-11-20 16:50:00+00', '3dfc1071-08a2-475f-b009-5e0311d9d325', 60, 'e4c84d8e284f9f742f7911bf774ff3413eddcb0d532a5fe3e0371cc8aa6ffbf9', 4, 6, 1);


INSERT INTO public.ledger_body VALUES
	(0, 1, '\x4b89c6f28d827496120322be23dd6664da9cd97926bb61046b5904b3a78582ed', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d6368696c6472656e732d7365727669636573222c226b696e64223a22736f6369616c2d63617265227d', NULL),
	(1, 2, '\x7f29d629d3c43d28c497e68f8ac7a21e9298e7f1ac823a0bcddfd673538fb4eb', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d706f6c696365222c226b696e64223a22706f6c696365227d', NULL),
	(2, 3, '\x31c6c190ae30f2ea64d42da91969e6fcfc731382010038f69ee29190c8a9205a', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d636f6d6d756e6974792d6865616c7468222c226b696e64223a226865616c7468227d', NULL),
	(3, 4, '\x303166d1daa706a250f133bd94c9558d0706397805cb5e7f09cfe1e89b891fcc', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a226c617263682d77616c6b2d7072696d617279222c226b696e64223a227363686f6f6c227d', NULL),
	(4, 5, '\x9d0e58abf1e513de288c84efac62d81ce81bef73f904014880dd275d161611a7', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d70726f626174696f6e222c226b696e64223a2270726f626174696f6e227d', NULL),
	(5, 6, '\xdf9c7c907ef73205d0245b6557943d561a72509057a03dfea55792805f6c0a96', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a22686172626f75722d6c69676874222c226b696e64223a2263686172697479227d', NULL),
	(6, 7, '\x6736b062f95c148dbe81ce733375f57285654998362b44400b970068d88b4bda', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d7363727574696e79222c226b696e64223a227363727574696e79227d', NULL),
	(7, 8, '\x014dd0d68ec41336977a5ba9fae72a8e235451772cadf5d7d652a2faca8daa59', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d6f70657261746f72222c226b696e64223a226f70657261746f72227d', NULL),
	(8, 9, '\xb3d8579b40ca96af53ff46869b6e919ba81d295d4419a54c311912c03df01b04', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a317d', NULL),
	(9, 10, '\xcab39c14e2c4b3adb5de56d3f1419828866fae29457fadd125a6885208008481', '\x7b226167656e6379223a312c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22736f6369616c2d776f726b6572222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a317d', NULL),
	(10, 11, '\x26f1b207143e4cf82dcf52dbf9a0a5528e4b20ef76b762849e78321ef1c9d828', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a327d', NULL),
	(11, 12, '\x88a7bebce972d67a4457afa4a14c4eef4ab4ebadb74bbcf874290d72d8772cc4', '\x7b226167656e6379223a312c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a227465616d2d6d616e61676572222c22726f6c65223a226d616e61676572222c2275736572223a327d', NULL),
	(12, 13, '\xb8b21bca73c4c6afba7916f806e5ad843c9eaba27999f3bd715e5e444a85362b', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a337d', NULL),
	(13, 14, '\x251e5d825cfe3149df78f4cf31e546fb19943461a5a8c4ce96a1b20596ee0b8d', '\x7b226167656e6379223a322c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a226465746563746976652d7365726765616e74222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a337d', NULL),
	(14, 15, '\x563572d18d06ab38c529437ddab854c7a6bc143fc4e4e36e07674dde484142ed', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a347d', NULL),
	(15, 16, '\xccb44d276d17d5f59ce7bfb4953d34aa051140b840287389a2df83a8f5bd850e', '\x7b226167656e6379223a322c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a226465746563746976652d696e73706563746f72222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a347d', NULL),
	(16, 17, '\x1faa03e195d72c847138c7e5d4ef24912e8ffd2c0b3753c787d7acc0ba08f7a9', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a357d', NULL),
	(17, 18, '\x7278f0c9237bdcdfc70c63e3d68a35f16e7d7b487a8c67e7f7fc031accd13967', '\x7b226167656e6379223a332c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a226e616d65642d6e75727365222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a357d', NULL),
	(18, 19, '\x25fc00dfa7da5f19b6e3a619448cee6cd460e385ac7183364f914e4ba4624a8d', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a367d', NULL),
	(19, 20, '\xbe2d0a828c51dae9b670c783020c3d663393f801182c1af962c105deeb8f17d0', '\x7b226167656e6379223a342c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22736166656775617264696e672d6c656164222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a367d', NULL),
	(20, 21, '\x662a20a250de25ebf9c9d5bc7a137cf867ee7d3b154ce201d41a87382845350d', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a377d', NULL),
	(21, 22, '\xc2c5966a1f4b3c7706410f37957b9f3190be4729d6dbce2be4e7327bdbc34397', '\x7b226167656e6379223a352c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a2270726f626174696f6e2d6f666669636572222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a377d', NULL),
	(22, 23, '\xfc2675592ec5491bc3b7d1414f1d408fc086202b0d8a763e3350e60e8832b0a5', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a387d', NULL),
	(23, 24, '\x00eed438dbcd0b1e5d8fbe8c997cc80a9b899b501cb65562741ceabe4c45ab55', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a227363727574696e656572222c2275736572223a387d', NULL),
	(24, 25, '\x53dc226936dd7acb94e79887ef02cf53fa67c5f1e2240a3db60988209cf0a7f3', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a397d', NULL),
	(25, 26, '\x227db6d4385cab83360135d902d801a53630a0451d406255ff6f2a5bdabc5340', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a227075626c6973686572222c2275736572223a397d', NULL),
	(26, 27, '\xa087d70d66df1f81b6202b2b317b0921f5029a8ed830376d7c4cedbe6a1b1eef', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31307d', NULL),
	(27, 28, '\x00747bb9dd53b9afff214bd39a78228d3d383a4c02be6fbc337c24e45ffa93b1', '\x7b226167656e6379223a382c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2261646d696e6973747261746f72222c2275736572223a31307d', NULL),
	(28, 29, '\x44c9e05a6244579d252dcac623a9da42b25566fba9f66d385962ed3af2745f9d', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31317d', NULL),
	(29, 30, '\xd218d8eb112fc77aaf6ad71e03fade6fd850e3d4f2ef03403a51e8ef9560e511', '\x7b226167656e6379223a332c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a226e616d65642d646f63746f72222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a31317d', NULL),
	(30, 31, '\xc34297d76a720d881546f61a459dcf453e4f23dc896a0c4830bf4c9af146e301', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31327d', NULL),
	(31, 32, '\x8c8ede78183ba8ad3da2a0dfc538a77583f13cd72bd2bcc69764713a9a1af361', '\x7b226167656e6379223a342c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a226865616474656163686572222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a31327d', NULL),
	(32, 33, '\x4d109093ecc14ca047215face62d4e45077c35f365d0159ffbc1ab28b32c14a1', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31337d', NULL),
	(33, 34, '\x04b24a36f74cff59360a6d7dc8df751ba66702c3e04339f022c8959e48a9771d', '\x7b226167656e6379223a352c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a2273656e696f722d70726f626174696f6e2d6f666669636572222c22726f6c65223a226d616e61676572222c2275736572223a31337d', NULL),
	(34, 35, '\x346193b17deca914078ec2ddc4376064958cae535b21195967e2020416faf3b3', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31347d', NULL),
	(35, 36, '\x1bbfde4e1637ca78cff73876147a9e8d61480fb3cc4ea62b987afa5388272631', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a227075626c6973686572222c2275736572223a31347d', NULL),
	(36, 37, '\xe8957effe17540206529d0fc81a98eb03c7bb819c18d7810835e7e1d2f654aad', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31357d', NULL),
	(37, 38, '\xda58d4391916c26348b97f1555f161670d050040783891057ed700e2a6477f93', '\x7b226167656e6379223a312c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31357d', NULL),
	(38, 39, '\x93b67a16381cffe312f82b598ad753846b4bf764e75035ca8a4f8ab0fd7de61a', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31367d', NULL),
	(39, 40, '\xd342aefa66766814b81a8adaef00aa49572565b2de562d982d83a8ee66f75968', '\x7b226167656e6379223a322c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31367d', NULL),
	(40, 41, '\xf058da459f77c5172f9fe99a60f03a094b629ab4fcb297351bbd1cb84a276365', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31377d', NULL),
	(41, 42, '\x3a07aa847baba6ae40365beb6800ceb57393045ce7d31de8b0ca63c190b55af8', '\x7b226167656e6379223a332c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31377d', NULL),
	(42, 43, '\x2fed12c4e7e2be97ad4666c67bac75b578a4febd8a70bb1598b874d6bf6a7469', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31387d', NULL),
	(43, 44, '\x41171477a94ab45fc29aed825464a000363521c1fdc0c55a0c17e11e782371dc', '\x7b226167656e6379223a342c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31387d', NULL),
	(44, 45, '\x56cf6563720550c0119bcc5eef8404331103b550336008ad105ff5a05f01d323', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a31397d', NULL),
	(45, 46, '\xa4d165ad1d2dc641fbf0790b960e0cba73e9e69e8e1817d390c8b695e3fbaade', '\x7b226167656e6379223a352c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31397d', NULL),
	(46, 47, '\x24db8ae7a3adb8b5e76ba2972df641b0243ad2a0d175f9a67cab449f11a6aff9', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a32307d', NULL),
	(47, 48, '\xfeb8fac1eb7a0a931a973155d22f65f543b50655f7955b89322188edb4ed2bf2', '\x7b226167656e6379223a362c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a32307d', NULL),
	(48, 49, '\xa0061a29547c7f17019e51013782b480176bd5e7116ae2ef7e5d89abef8b6f34', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a32317d', NULL),
	(49, 50, '\xd061cad3d87368ea8bc1c804d3a242ddd8d680046b59ab745906464fd378a9d5', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a32317d', NULL);
INSERT INTO public.ledger_body VALUES
	(50, 51, '\x473e9c5553ad89f0f51fdb1b52d63986b1ae70b47bad9d8fc1360e4e56af99e7', '\x7b226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2275736572223a32327d', NULL),
	(51, 52, '\xc01b49abcc309b424ff9118af25dea642a97829eb2c26f1f9dd857143efdd536', '\x7b226167656e6379223a382c226174223a22323032362d31312d32325432313a32343a35342e3832343031342b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a32327d', NULL),
	(52, 53, '\x9e9f7af041a940956ce1ca4e0156fd3840e8b79d3bab29d7fd5b08b4d624342e', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c227265636f726473223a5b2262626265383835642d333362652d343432352d396566612d356535383537363934383536225d7d', NULL),
	(53, 54, '\xd5cd952a4172ee8bc7db990e22fdf8fd46790e5c1d4034bc4a8f980e98ca5e93', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226c696e6b73223a7b2262626265383835642d333362652d343432352d396566612d356535383537363934383536223a2238336564306664332d643466622d343933632d393162352d313936316330393134393566227d7d', NULL),
	(54, 55, '\x78ae321144bf55f2893d9fe3e5829467839ba835d4801eb45887234fdbb18188', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226d6f64656c223a22323032362e31222c22706c61636564223a7b2262626265383835642d333362652d343432352d396566612d356535383537363934383536223a226e6577227d7d', NULL),
	(55, 56, '\x46db2903d0d1d59c51d6569d3d2dd2ce1213632177b7cc255244097ab7720d0b', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226576656e7473223a5b2236353337306331362d356534362d343933352d396333352d663539393039306335333638225d7d', NULL),
	(56, 57, '\x233a181a2d39318fd208846866672331ba1ee740cf6295b7dab4530af21b8342', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c227265636f726473223a5b2237353038303533392d653939302d346332632d616535342d323933393666316438396364225d7d', NULL),
	(57, 58, '\x4863839fb95e530e807fcc405fb3fb9e008aa1bd0adc3852d4980a4af2d0ca33', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226c696e6b73223a7b2237353038303533392d653939302d346332632d616535342d323933393666316438396364223a2238336564306664332d643466622d343933632d393162352d313936316330393134393566227d7d', NULL),
	(58, 59, '\xc9cd551b30d100be0e887c5b39c03d30a320ffdbf72ccbba994a6ca4b55a3924', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226d6f64656c223a22323032362e31222c22706c61636564223a7b2237353038303533392d653939302d346332632d616535342d323933393666316438396364223a226c696e6b227d7d', NULL),
	(59, 60, '\xd31d7faaac97db04ef7f5d4aa7f9d51a9ba9891c1758f841fc1e3fea5f4343f2', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226576656e7473223a5b2263326434303836392d666265622d343462322d383038612d616363666234393738363334225d7d', NULL),
	(60, 61, '\xf08f2d95ebd13e51b14cfa81322dc84e37757caef679953baca355b52054a784', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c22636f6e74616374223a2237363432333936332d306435612d343537382d393264302d343931346333653363353664222c22636f6e74656e74223a2265346338346438653238346639663734326637393131626637373466663334313365646463623064353332613566653365303337316363386161366666626639222c226c696e6b223a226e6577222c227265636f7264223a2262626265383835642d333362652d343432352d396566612d356535383537363934383536227d', NULL),
	(61, 62, '\xe8ec3beb86268bcacb30d1d3da6c2aa8bf0efd42174c03606470c2995f956681', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a312c22636f6e74656e74223a2261643832633733633432303062363237663664653135306661636463396638663864323661646365626338323165613762333836636461613133366537363132222c226465636973696f6e223a2236303638646430622d643434652d343538352d386336322d313365316635383536346132222c2265766964656e6365223a2261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162222c22706f6c696379223a22323032362e31222c2276657273696f6e223a317d', NULL),
	(62, 63, '\x03bf155fa79c8c768c29e91ca42ae7a99a537c4aedc35758ddb07baf1f8fea8d', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a312c226465636973696f6e223a2236303638646430622d643434652d343538352d386336322d313365316635383536346132222c2276657273696f6e223a312c22776f726473223a224920776f756c6420676f2066757274686572227d', NULL),
	(63, 64, '\x7fe30740da6b80e79c851ddba36b9e03f507729a82abfdf50b21c592200e7859', '\x7b22616e73776572223a226167726565222c226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a322c22636f6e74656e74223a2261643832633733633432303062363237663664653135306661636463396638663864323661646365626338323165613762333836636461613133366537363132222c226465636973696f6e223a2236303638646430622d643434652d343538352d386336322d313365316635383536346132222c2272616e6b223a227465616d2d6d616e61676572222c22726561736f6e73223a2252656164207468652077686f6c65222c2276657273696f6e223a317d', NULL);


INSERT INTO public.ledger_entry VALUES
	(0, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224e774a42723953364f526c476e67716a474b734e4659474644434d2b31506e535778764531486a436831673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\x068d8749caa894c1a9a195c9b7e1d4ec2906e9f59be99935d169acc249f0bb9b', '2026-11-22 21:24:54.853815+00'),
	(1, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b225148547a544861774446456a5535764b67734a357854306e536a68695468705334734d33776c44763233773d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xc847c9238b431461ddeb2e6996511c25c9ad5d60bd4d3040cfe8c9c9c722c6c5', '2026-11-22 21:24:54.861632+00'),
	(2, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22534959426638714d51737069467a75493362626d354f785155454a49784b6638386566744c3736782f396f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xeb45a4dcc2fba529cc5995b4b75493e7d25879529c079552681c2c64dd6a9c2b', '2026-11-22 21:24:54.866759+00'),
	(3, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224a665a6552626939366c382f61744c4c475352364c6f50426474724c483942466a643957626d457547686f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xc36456d08940f358b6dd29a935b2c0f6234f2146054954db230add081c26cf43', '2026-11-22 21:24:54.871187+00'),
	(4, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226836657047554635456e355473323953786166326c514644574a6e45706a5041686444374d63727a5259453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\x52a2b68c8888f5828d95509244c74d273a07307d48cbaba71363e8ee73c2e0e3', '2026-11-22 21:24:54.875428+00'),
	(5, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b223335347849327a316570634b6c4677545064314d3155566d42414e714332455965337535523250764d65733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xa4573f9ad348aec167b7c348f4b48589da64cf63458bfc1ff49f5d27ba6983b2', '2026-11-22 21:24:54.882363+00'),
	(6, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22757062426c53414c716836344c56476569494e54417831467170614b46594564725332615456584d5470383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xcb1249554a67dffb857c87de1dfca2f72e89934fac10ccbf20ad48b079c9a082', '2026-11-22 21:24:54.886946+00'),
	(7, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2251506b4c6f32335169436b7a68504f3866666f48343148764e366656642b476b68635674337574486e64513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xb9568b7d95c563102824b20060278066f161a26d695b8bb09709973c3134442d', '2026-11-22 21:24:54.890891+00'),
	(8, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22313561754e326868307a6a4438484e484f31312f324b686f59696f79747053436f634d34596457392f77553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x5498e91747aee8924104708b62a09b1b0204bddf5ca9569afe762d7efbac1ef3', '2026-11-22 21:24:54.898612+00'),
	(9, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2273537a67722f65387676317a346b687a506a5243376179636c364d3730464f2b7a582b54506674424245413d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x4e2e5784cb9dd0c17c6b0f7fbc21637cef9def46e5e81002ee169c5b9c9c33a3', '2026-11-22 21:24:54.908003+00'),
	(10, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22787438386374612f4f3476434f656156316b357a42365259746b417a6343524a3168432b71626d585254593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x8ebc3147156483123d09a0bff19430e090d3b71dd265dbf3e005835d768d6a79', '2026-11-22 21:24:54.916724+00'),
	(11, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22375a5730316b7534616b66782b4a736d3169774e7277472f435076327a32566c5763383176583639554e553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xcc78773a3d635cac39caadf737945195b028bf6ea2e6b3091df28e1de06b760f', '2026-11-22 21:24:54.923835+00'),
	(12, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22385a51596579664431782b4b69654e387a51324b6d476d2b6338533431744f582f614f5635467636784c4d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x7f6f06c6835a06090c993820ba92fbfb2fd1b0c3635b19f0e886ad2884d4ea3a', '2026-11-22 21:24:54.933946+00'),
	(13, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22583952683054686c536e36746e382b336f684f6553786f79634d576a65304149455231346e774a2f674f303d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x1774f04cb8880fc59a79b7a8ea316b5b15bf3bbae5758dd8231ddd4c3c6a8220', '2026-11-22 21:24:54.943471+00'),
	(14, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22596361784d315238646979704b586a36466f70616d526d4d512b4462737a5235576431444444583651304d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x322b22c11ce0a662ebb313e68b3bac6efd25bcf68fb1cb1b6111a083901ea303', '2026-11-22 21:24:54.95411+00'),
	(15, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b227654565943444e4778544758442b4278416f31395332394e2b4643624d564f704e46796e4c3143396b444d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xe03a5ba78381deb5732dd1d956ba387a55b5139471bcaea13f5f45ef417172b1', '2026-11-22 21:24:54.972546+00'),
	(16, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2238785945673466744f2b7a4d4a425a4b314b547645797276364a54364f634f4c435475724b576a576833513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xd87b87cf82bd67fdbcfe01b15ece7912a2b1919a8931de6a49335554b773edc6', '2026-11-22 21:24:54.981048+00'),
	(17, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b222f775738543369316c4c727a535061786d4852415770456774694355307041723562445a4261496d777a733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xf9e791981fd1555fcfc955cacfd6c7045a79ad791786a53687a3bba3b2f4df1b', '2026-11-22 21:24:54.986776+00'),
	(18, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22754b596e38655a384d38323464582b6b586738504b626241395a79467a79564249496a6a55694c706a6c773d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x0ecd9ac48cd1c37c4dab542fae6847c972880e5ae1e390df5a1c7653f6a97518', '2026-11-22 21:24:54.991935+00'),
	(19, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2275583436787334426a787947744e444538684e747650625730582b7a794d6561635132642b724c756e506b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xdf72fcbb3a27bf1be5e3231752579b2ab53e9d00f6ecfe231527ba996a0b839e', '2026-11-22 21:24:55.002149+00'),
	(20, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b223875437159564d4c7878395654636f77765169526c7570535a77622b744a3431717a35384573365336684d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xd2e20de416938bbdfb461f3a60243526cbdfd4598994c92b8d6d0d0125a25eb7', '2026-11-22 21:24:55.008067+00'),
	(21, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22686f4549676b2b464d576b592f346a6b763037706f77646575496638447367493864416a517665626169593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x61ee27bd74525a32ad5a22ab14a0f8224741660ee2d6f444a68f04c208cec76e', '2026-11-22 21:24:55.012678+00'),
	(22, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2233676d633044564b6a774f59626c61422b396e755734544b6a494732625369522f55792f35657757346a413d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x38613fec59b182797e4f936db3ef255beeb6388bd75f9727c48b2d41f229b9e7', '2026-11-22 21:24:55.017433+00'),
	(23, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22554664354852374e47336f446c56495359544d394144336d656e53464a5a4656584f45644847414f674f673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x94a94eda0ad9fca62cc532ec716682b440f0b8de97dd51a7893524523bb1d07e', '2026-11-22 21:24:55.022673+00'),
	(24, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2269425146726e6f6d6f584e46484c7a644f356c325a32434f2f6d71537056443363346a4f423573715845633d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x8f393f818864ffe017d9c4c26cbb359db4e5612896f508b5a78d3cd350d101ee', '2026-11-22 21:24:55.031693+00'),
	(25, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226550524b6d3764624554595a7447575342397a7a34547a31365974525969704b346747416e646c534a66453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xefba2d2f63b451f39ec073e0fa9f5b570f8d0f87f1fe769b192c837e0da14049', '2026-11-22 21:24:55.041891+00'),
	(26, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b223562743054695037446e7753564f546e792f2f37734635327663794c6a515464746e5138436b5a422b75453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x5de1c56aa08c106cfd1d5ace31b741fee27a5b07d3f440814ec6a4a63baf5803', '2026-11-22 21:24:55.051322+00'),
	(27, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b225357686a726e536f437936656552586b53464664376678726d385242335562644551774e6c796d394652493d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x3b3badab6a7a0cb12b2867a746f5b62f6d61d7c95088296126675dfbdb3680ba', '2026-11-22 21:24:55.058337+00'),
	(28, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b225932635435764c6d7a4b676f4674704b7561534145476248576c4571532b4670346366734f4e7341364f6b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xd1887dfde7f01292cb58031a503ad93e3ddf916e8d398945ac3d698c39f2def6', '2026-11-22 21:24:55.064281+00'),
	(29, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22773353666c68356a4735765461764566656c70724a674b6142656e646d6c354a6e4956347a3465434142733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xfd4c7e3f18ba6243616c1f1481d2a4bea8c97eb19b83c9f835106121c7300292', '2026-11-22 21:24:55.069388+00'),
	(30, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b225769473346616c482b46474b31733464652f334e682f2b6e4432532f664363677576476e357162444555733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xcbc795ffe51d9d784015b90b87d590528d2ca47fa6804bbf3dc5b019c87face2', '2026-11-22 21:24:55.074498+00'),
	(31, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b225366356b69477961534d46625757757074484c74714f536349673274532f6d6f4c414541394d50596b416f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xbbd02d3a745d0ab32810827d345236032a80e4561e82e9cf53dbf4b59d050cac', '2026-11-22 21:24:55.079243+00'),
	(32, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226d436e2f4a524e744563355a6147537336312f6533356934526b773874324a56454f55712f7434633846413d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xcd2d2776d1f80ba6d6759ee072d9a6bad187815022a4ba03e1eaee6bd5db6544', '2026-11-22 21:24:55.08534+00'),
	(33, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22623164304c675846475746654e41326142566335496d344e46534e58527a5a696d2b704b6b467756506d453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xe84ffccd73de1d7f4bd2e9c6f9a8c242c2d8ddfbe9b9174639449da4fc0bfcad', '2026-11-22 21:24:55.091118+00'),
	(34, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2274456b6e736c565a77734c752b4d4d6a367a2f47455653356155356f536e546674555a4e4c73374a7933733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x10f30fdf266517f0d27697c3c73b9565df4d3ffa8dc631c8d58884befd72a9b4', '2026-11-22 21:24:55.098291+00'),
	(35, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22716d544c72483236436f4e624f6c6e4f5355357739476e2b425551635142704c554c636d5835595a456b593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x84ccd512b898a669cd855c67e67dd310bd4f5bd969d06191b0cbb9468c240451', '2026-11-22 21:24:55.104305+00'),
	(36, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2251497a62684a59386c34344f6a4632432b4f52764b78655a4b3857554c6f342f7830587737644a2b6b586f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xa7a90e6b9bfa0ff2b05d872bef7e586825716a11acc1ebc7a4ff4917fcf9eb00', '2026-11-22 21:24:55.113091+00'),
	(37, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22476d504c7863755a7762555731745a446271436b6277794e395a5a54627155594a5a4e504b356d5943674d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x46fae911f13caad98a7309ca5400420c320f4e759b4ece29f198302edc3987cf', '2026-11-22 21:24:55.122283+00'),
	(38, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22594f6b674c6a4862686777494158642f7853413751544e4865324d5a72772f313051517454506c43786d513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x14b801ac0746959287b2936237b3c85027054c37850f174ff72bb2505b1b830d', '2026-11-22 21:24:55.127568+00'),
	(39, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22422b4763305453344738647864486937495030354f494d4564754e30667152384d44514141727162654a733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xc0bdc9ee8c4d0ecec0a86482c033017ae5bbc92028e60a22bd60db7967ca4583', '2026-11-22 21:24:55.132063+00'),
	(40, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22665539672f36466f7178592f454151465a6639413545346f4f5a56496b35476e74384964736e4a58394d593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x20ee0e121b432f9ee82b0fd8dfc3ba70cff65f6f37ab5274334b2168e997af2b', '2026-11-22 21:24:55.138592+00'),
	(41, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2276634455375a5661515869645857374b4171544a7a526f754865786e3855644d5a734e487345725152546b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xfb5bc358bf4200e2d6f839ea8bbc631c6ae624149fd8ebfd48298eabdf07ae83', '2026-11-22 21:24:55.142564+00'),
	(42, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2246397732332f37555257735778434d6572426a64644a48597239566f4c5848554a67664b704b61455378593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x7b6c032935489ee9ea64188a0d83e1809d8f9ea7e2713e48a36bec39021e1dda', '2026-11-22 21:24:55.146538+00'),
	(43, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2251336569682f676e3164334d347049757443796176436d424556577159427a50504d3541436531343734513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xe1a2139e2151f910b1853b97bf423d88e867d5aa68a52251ddbf315c9571b998', '2026-11-22 21:24:55.150459+00'),
	(44, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b223378424f442b6d6447435769476f59716a574e4341794e39496538747a6a426372476f5a2f7770616b6f6f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x1084f246c02c423451556710d64dae68d61d273a841c9f2a48da0a7045749431', '2026-11-22 21:24:55.154537+00'),
	(45, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226d4c614e6e7834752f774c4370796b6867656473697643726a47756a726461354a6a3565766e776677776b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x8f6458f21c6d0ab2ef7d1756436141926f5af54582aaa319ff72053db28395db', '2026-11-22 21:24:55.158247+00'),
	(46, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224f382f77574e6e466b4b3452376d4479584e645336544a45497a596753677673305a50384c71366954686f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x716874ab381c1aeb5baee5e861788cd82baae522f5ee68239a25fe206a6aa77c', '2026-11-22 21:24:55.162087+00'),
	(47, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224b5a6f616d753471366e623556435734655130733148386c4c794b69326b35433532576269596d753567733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xd7830961252f907a4636f1993d56dabc4ffce5ed2a10bff5ad0207059181766a', '2026-11-22 21:24:55.166181+00'),
	(48, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22314663425a4f466f4b726e4d544e594a4c45713963454e6e4861676a516c7836517571537863414b6949553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xa28fdc6cea7eae541bd3509d7a7afb6fca2cd14448753a5a43dfa08afdfd2633', '2026-11-22 21:24:55.173614+00'),
	(49, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22696951466f37354a6f4c2b45464d666e44656d3730693134566231493551463133567a754d7576515573453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x9737c88254be71549d7fde0549c86b6e1d45e24045ec036ad4f84d5aa1184fe9', '2026-11-22 21:24:55.180265+00');
INSERT INTO public.ledger_entry VALUES
	(50, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22386f63524b334d6c6646383467342f6d4677502f684d74562b2b444b7048446f2f632f65676d72703448493d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x1862bacb420d7092edacd1b77e1f68296568a3cd5a7b3cfec1eda0d9faa62cf8', '2026-11-22 21:24:55.185307+00'),
	(51, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226b78444c72336f656731546572744c59522f38464b332b79532f6d6f4a6133446a746d4e513735496859513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xf0d6adbcf5149f053769a29effc72d6d55e835d14349eb713036dc5b4a343f62', '2026-11-22 21:24:55.189993+00'),
	(52, 'people.records.kept', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2247466d6c736d613742304479526f75364a56726f2f39456564666a506e327936623276456d2b30427448773d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6b657074222c2276223a317d', '\xfff654de89fd3d9fa03e9f29ad9cf25dc970945ca10e7ead6aa9fe2a7c310437', '2026-11-22 21:24:56.987708+00'),
	(53, 'people.records.linked', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22596376684a4b6f6f362f52316b573969556a375a3976344f453234796f7a6a67776a7747516668656135773d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6c696e6b6564222c2276223a317d', '\xa0b6d27d6a5bb5f718b9db2584a5e59243d39023d0b032664b2d0b8b971a128d', '2026-11-22 21:24:56.987971+00'),
	(54, 'linkage.records.placed', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226c784579396541486463415058396c3036567957465a57374b2b4a5a71484e66544f5a53632f58614839413d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226c696e6b6167652e7265636f7264732e706c61636564222c2276223a317d', '\xd69fdce221226339233c6b6cd288e2105f78df3e82b51965dda7c8d28a890575', '2026-11-22 21:24:56.988077+00'),
	(55, 'chronology.events.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22734e5434786b45726f67713662555171487a53616b636d73364a64425554796e437534437a6431336e71343d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226368726f6e6f6c6f67792e6576656e74732e6164646564222c2276223a317d', '\x3143caf6e2dd5e9460f6cb001a3af21b77d86c098aefe1a9ef0fb185a1d35e3a', '2026-11-22 21:24:56.988155+00'),
	(56, 'people.records.kept', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22336937736547743054576b35387430724b32306a784c4f77764a4d45685066574a6662767546346c4c4b513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6b657074222c2276223a317d', '\x586ca33d6b68cf2f1065d95c826f3d8784c4922fe02833a706b96ad03b114e7f', '2026-11-22 21:24:56.988227+00'),
	(57, 'people.records.linked', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226b4a586b674f646478664d4c4c7175347675525330314578454c5470777146592b484f764e6a6373716c453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6c696e6b6564222c2276223a317d', '\x31361e2822cb3c4d74f036658b4037a135e9db16aa7b112f80bd8dc33b66f968', '2026-11-22 21:24:56.988298+00'),
	(58, 'linkage.records.placed', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224a7671614b37446d33692b666d496a6d64646148506876504a5a48424a4d795933683651664a506a696a513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226c696e6b6167652e7265636f7264732e706c61636564222c2276223a317d', '\x864121ec3b3ee316738998d62888aee7b18186359c2938b8fddf98183aa3454b', '2026-11-22 21:24:56.988367+00'),
	(59, 'chronology.events.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b225373357234486767675647346c5a5133774649447a396e54346b796e56786754304e7661495a51717563553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226368726f6e6f6c6f67792e6576656e74732e6164646564222c2276223a317d', '\x82919d22a0cd7e77b54340b6948e052c1fc004615145f2161542ac5e8a4086fb', '2026-11-22 21:24:56.988412+00'),
	(60, 'intake.contact.received', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2242733435344932616251564e396666732b64467a37594e6533694278442b67496e643071544b4e6d6644733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a22696e74616b652e636f6e746163742e7265636569766564222c2276223a317d', '\x8814ac1a77a333dfec50269587d4f19237fca783b7a7570bf9438e4ef91f9816', '2026-11-22 21:24:56.988452+00'),
	(61, 'decisions.decision.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224d554c724472734f3052654a373169664d67357a655a3079526c466238733436706553396e7741504747673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226465636973696f6e732e6465636973696f6e2e6d616465222c2276223a317d', '\xaa00f8685cf88d38d9307f29ad4b255ed3df367338f6ff747eb296d20da406c9', '2026-11-22 21:24:57.006194+00'),
	(62, 'decisions.dissent.given', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2235386d47656d472f4a335377437837736653584c673069612f6d6234646f6d70445643526c4d41364f64493d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226465636973696f6e732e64697373656e742e676976656e222c2276223a317d', '\x11e653e057eb4dfc28ec9eb3079181ae114cbf03a5a1f006b733b89615c2001a', '2026-11-22 21:24:57.025891+00'),
	(63, 'decisions.signoff.given', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b227943777554573070616264342b49597a774b456b6d4d767250654f5a495a6d5464554a38366337654858553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226465636973696f6e732e7369676e6f66662e676976656e222c2276223a317d', '\xa27dcab4628fef4222480db1aad4ab901e4dc0e56456325a9d5ab5080ac0974b', '2026-11-22 21:24:57.062031+00');


INSERT INTO public.linkage_comparison VALUES
	('bbbe885d-33be-4425-9efa-5e5857694856', '{"sex": "F", "born": "2018-03-12", "phone": "07700900142", "surname": "nowak hale", "forename": "zosia", "postcode": "NX14AB", "nhs_number": "9990142769", "address_words": ["larch", "walk"], "surname_parts": ["hale", "nowak"], "forename_roots": ["sophia"], "address_numbers": ["14"]}', '{-2040801045,-1772697994,-1701851661,-1684881740,-1225931125,-1207387920,-1136599252,-896250481,-841804174,-805067612,-758710807,-606482306,-581553581,-282899288,-146300110,-31196361,-13102745,199400413,502868567,569944097,729170926,779378902,1250435495,1656745916,1690580898,1717223213,1925461545,2044595341,2147183714}', 4),
	('75080539-e990-4c2c-ae54-29396f1d89cd', '{"sex": "F", "born": "2018-03-12", "phone": "07700900142", "surname": "nowak hale", "forename": "zosia", "postcode": "NX14AB", "nhs_number": "9990142769", "address_words": ["larch", "walk"], "surname_parts": ["hale", "nowak"], "forename_roots": ["sophia"], "address_numbers": ["14"]}', '{-2040801045,-1772697994,-1701851661,-1684881740,-1225931125,-1207387920,-1136599252,-896250481,-841804174,-805067612,-758710807,-606482306,-581553581,-282899288,-146300110,-31196361,-13102745,199400413,502868567,569944097,729170926,779378902,1250435495,1656745916,1690580898,1717223213,1925461545,2044595341,2147183714}', 1);


INSERT INTO public.linkage_placement VALUES
	(1, 'bbbe885d-33be-4425-9efa-5e5857694856', 'new', '83ed0fd3-d4fb-493c-91b5-1961c091495f', NULL, NULL, '[]', '[]', '[]', '2026.1', '2026-11-20 16:50:00+00', 4),
	(2, '75080539-e990-4c2c-ae54-29396f1d89cd', 'link', '83ed0fd3-d4fb-493c-91b5-1961c091495f', 'bbbe885d-33be-4425-9efa-5e5857694856', 23.10056809029775, '[{"bits": -16.609626047414267, "field": "prior", "level": "start", "words": "Before anything is compared: two records are rarely one person"}, {"bits": 6.643856189774724, "field": "forename", "level": "exact", "words": "First name: the same"}, {"bits": 0.33518419158962914, "field": "surname", "level": "exact", "words": "Surname: the same"}, {"bits": 0.0, "field": "other_surnames", "level": "missing", "words": "Other surnames missing on one record or both: never counted as different"}, {"bits": 0.0, "field": "middle_names", "level": "missing", "words": "Middle names missing on one record or both: never counted as different"}, {"bits": 0.0, "field": "first_as_middle", "level": "missing", "words": "Middle name used as first name missing on one record or both: never counted as different"}, {"bits": 6.22881869049588, "field": "date_of_birth", "level": "exact", "words": "Same birth date"}, {"bits": 0.9708536543404835, "field": "sex", "level": "same", "words": "Same sex"}, {"bits": 13.872674880270605, "field": "address", "level": "same", "words": "Same address: they share a home"}, {"bits": 0.0, "field": "postcode", "level": "counted", "words": "Postcode already counted with the address"}, {"bits": 0.0, "field": "other_postcodes", "level": "missing", "words": "Earlier postcodes missing on one record or both: never counted as different"}, {"bits": 0.7369655941662062, "field": "phone", "level": "same", "words": "Same telephone number"}, {"bits": 0.0, "field": "email", "level": "missing", "words": "E-mail address missing on one record or both: never counted as different"}, {"bits": 10.92184093707449, "field": "nhs_number", "level": "same", "words": "Same NHS number"}, {"bits": 0.0, "field": "upn", "level": "missing", "words": "Unique pupil number missing on one record or both: never counted as different"}, {"bits": 0.0, "field": "other_id", "level": "missing", "words": "Other reference missing on one record or both: never counted as different"}]', '[]', '[]', '2026.1', '2026-11-20 16:50:00+00', 1);


INSERT INTO public.people_membership VALUES
	(1, 'bbbe885d-33be-4425-9efa-5e5857694856', '83ed0fd3-d4fb-493c-91b5-1961c091495f', '2026-11-20 16:50:00+00', NULL, 'First record of this person', 4, 6, 'bbbe885d-33be-4425-9efa-5e5857694856'),
	(2, '75080539-e990-4c2c-ae54-29396f1d89cd', '83ed0fd3-d4fb-493c-91b5-1961c091495f', '2026-11-20 16:50:00+00', NULL, 'Linked by weight: 23.1 bits', 1, 6, '75080539-e990-4c2c-ae54-29396f1d89cd');


INSERT INTO public.people_record VALUES
	('bbbe885d-33be-4425-9efa-5e5857694856', 'contact-27PSKB5H', '2026-11-20 16:50:00+00', 4),
	('75080539-e990-4c2c-ae54-29396f1d89cd', 'contact-27PSKB5H', '2026-11-20 16:50:00+00', 1);


INSERT INTO public.people_recordversion VALUES
	(1, 'bbbe885d-33be-4425-9efa-5e5857694856', 1, 'Zosia', '', 'Nowak-Hale', '', '2018-03-12', 'F', '14 Larch Walk', 'NX1 4AB', '', '07700900142', '', '9990142769', '', '', '2026-11-20 16:50:00+00', 4, 'bbbe885d-33be-4425-9efa-5e5857694856', 6),
	(2, '75080539-e990-4c2c-ae54-29396f1d89cd', 1, 'Zosia', '', 'Nowak-Hale', '', '2018-03-12', 'F', '14 Larch Walk', 'NX1 4AB', '', '07700900142', '', '9990142769', '', '', '2026-11-20 16:50:00+00', 1, '75080539-e990-4c2c-ae54-29396f1d89cd', 6);


INSERT INTO sec.context_key VALUES
	(true, '\x9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d3636363636363636363636363636363636363636363636363636363636363636', '\xf7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f75c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c');


SELECT pg_catalog.setval('public.access_agency_id_seq', 8, true);


SELECT pg_catalog.setval('public.access_apitoken_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_appointment_id_seq', 22, true);


SELECT pg_catalog.setval('public.access_installation_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_lockout_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_read_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_restriction_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_scopemember_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_scopesubject_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_team_id_seq', 1, false);


SELECT pg_catalog.setval('public.access_user_id_seq', 22, true);


SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


SELECT pg_catalog.setval('public.auth_permission_id_seq', 160, true);


SELECT pg_catalog.setval('public.decisions_decisionversion_id_seq', 1, true);


SELECT pg_catalog.setval('public.decisions_dissent_id_seq', 1, true);


SELECT pg_catalog.setval('public.decisions_signoff_id_seq', 1, true);


SELECT pg_catalog.setval('public.django_content_type_id_seq', 40, true);


SELECT pg_catalog.setval('public.django_migrations_id_seq', 36, true);


SELECT pg_catalog.setval('public.inspections_reportfinding_id_seq', 1, false);


SELECT pg_catalog.setval('public.inspections_response_id_seq', 1, false);


SELECT pg_catalog.setval('public.inspections_responsepublished_id_seq', 1, false);


SELECT pg_catalog.setval('public.ledger_staged_id_seq', 64, true);


SELECT pg_catalog.setval('public.linkage_placement_id_seq', 2, true);


SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


SELECT pg_catalog.setval('public.people_householdmember_id_seq', 1, false);


SELECT pg_catalog.setval('public.people_membership_id_seq', 2, true);


SELECT pg_catalog.setval('public.people_recordversion_id_seq', 2, true);


ALTER TABLE ONLY public.access_agency
    ADD CONSTRAINT access_agency_code_key UNIQUE (code);


ALTER TABLE ONLY public.access_agency
    ADD CONSTRAINT access_agency_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_digest_key UNIQUE (digest);


ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_installation
    ADD CONSTRAINT access_installation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_read
    ADD CONSTRAINT access_read_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_pkey PRIMARY KEY (scope);


ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT access_scopesubject_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_team
    ADD CONSTRAINT access_team_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_email_key UNIQUE (email);


ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT appointment_once UNIQUE (user_id, agency_id, role, from_on);


ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.chronology_event
    ADD CONSTRAINT chronology_event_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT contact_once UNIQUE (agency_id, key);


ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decision_version_once UNIQUE (decision_id, number);


ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_key_key UNIQUE (key);


ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionversion_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_version_id_key UNIQUE (version_id);


ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT finding_number_once UNIQUE (inspection_id, number);


ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT household_once UNIQUE (household, record_id);


ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspection_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspection_slug_key UNIQUE (slug);


ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT inspections_reportfinding_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_responsepublished_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_responsepublished_response_id_key UNIQUE (response_id);


ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_reference_key UNIQUE (reference);


ALTER TABLE ONLY public.intake_draft
    ADD CONSTRAINT intake_draft_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_idempotency_key_key UNIQUE (idempotency_key);


ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_pkey PRIMARY KEY (index);


ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_staged_key UNIQUE (staged);


ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (index);


ALTER TABLE ONLY public.ledger_staged
    ADD CONSTRAINT ledger_staged_idempotency_key_key UNIQUE (idempotency_key);


ALTER TABLE ONLY public.ledger_staged
    ADD CONSTRAINT ledger_staged_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.linkage_comparison
    ADD CONSTRAINT linkage_comparison_pkey PRIMARY KEY (scope);


ALTER TABLE ONLY public.linkage_placement
    ADD CONSTRAINT linkage_placement_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmember_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.people_record
    ADD CONSTRAINT people_record_pkey PRIMARY KEY (scope);


ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publication_version_once UNIQUE (kind, slug, version);


ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publications_publication_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publications_publication_supersedes_id_key UNIQUE (supersedes_id);


ALTER TABLE ONLY public.people_record
    ADD CONSTRAINT record_once_per_agency UNIQUE (agency_id, external_id);


ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT record_version_once UNIQUE (record_id, number);


ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT response_version_once UNIQUE (inspection_id, version);


ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT subject_once UNIQUE (scope, person);


ALTER TABLE ONLY public.access_team
    ADD CONSTRAINT team_once_per_agency UNIQUE (agency_id, name);


ALTER TABLE ONLY sec.context_key
    ADD CONSTRAINT context_key_pkey PRIMARY KEY (only_one);


CREATE INDEX access_agency_code_e9d28b0c_like ON public.access_agency USING btree (code varchar_pattern_ops);


CREATE INDEX access_apitoken_agency_id_12a01013 ON public.access_apitoken USING btree (agency_id);


CREATE INDEX access_apitoken_digest_0fad3de1_like ON public.access_apitoken USING btree (digest varchar_pattern_ops);


CREATE INDEX access_apitoken_user_id_9f3b952b ON public.access_apitoken USING btree (user_id);


CREATE INDEX access_appointment_agency_id_dbd04d80 ON public.access_appointment USING btree (agency_id);


CREATE INDEX access_appointment_rank_8166f2df ON public.access_appointment USING btree (rank);


CREATE INDEX access_appointment_rank_8166f2df_like ON public.access_appointment USING btree (rank varchar_pattern_ops);


CREATE INDEX access_appointment_team_id_58722810 ON public.access_appointment USING btree (team_id);


CREATE INDEX access_appointment_user_id_5c221e3f ON public.access_appointment USING btree (user_id);


CREATE INDEX access_installation_confirmed_by_id_8f5d1c2b ON public.access_installation USING btree (confirmed_by_id);


CREATE INDEX access_lockout_agency_id_55f45e41 ON public.access_lockout USING btree (agency_id);


CREATE INDEX access_lockout_made_by_id_c53605a1 ON public.access_lockout USING btree (made_by_id);


CREATE INDEX access_lockout_user_id_1f266660 ON public.access_lockout USING btree (user_id);


CREATE INDEX access_read_agency_id_d6a3cb31 ON public.access_read USING btree (agency_id);


CREATE INDEX access_read_subject_id_0b99eab8 ON public.access_read USING btree (subject_id);


CREATE INDEX access_read_user_id_0077d2b9 ON public.access_read USING btree (user_id);


CREATE INDEX access_restriction_agency_id_10b55bcc ON public.access_restriction USING btree (agency_id);


CREATE INDEX access_restriction_made_by_id_a90c476d ON public.access_restriction USING btree (made_by_id);


CREATE INDEX access_restriction_scope_2a405bca ON public.access_restriction USING btree (scope);


CREATE INDEX access_scope_agency_id_53c6b1c5 ON public.access_scope USING btree (agency_id);


CREATE INDEX access_scope_opened_by_id_f6228406 ON public.access_scope USING btree (opened_by_id);


CREATE INDEX access_scopemember_agency_id_be4ece7c ON public.access_scopemember USING btree (agency_id);


CREATE INDEX access_scopemember_scope_8d65bd61 ON public.access_scopemember USING btree (scope);


CREATE INDEX access_scopemember_user_id_90bf0e0b ON public.access_scopemember USING btree (user_id);


CREATE INDEX access_scopesubject_agency_id_526b5d37 ON public.access_scopesubject USING btree (agency_id);


CREATE INDEX access_scopesubject_person_43c02ef3 ON public.access_scopesubject USING btree (person);


CREATE INDEX access_scopesubject_scope_6948c7c8 ON public.access_scopesubject USING btree (scope);


CREATE INDEX access_team_agency_id_e3cb52dc ON public.access_team USING btree (agency_id);


CREATE INDEX access_user_email_f0cf94cd_like ON public.access_user USING btree (email varchar_pattern_ops);


CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


CREATE INDEX chronology_event_agency_id_0a360f1d ON public.chronology_event USING btree (agency_id);


CREATE INDEX chronology_event_kind_dcf5a4b5 ON public.chronology_event USING btree (kind);


CREATE INDEX chronology_event_kind_dcf5a4b5_like ON public.chronology_event USING btree (kind varchar_pattern_ops);


CREATE INDEX chronology_event_recorded_by_id_098dfe4c ON public.chronology_event USING btree (recorded_by_id);


CREATE INDEX comparison_by_key ON public.linkage_comparison USING gin (keys) WITH (fastupdate=off);


CREATE INDEX decisions_decision_agency_id_11157dd9 ON public.decisions_decision USING btree (agency_id);


CREATE INDEX decisions_decision_kind_df4707f9 ON public.decisions_decision USING btree (kind);


CREATE INDEX decisions_decision_kind_df4707f9_like ON public.decisions_decision USING btree (kind varchar_pattern_ops);


CREATE INDEX decisions_decision_made_by_id_956cf814 ON public.decisions_decision USING btree (made_by_id);


CREATE INDEX decisions_decision_scope_214f6842 ON public.decisions_decision USING btree (scope);


CREATE INDEX decisions_decisionversion_agency_id_0d7c0bce ON public.decisions_decisionversion USING btree (agency_id);


CREATE INDEX decisions_decisionversion_decision_id_495f15e2 ON public.decisions_decisionversion USING btree (decision_id);


CREATE INDEX decisions_decisionversion_written_by_id_ab47bfcf ON public.decisions_decisionversion USING btree (written_by_id);


CREATE INDEX decisions_dissent_agency_id_a2fce0aa ON public.decisions_dissent USING btree (agency_id);


CREATE INDEX decisions_dissent_decision_id_7ec12f16 ON public.decisions_dissent USING btree (decision_id);


CREATE INDEX decisions_dissent_made_by_id_fdcb3f61 ON public.decisions_dissent USING btree (made_by_id);


CREATE INDEX decisions_signoff_agency_id_a0583ec9 ON public.decisions_signoff USING btree (agency_id);


CREATE INDEX decisions_signoff_rank_b8146371 ON public.decisions_signoff USING btree (rank);


CREATE INDEX decisions_signoff_rank_b8146371_like ON public.decisions_signoff USING btree (rank varchar_pattern_ops);


CREATE INDEX decisions_signoff_signer_id_64474abe ON public.decisions_signoff USING btree (signer_id);


CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


CREATE INDEX event_by_scope ON public.chronology_event USING btree (scope, happened_first);


CREATE INDEX inspections_inspection_agency_id_4f0b8653 ON public.inspections_inspection USING btree (agency_id);


CREATE INDEX inspections_inspection_registered_by_id_5038b42c ON public.inspections_inspection USING btree (registered_by_id);


CREATE INDEX inspections_inspection_slug_ddf2bc6a_like ON public.inspections_inspection USING btree (slug varchar_pattern_ops);


CREATE INDEX inspections_reportfinding_agency_id_b0eb16b9 ON public.inspections_reportfinding USING btree (agency_id);


CREATE INDEX inspections_reportfinding_inspection_id_87b640a1 ON public.inspections_reportfinding USING btree (inspection_id);


CREATE INDEX inspections_response_agency_id_ab078f6f ON public.inspections_response USING btree (agency_id);


CREATE INDEX inspections_response_inspection_id_418063eb ON public.inspections_response USING btree (inspection_id);


CREATE INDEX inspections_response_written_by_id_4f1e481c ON public.inspections_response USING btree (written_by_id);


CREATE INDEX inspections_responsepublished_agency_id_acba7cbc ON public.inspections_responsepublished USING btree (agency_id);


CREATE INDEX inspections_responsepublished_published_by_id_a67f920f ON public.inspections_responsepublished USING btree (published_by_id);


CREATE INDEX intake_contact_agency_id_c915485b ON public.intake_contact USING btree (agency_id);


CREATE INDEX intake_contact_received_record_3af0029f ON public.intake_contact USING btree (received_record);


CREATE INDEX intake_contact_reference_b7d4d3a4_like ON public.intake_contact USING btree (reference varchar_pattern_ops);


CREATE INDEX intake_contact_scope_32189f2b ON public.intake_contact USING btree (scope);


CREATE INDEX intake_contact_sent_by_id_8e7257d4 ON public.intake_contact USING btree (sent_by_id);


CREATE INDEX intake_contact_to_agency_id_0785560d ON public.intake_contact USING btree (to_agency_id);


CREATE INDEX intake_draft_user_id_0f1a4659 ON public.intake_draft USING btree (user_id);


CREATE INDEX ledger_body_idempotency_key_d4117230_like ON public.ledger_body USING btree (idempotency_key text_pattern_ops);


CREATE INDEX ledger_staged_idempotency_key_ad3f8488_like ON public.ledger_staged USING btree (idempotency_key text_pattern_ops);


CREATE INDEX linkage_comparison_agency_id_74c28740 ON public.linkage_comparison USING btree (agency_id);


CREATE INDEX linkage_placement_agency_id_7f8b07eb ON public.linkage_placement USING btree (agency_id);


CREATE INDEX linkage_placement_scope_d5a23374 ON public.linkage_placement USING btree (scope);


CREATE UNIQUE INDEX locked_once ON public.access_lockout USING btree (agency_id, scope, user_id) WHERE (lifted_at IS NULL);


CREATE UNIQUE INDEX member_once ON public.access_scopemember USING btree (scope, user_id) WHERE (until_at IS NULL);


CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


CREATE UNIQUE INDEX one_person_at_a_time ON public.people_membership USING btree (record_id) WHERE (until_at IS NULL);


CREATE INDEX people_householdmember_agency_id_d6427045 ON public.people_householdmember USING btree (agency_id);


CREATE INDEX people_householdmember_household_883b3362 ON public.people_householdmember USING btree (household);


CREATE INDEX people_householdmember_record_id_a900e184 ON public.people_householdmember USING btree (record_id);


CREATE INDEX people_householdmember_scope_046c22f8 ON public.people_householdmember USING btree (scope);


CREATE INDEX people_membership_agency_id_e3d78374 ON public.people_membership USING btree (agency_id);


CREATE INDEX people_membership_made_by_id_2df11604 ON public.people_membership USING btree (made_by_id);


CREATE INDEX people_membership_person_c3755bef ON public.people_membership USING btree (person);


CREATE INDEX people_membership_record_id_05fbd84d ON public.people_membership USING btree (record_id);


CREATE INDEX people_membership_scope_9ba0136d ON public.people_membership USING btree (scope);


CREATE INDEX people_record_agency_id_4d58cbf3 ON public.people_record USING btree (agency_id);


CREATE INDEX people_recordversion_agency_id_80bbbc81 ON public.people_recordversion USING btree (agency_id);


CREATE INDEX people_recordversion_record_id_bcc393a5 ON public.people_recordversion USING btree (record_id);


CREATE INDEX people_recordversion_scope_cd929a2d ON public.people_recordversion USING btree (scope);


CREATE INDEX people_recordversion_written_by_id_29cf5a19 ON public.people_recordversion USING btree (written_by_id);


CREATE INDEX publications_publication_kind_7e7b1bc3 ON public.publications_publication USING btree (kind);


CREATE INDEX publications_publication_kind_7e7b1bc3_like ON public.publications_publication USING btree (kind varchar_pattern_ops);


CREATE INDEX publications_publication_slug_2db552ee ON public.publications_publication USING btree (slug);


CREATE INDEX publications_publication_slug_2db552ee_like ON public.publications_publication USING btree (slug varchar_pattern_ops);


CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_decision FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decision ENABLE ALWAYS TRIGGER append_only;


CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_decisionversion FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decisionversion ENABLE ALWAYS TRIGGER append_only;


CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_dissent FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_dissent ENABLE ALWAYS TRIGGER append_only;


CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_signoff FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_signoff ENABLE ALWAYS TRIGGER append_only;


CREATE TRIGGER check_scope_row BEFORE INSERT OR UPDATE OF scope, agency_id, user_id ON public.access_scopemember FOR EACH ROW EXECUTE FUNCTION sec.check_scope_row();

ALTER TABLE public.access_scopemember ENABLE ALWAYS TRIGGER check_scope_row;


CREATE TRIGGER check_scope_row BEFORE INSERT OR UPDATE OF scope, agency_id, person ON public.access_scopesubject FOR EACH ROW EXECUTE FUNCTION sec.check_scope_row();

ALTER TABLE public.access_scopesubject ENABLE ALWAYS TRIGGER check_scope_row;


CREATE TRIGGER check_sign_off BEFORE INSERT ON public.decisions_signoff FOR EACH ROW EXECUTE FUNCTION sec.check_sign_off();

ALTER TABLE public.decisions_signoff ENABLE ALWAYS TRIGGER check_sign_off;


CREATE TRIGGER ledger_no_change BEFORE DELETE OR UPDATE ON public.ledger_body FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_body ENABLE ALWAYS TRIGGER ledger_no_change;


CREATE TRIGGER ledger_no_change BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_entry ENABLE ALWAYS TRIGGER ledger_no_change;


CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON public.ledger_body FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_body ENABLE ALWAYS TRIGGER ledger_no_truncate;


CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_entry ENABLE ALWAYS TRIGGER ledger_no_truncate;


CREATE CONSTRAINT TRIGGER ledger_number AFTER INSERT ON public.ledger_staged DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_number();

ALTER TABLE public.ledger_staged ENABLE ALWAYS TRIGGER ledger_number;


CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_decision FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decision ENABLE ALWAYS TRIGGER no_truncate;


CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_decisionversion FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decisionversion ENABLE ALWAYS TRIGGER no_truncate;


CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_dissent FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_dissent ENABLE ALWAYS TRIGGER no_truncate;


CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_signoff FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_signoff ENABLE ALWAYS TRIGGER no_truncate;


ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_agency_id_12a01013_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_user_id_9f3b952b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_agency_id_dbd04d80_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_team_id_58722810_fk_access_team_id FOREIGN KEY (team_id) REFERENCES public.access_team(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_user_id_5c221e3f_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_installation
    ADD CONSTRAINT access_installation_confirmed_by_id_8f5d1c2b_fk_access_user_id FOREIGN KEY (confirmed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_agency_id_55f45e41_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_made_by_id_c53605a1_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_user_id_1f266660_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_read
    ADD CONSTRAINT access_read_agency_id_d6a3cb31_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_read
    ADD CONSTRAINT access_read_user_id_0077d2b9_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_agency_id_10b55bcc_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_made_by_id_a90c476d_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_agency_id_53c6b1c5_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_opened_by_id_f6228406_fk_access_user_id FOREIGN KEY (opened_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_agency_id_be4ece7c_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_scope_8d65bd61_fk_access_scope_scope FOREIGN KEY (scope) REFERENCES public.access_scope(scope) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_user_id_90bf0e0b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT access_scopesubject_agency_id_526b5d37_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT access_scopesubject_scope_6948c7c8_fk_access_scope_scope FOREIGN KEY (scope) REFERENCES public.access_scope(scope) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.access_team
    ADD CONSTRAINT access_team_agency_id_e3cb52dc_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.chronology_event
    ADD CONSTRAINT chronology_event_agency_id_0a360f1d_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.chronology_event
    ADD CONSTRAINT chronology_event_recorded_by_id_098dfe4c_fk_access_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_agency_id_11157dd9_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_made_by_id_956cf814_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionve_agency_id_0d7c0bce_fk_access_ag FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionve_decision_id_495f15e2_fk_decisions FOREIGN KEY (decision_id) REFERENCES public.decisions_decision(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionve_written_by_id_ab47bfcf_fk_access_us FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_agency_id_a2fce0aa_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_decision_id_7ec12f16_fk_decisions_decision_id FOREIGN KEY (decision_id) REFERENCES public.decisions_decision(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_made_by_id_fdcb3f61_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_agency_id_a0583ec9_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_signer_id_64474abe_fk_access_user_id FOREIGN KEY (signer_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_version_id_8b44c3aa_fk_decisions FOREIGN KEY (version_id) REFERENCES public.decisions_decisionversion(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspecti_registered_by_id_5038b42c_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspection_agency_id_4f0b8653_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT inspections_reportfi_agency_id_b0eb16b9_fk_access_ag FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT inspections_reportfi_inspection_id_87b640a1_fk_inspectio FOREIGN KEY (inspection_id) REFERENCES public.inspections_inspection(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_agency_id_ab078f6f_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_response_agency_id_acba7cbc_fk_access_ag FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_inspection_id_418063eb_fk_inspectio FOREIGN KEY (inspection_id) REFERENCES public.inspections_inspection(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_response_published_by_id_a67f920f_fk_access_us FOREIGN KEY (published_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_response_response_id_2c28b6b6_fk_inspectio FOREIGN KEY (response_id) REFERENCES public.inspections_response(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_written_by_id_4f1e481c_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_agency_id_c915485b_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_sent_by_id_8e7257d4_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_to_agency_id_0785560d_fk_access_agency_id FOREIGN KEY (to_agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.intake_draft
    ADD CONSTRAINT intake_draft_user_id_0f1a4659_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_index_8925bbbe_fk_ledger_entry_index FOREIGN KEY (index) REFERENCES public.ledger_entry(index) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.linkage_comparison
    ADD CONSTRAINT linkage_comparison_agency_id_74c28740_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.linkage_placement
    ADD CONSTRAINT linkage_placement_agency_id_7f8b07eb_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmemb_record_id_a900e184_fk_people_re FOREIGN KEY (record_id) REFERENCES public.people_record(scope) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmember_agency_id_d6427045_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_agency_id_e3d78374_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_made_by_id_2df11604_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_record_id_05fbd84d_fk_people_record_scope FOREIGN KEY (record_id) REFERENCES public.people_record(scope) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_record
    ADD CONSTRAINT people_record_agency_id_4d58cbf3_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_agency_id_80bbbc81_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_record_id_bcc393a5_fk_people_record_scope FOREIGN KEY (record_id) REFERENCES public.people_record(scope) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_written_by_id_29cf5a19_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publications_publica_supersedes_id_7bf4cd7e_fk_publicati FOREIGN KEY (supersedes_id) REFERENCES public.publications_publication(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE public.access_agency ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_apitoken ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_appointment ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_installation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_lockout ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_read ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_restriction ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_scope ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_scopemember ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_scopesubject ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_team ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.access_user ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.account_emailaddress ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.account_emailconfirmation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.auth_group ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.auth_group_permissions ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.auth_permission ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.chronology_event ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.decisions_decision ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.decisions_decisionversion ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.decisions_dissent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.decisions_signoff ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.django_content_type ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.django_migrations ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.django_session ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.inspections_inspection ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.inspections_reportfinding ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.inspections_response ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.inspections_responsepublished ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.intake_contact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.intake_draft ENABLE ROW LEVEL SECURITY;

CREATE POLICY ledger_audited ON public.ledger_body FOR SELECT TO KEEPSIGHT_DATABASE_auditor USING (true);


ALTER TABLE public.ledger_body ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.ledger_entry ENABLE ROW LEVEL SECURITY;

CREATE POLICY ledger_published ON public.ledger_entry FOR SELECT TO KEEPSIGHT_DATABASE_publisher, KEEPSIGHT_DATABASE_auditor USING (true);


ALTER TABLE public.ledger_staged ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.linkage_comparison ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.linkage_placement ENABLE ROW LEVEL SECURITY;

CREATE POLICY matcher_read ON public.linkage_comparison FOR SELECT TO KEEPSIGHT_DATABASE_matcher USING (true);


CREATE POLICY matcher_read ON public.people_membership FOR SELECT TO KEEPSIGHT_DATABASE_matcher USING (true);


CREATE POLICY may_lift ON public.access_lockout AS RESTRICTIVE FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)) AND (user_id <> ( SELECT sec.viewer() AS viewer))));


CREATE POLICY may_lift ON public.access_restriction AS RESTRICTIVE FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)) AND (( SELECT sec.viewer() AS viewer) = ANY (users))));


CREATE POLICY may_restrict ON public.access_lockout AS RESTRICTIVE FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)));


CREATE POLICY may_restrict ON public.access_restriction AS RESTRICTIVE FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)));


ALTER TABLE public.mfa_authenticator ENABLE ROW LEVEL SECURITY;

CREATE POLICY not_hidden ON public.access_scope AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.access_scopemember AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.access_scopesubject AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.chronology_event AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.decisions_decision AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.decisions_decisionversion AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.decisions_dissent AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.decisions_signoff AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.intake_contact AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.linkage_comparison AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.linkage_placement AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.people_householdmember AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.people_membership AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.people_record AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY not_hidden ON public.people_recordversion AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


CREATE POLICY owner_all ON public.access_agency TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_apitoken TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_appointment TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_installation TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_lockout TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_read TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_restriction TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_scope TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_scopemember TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_scopesubject TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_team TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.access_user TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.account_emailaddress TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.account_emailconfirmation TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.auth_group TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.auth_group_permissions TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.auth_permission TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.chronology_event TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.decisions_decision TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.decisions_decisionversion TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.decisions_dissent TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.decisions_signoff TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.django_content_type TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.django_migrations TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.django_session TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.inspections_inspection TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.inspections_reportfinding TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.inspections_response TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.inspections_responsepublished TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.intake_contact TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.intake_draft TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.ledger_body TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.ledger_entry TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.ledger_staged TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.linkage_comparison TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.linkage_placement TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.mfa_authenticator TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.people_householdmember TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.people_membership TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.people_record TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.people_recordversion TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


CREATE POLICY owner_all ON public.publications_publication TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


ALTER TABLE public.people_householdmember ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.people_membership ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.people_record ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.people_recordversion ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.publications_publication ENABLE ROW LEVEL SECURITY;

CREATE POLICY web_add ON public.access_agency FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.access_apitoken FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.access_appointment FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.access_installation FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.access_lockout FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.access_read FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.access_restriction FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.access_scope FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.access_scopemember FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.access_scopesubject FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.access_team FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.access_user FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


CREATE POLICY web_add ON public.account_emailaddress FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


CREATE POLICY web_add ON public.account_emailconfirmation FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


CREATE POLICY web_add ON public.auth_group FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.auth_group_permissions FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.auth_permission FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.chronology_event FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.decisions_decision FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.decisions_decisionversion FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.decisions_dissent FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.decisions_signoff FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.django_content_type FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_add ON public.django_session FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


CREATE POLICY web_add ON public.inspections_inspection FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.inspections_reportfinding FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.inspections_response FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.inspections_responsepublished FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.intake_contact FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.intake_draft FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((user_id = ( SELECT sec.viewer() AS viewer)));


CREATE POLICY web_add ON public.linkage_comparison FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.linkage_placement FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.mfa_authenticator FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


CREATE POLICY web_add ON public.people_householdmember FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.people_membership FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.people_record FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.people_recordversion FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_add ON public.publications_publication FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('publisher'::text) AS has_role));


CREATE POLICY web_change ON public.access_agency FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.access_apitoken FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.access_appointment FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.access_installation FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.access_lockout FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.access_read FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.access_restriction FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.access_scope FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.access_scopemember FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.access_scopesubject FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.access_team FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.access_user FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


CREATE POLICY web_change ON public.account_emailaddress FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


CREATE POLICY web_change ON public.account_emailconfirmation FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


CREATE POLICY web_change ON public.auth_group FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.auth_group_permissions FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.auth_permission FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.chronology_event FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.decisions_decision FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.decisions_decisionversion FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.decisions_dissent FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.decisions_signoff FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.django_content_type FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_change ON public.django_session FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


CREATE POLICY web_change ON public.inspections_inspection FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.inspections_reportfinding FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.inspections_response FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.inspections_responsepublished FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.intake_contact FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.intake_draft FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((user_id = ( SELECT sec.viewer() AS viewer))) WITH CHECK ((user_id = ( SELECT sec.viewer() AS viewer)));


CREATE POLICY web_change ON public.linkage_comparison FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.linkage_placement FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.mfa_authenticator FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


CREATE POLICY web_change ON public.people_householdmember FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.people_membership FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.people_record FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.people_recordversion FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_change ON public.publications_publication FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('publisher'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('publisher'::text) AS has_role));


CREATE POLICY web_end ON public.access_agency FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.access_apitoken FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.access_appointment FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.access_installation FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.access_lockout FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.access_read FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.access_restriction FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.access_scope FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.access_scopemember FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.access_scopesubject FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.access_team FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.access_user FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_end ON public.account_emailaddress FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_end ON public.account_emailconfirmation FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_end ON public.auth_group FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.auth_group_permissions FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.auth_permission FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.chronology_event FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.decisions_decision FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.decisions_decisionversion FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.decisions_dissent FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.decisions_signoff FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.django_content_type FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


CREATE POLICY web_end ON public.django_session FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_end ON public.inspections_inspection FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.inspections_reportfinding FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.inspections_response FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.inspections_responsepublished FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.intake_contact FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.intake_draft FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((user_id = ( SELECT sec.viewer() AS viewer)));


CREATE POLICY web_end ON public.linkage_comparison FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.linkage_placement FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.mfa_authenticator FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_end ON public.people_householdmember FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.people_membership FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.people_record FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.people_recordversion FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_end ON public.publications_publication FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('publisher'::text) AS has_role));


CREATE POLICY web_read ON public.access_agency FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.access_apitoken FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.access_appointment FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.access_installation FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.access_lockout FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_read ON public.access_read FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_read ON public.access_restriction FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_read ON public.access_scope FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.access_scopemember FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.access_scopesubject FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.access_team FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.access_user FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.account_emailaddress FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.account_emailconfirmation FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.auth_group FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.auth_group_permissions FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.auth_permission FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.chronology_event FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.decisions_decision FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.decisions_decisionversion FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.decisions_dissent FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.decisions_signoff FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.django_content_type FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.django_session FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.inspections_inspection FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_read ON public.inspections_reportfinding FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_read ON public.inspections_response FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_read ON public.inspections_responsepublished FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


CREATE POLICY web_read ON public.intake_contact FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (to_agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.intake_draft FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((user_id = ( SELECT sec.viewer() AS viewer)));


CREATE POLICY web_read ON public.linkage_comparison FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.linkage_placement FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.mfa_authenticator FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


CREATE POLICY web_read ON public.people_householdmember FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.people_membership FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.people_record FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.people_recordversion FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


CREATE POLICY web_read ON public.publications_publication FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO KEEPSIGHT_DATABASE_owner;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_worker;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_publisher;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_auditor;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_matcher;


GRANT USAGE ON SCHEMA sec TO KEEPSIGHT_DATABASE_matcher;
GRANT USAGE ON SCHEMA sec TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SCHEMA sec TO KEEPSIGHT_DATABASE_worker;


REVOKE ALL ON FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) TO KEEPSIGHT_DATABASE_web;
GRANT ALL ON FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) TO KEEPSIGHT_DATABASE_worker;


REVOKE ALL ON FUNCTION public.ledger_index_of(staged_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_index_of(staged_id bigint) TO KEEPSIGHT_DATABASE_web;
GRANT ALL ON FUNCTION public.ledger_index_of(staged_id bigint) TO KEEPSIGHT_DATABASE_worker;


REVOKE ALL ON FUNCTION public.ledger_number() FROM PUBLIC;


REVOKE ALL ON FUNCTION public.ledger_receipt(at_index bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_web;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_worker;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_publisher;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_auditor;


REVOKE ALL ON FUNCTION public.ledger_refuse() FROM PUBLIC;


REVOKE ALL ON FUNCTION sec.sign(message text) FROM PUBLIC;


GRANT SELECT,INSERT,UPDATE ON TABLE public.access_agency TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_agency TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_agency_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_agency_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT ON TABLE public.access_apitoken TO KEEPSIGHT_DATABASE_web;
GRANT SELECT ON TABLE public.access_apitoken TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_apitoken_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_apitoken_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT ON TABLE public.access_appointment TO KEEPSIGHT_DATABASE_web;
GRANT SELECT ON TABLE public.access_appointment TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_appointment_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_appointment_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.access_installation TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.access_installation TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_installation_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_installation_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.access_lockout TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_lockout TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_lockout_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_lockout_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.access_read TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.access_read TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_read_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_read_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.access_restriction TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_restriction TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_restriction_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_restriction_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scope TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scope TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopemember TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopemember TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_scopemember_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_scopemember_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopesubject TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopesubject TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_scopesubject_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_scopesubject_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.access_team TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_team TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_team_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_team_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT ON TABLE public.access_user TO KEEPSIGHT_DATABASE_web;
GRANT SELECT ON TABLE public.access_user TO KEEPSIGHT_DATABASE_worker;


GRANT UPDATE(password) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_web;
GRANT UPDATE(password) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_worker;


GRANT UPDATE(last_login) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_web;
GRANT UPDATE(last_login) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.access_user_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_user_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.account_emailaddress_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.account_emailaddress_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.auth_group_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.auth_group_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group_permissions TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group_permissions TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_permission TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_permission TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.auth_permission_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.auth_permission_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.chronology_event TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.chronology_event TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.decisions_decision TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_decision TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.decisions_decisionversion TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_decisionversion TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.decisions_decisionversion_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.decisions_decisionversion_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.decisions_dissent TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_dissent TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.decisions_dissent_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.decisions_dissent_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.decisions_signoff TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_signoff TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.decisions_signoff_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.decisions_signoff_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.django_content_type TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.django_content_type TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.django_content_type_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.django_content_type_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.django_migrations_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.django_migrations_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.inspections_inspection TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_inspection TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.inspections_reportfinding TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_reportfinding TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.inspections_reportfinding_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.inspections_reportfinding_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.inspections_response TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_response TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.inspections_response_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.inspections_response_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.inspections_responsepublished TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_responsepublished TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.inspections_responsepublished_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.inspections_responsepublished_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.intake_contact TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.intake_contact TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake_draft TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake_draft TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT ON TABLE public.ledger_body TO KEEPSIGHT_DATABASE_auditor;


GRANT SELECT ON TABLE public.ledger_entry TO KEEPSIGHT_DATABASE_publisher;
GRANT SELECT ON TABLE public.ledger_entry TO KEEPSIGHT_DATABASE_auditor;


GRANT USAGE ON SEQUENCE public.ledger_staged_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.ledger_staged_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT ON TABLE public.linkage_comparison TO KEEPSIGHT_DATABASE_matcher;
GRANT SELECT,INSERT,UPDATE ON TABLE public.linkage_comparison TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.linkage_comparison TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.linkage_placement TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.linkage_placement TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.linkage_placement_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.linkage_placement_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT,UPDATE ON TABLE public.people_householdmember TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_householdmember TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.people_householdmember_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.people_householdmember_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT ON TABLE public.people_membership TO KEEPSIGHT_DATABASE_matcher;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_membership TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_membership TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.people_membership_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.people_membership_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.people_record TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.people_record TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.people_recordversion TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.people_recordversion TO KEEPSIGHT_DATABASE_worker;


GRANT USAGE ON SEQUENCE public.people_recordversion_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.people_recordversion_id_seq TO KEEPSIGHT_DATABASE_worker;


GRANT SELECT,INSERT ON TABLE public.publications_publication TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.publications_publication TO KEEPSIGHT_DATABASE_worker;


--
-- PostgreSQL database dump complete
--


