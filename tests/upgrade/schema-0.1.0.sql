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

--
-- Name: sec; Type: SCHEMA; Schema: -; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE SCHEMA sec;


ALTER SCHEMA sec OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: ledger_append(text, bytea, bytea, bytea, text); Type: FUNCTION; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: ledger_index_of(bigint); Type: FUNCTION; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION public.ledger_index_of(staged_id bigint) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT b.index FROM public.ledger_body b WHERE b.staged = staged_id
$$;


ALTER FUNCTION public.ledger_index_of(staged_id bigint) OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: ledger_number(); Type: FUNCTION; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: ledger_receipt(bigint); Type: FUNCTION; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION public.ledger_receipt(at_index bigint) RETURNS TABLE(kind text, hour text, entry bytea)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT e.kind, e.hour, e.entry FROM public.ledger_entry e WHERE e.index = at_index
$$;


ALTER FUNCTION public.ledger_receipt(at_index bigint) OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: ledger_refuse(); Type: FUNCTION; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION public.ledger_refuse() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;


ALTER FUNCTION public.ledger_refuse() OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: agencies_that_know(uuid); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: agency(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION sec.agency() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT (sec.context())[1]::bigint $$;


ALTER FUNCTION sec.agency() OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: candidates(uuid[]); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_matcher
--

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

--
-- Name: check_scope_row(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: check_sign_off(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: context(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: decision_monitor(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: has_role(text); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION sec.has_role(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT coalesce(wanted = ANY (string_to_array((sec.context())[4], ',')), false) $$;


ALTER FUNCTION sec.has_role(wanted text) OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: hidden_scopes(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: open_scopes(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: purpose(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION sec.purpose() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT (sec.context())[3] $$;


ALTER FUNCTION sec.purpose() OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: refuse_change(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION sec.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;


ALTER FUNCTION sec.refuse_change() OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: sign(text); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION sec.sign(message text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$
  SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') FROM sec.context_key
$$;


ALTER FUNCTION sec.sign(message text) OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: viewer(); Type: FUNCTION; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE FUNCTION sec.viewer() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog'
    AS $$ SELECT (sec.context())[2]::bigint $$;


ALTER FUNCTION sec.viewer() OWNER TO KEEPSIGHT_DATABASE_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: access_agency; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.access_agency (
    id bigint NOT NULL,
    code character varying(50) NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(20) NOT NULL
);

ALTER TABLE ONLY public.access_agency FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_agency OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: access_agency_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_agency ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_agency_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_apitoken; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_apitoken_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_appointment; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_appointment_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_appointment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_appointment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_installation; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.access_installation (
    id bigint NOT NULL,
    controller character varying(200) NOT NULL,
    sharing_agreement character varying(500) NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_by_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_installation FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_installation OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: access_installation_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_installation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_installation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_lockout; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_lockout_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_lockout ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_lockout_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_read; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_read_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_read ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_read_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_restriction; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_restriction_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_restriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_restriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_scope; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_scopemember; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_scopemember_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_scopemember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_scopemember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_scopesubject; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.access_scopesubject (
    id bigint NOT NULL,
    person uuid NOT NULL,
    agency_id bigint NOT NULL,
    scope uuid NOT NULL
);

ALTER TABLE ONLY public.access_scopesubject FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_scopesubject OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: access_scopesubject_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_scopesubject ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_scopesubject_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_team; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.access_team (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.access_team FORCE ROW LEVEL SECURITY;


ALTER TABLE public.access_team OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: access_team_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_team ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_team_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_user; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: access_user_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.account_emailaddress FORCE ROW LEVEL SECURITY;


ALTER TABLE public.account_emailaddress OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);

ALTER TABLE ONLY public.account_emailconfirmation FORCE ROW LEVEL SECURITY;


ALTER TABLE public.account_emailconfirmation OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

ALTER TABLE ONLY public.auth_group FORCE ROW LEVEL SECURITY;


ALTER TABLE public.auth_group OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

ALTER TABLE ONLY public.auth_group_permissions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.auth_group_permissions OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

ALTER TABLE ONLY public.auth_permission FORCE ROW LEVEL SECURITY;


ALTER TABLE public.auth_permission OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: chronology_event; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: decisions_decision; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: decisions_decisionversion; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: decisions_decisionversion_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.decisions_decisionversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.decisions_decisionversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: decisions_dissent; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: decisions_dissent_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.decisions_dissent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.decisions_dissent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: decisions_signoff; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: decisions_signoff_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.decisions_signoff ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.decisions_signoff_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

ALTER TABLE ONLY public.django_content_type FORCE ROW LEVEL SECURITY;


ALTER TABLE public.django_content_type OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.django_migrations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.django_migrations OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.django_session FORCE ROW LEVEL SECURITY;


ALTER TABLE public.django_session OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: inspections_inspection; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: inspections_reportfinding; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: inspections_reportfinding_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.inspections_reportfinding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inspections_reportfinding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inspections_response; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: inspections_response_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.inspections_response ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inspections_response_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: inspections_responsepublished; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.inspections_responsepublished (
    id bigint NOT NULL,
    published_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL,
    published_by_id bigint NOT NULL,
    response_id bigint NOT NULL
);

ALTER TABLE ONLY public.inspections_responsepublished FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspections_responsepublished OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: inspections_responsepublished_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.inspections_responsepublished ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.inspections_responsepublished_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: intake_contact; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: intake_draft; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.intake_draft (
    id uuid NOT NULL,
    answers jsonb NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);

ALTER TABLE ONLY public.intake_draft FORCE ROW LEVEL SECURITY;


ALTER TABLE public.intake_draft OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: ledger_body; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.ledger_body (
    index bigint NOT NULL,
    staged bigint NOT NULL,
    salt bytea,
    body bytea,
    idempotency_key text
);

ALTER TABLE ONLY public.ledger_body FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ledger_body OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: ledger_entry; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: ledger_staged; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: ledger_staged_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.ledger_staged ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_staged_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: linkage_comparison; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.linkage_comparison (
    scope uuid NOT NULL,
    compared jsonb NOT NULL,
    keys integer[] NOT NULL,
    agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.linkage_comparison FORCE ROW LEVEL SECURITY;


ALTER TABLE public.linkage_comparison OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: linkage_placement; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: linkage_placement_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.linkage_placement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.linkage_placement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_householdmember; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: people_householdmember_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.people_householdmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_householdmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_membership; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: people_membership_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.people_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: people_record; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE public.people_record (
    scope uuid NOT NULL,
    external_id character varying(100) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    agency_id bigint NOT NULL
);

ALTER TABLE ONLY public.people_record FORCE ROW LEVEL SECURITY;


ALTER TABLE public.people_record OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Name: people_recordversion; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: people_recordversion_id_seq; Type: SEQUENCE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.people_recordversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_recordversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: publications_publication; Type: TABLE; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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

--
-- Name: context_key; Type: TABLE; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TABLE sec.context_key (
    only_one boolean DEFAULT true NOT NULL,
    inner_pad bytea,
    outer_pad bytea,
    CONSTRAINT context_key_only_one_check CHECK (only_one)
);


ALTER TABLE sec.context_key OWNER TO KEEPSIGHT_DATABASE_owner;

--
-- Data for Name: access_agency; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.access_agency VALUES
	(1, 'northmere-childrens-services', 'Northmere Children’s Services', 'social-care'),
	(2, 'northmere-police', 'Northmere Police', 'police'),
	(3, 'northmere-community-health', 'Northmere Community Health', 'health'),
	(4, 'larch-walk-primary', 'Larch Walk Primary School', 'school'),
	(5, 'northmere-probation', 'Northmere Probation', 'probation'),
	(6, 'harbour-light', 'Harbour Light, a charity for families', 'charity'),
	(7, 'northmere-scrutiny', 'Northmere Commissioner’s scrutiny office', 'scrutiny'),
	(8, 'northmere-operator', 'Northmere Keepsight operator', 'operator');


--
-- Data for Name: access_apitoken; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_appointment; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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


--
-- Data for Name: access_installation; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_lockout; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_read; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_restriction; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_scope; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_scopemember; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_scopesubject; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_team; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: access_user; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.access_user VALUES
	(1, '!FB5DGID3W7xeb69hX2aFlbDJWtg6sMwEGLCk1uFW', NULL, 'social-worker@demo.example', 'Ruth Adeyemi', true),
	(2, '!pVEfhkKzcRp2yGSG1sqDVJqOmuWqYtWmVweU4Q8F', NULL, 'team-manager@demo.example', 'Helen Marsh', true),
	(3, '!8AUEnqjSkoDdqleQU3qNV5jfbxk6xgIVWcrxGvL7', NULL, 'detective-sergeant@demo.example', 'Imran Sadiq', true),
	(4, '!ilugK6i40ooTYAMve7K2NIxh66VCbIM1TNiEZZbB', NULL, 'detective-inspector@demo.example', 'Joanna Pike', true),
	(5, '!rwUZNtZpCClJ1MArXa3fAzpib8rmczgVhYva6KGU', NULL, 'named-nurse@demo.example', 'Grace Obi', true),
	(6, '!cNnkOauRxA8MvAxpCyBcrKa2AVs5rrhgUkdVbWan', NULL, 'school-dsl@demo.example', 'Tom Okoro', true),
	(7, '!bu54TRfvhWNSotUKC8YsZ9MFhczh6TbGmtCvW5X5', NULL, 'probation-officer@demo.example', 'Dawn Hill', true),
	(8, '!pt58HSiuXytrrV4v34SVS31MJgQJ0OrCBNvJkz6w', NULL, 'scrutiny-officer@demo.example', 'Rhian Okafor', true),
	(9, '!vXKwzyQxNOoClJHBixgKeGJyM58VUjQS9g2WaBtT', NULL, 'publisher@demo.example', 'Sam Whitlow', true),
	(10, '!DmMUcjMda8NnjZWgtWPRRY04sBY9SdOrmHB3yWsn', NULL, 'administrator@demo.example', 'Priya Nair', true),
	(11, '!T9rW0G4kZa9Mqv8pI0IrLy4iEf2fz7xBIZbdNV5z', NULL, 'named-doctor@demo.example', 'Elin Prosser', true),
	(12, '!Og70NHLHhAlOt0wUJDMh8Hy1UcBmLKbXaVby4otp', NULL, 'headteacher@demo.example', 'Anita Desai', true),
	(13, '!BpRIln3PwHunRnsCjcbBNgXF2eFwOEKKi0euL8cG', NULL, 'senior-probation-officer@demo.example', 'Colin Naylor', true),
	(14, '!5YOipsnw3JKriHJkFDDpSbevfrGqmBrZvKLgJWO0', NULL, 'response-writer@demo.example', 'Lena Brook', true),
	(15, '!ayxeE6I9zUwYWYbjzSc0KVDDlKbtHgFCuQChSJhe', NULL, 'service@northmere-childrens-services.example', 'Records service, northmere-childrens-services', true),
	(16, '!QbKRxqgapu5s1GZIUBacZYuF9wW0uHUuPv7lXxbz', NULL, 'service@northmere-police.example', 'Records service, northmere-police', true),
	(17, '!p0gx1cvaIEL8m6H3aJkYDhY6VSfh1j8200GgT0KG', NULL, 'service@northmere-community-health.example', 'Records service, northmere-community-health', true),
	(18, '!l3aVVNwmaHyzK5gcPA73QJHcmRjPl8DNbB4fyIOa', NULL, 'service@larch-walk-primary.example', 'Records service, larch-walk-primary', true),
	(19, '!D3Q8OyWbLy6FEd838zC3POegNTvaxBOQ76lmlSrM', NULL, 'service@northmere-probation.example', 'Records service, northmere-probation', true),
	(20, '!mNiJ1sErwFAW7oa5dCTQzj5Q664EwzvbaIAOC8yg', NULL, 'service@harbour-light.example', 'Records service, harbour-light', true),
	(21, '!rz93Izj4MVqMr36hUwqrZCzp2vzf04EwbxS8zMdX', NULL, 'service@northmere-scrutiny.example', 'Records service, northmere-scrutiny', true),
	(22, '!8TJvDR6ACVx4ovinwXKVzwZOx7vvuwoDlEm5Lefw', NULL, 'service@northmere-operator.example', 'Records service, northmere-operator', true);


--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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


--
-- Data for Name: chronology_event; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.chronology_event VALUES
	('cf44f286-8de8-46a6-a297-17adb79dc7ac', '15046262-e815-4466-8317-ee209605216e', 'concern', '2026-11-20', '2026-11-20', '', 'Concern recorded, reference CWNVK44V', '', '2026-11-20 16:50:00+00', '2026-11-20 16:50:00+00', 4, 6),
	('bdc0f5d1-b425-4bd7-bb5f-982d2d0dec35', 'c316641a-f934-41cd-be31-3b3543f2caa6', 'referral', '2026-11-20', '2026-11-20', '', 'Contact received, reference CWNVK44V', '', '2026-11-20 16:50:00+00', '2026-11-20 16:50:00+00', 1, 6);


--
-- Data for Name: decisions_decision; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.decisions_decision VALUES
	('3f74e9f8-5b58-4432-9fba-c07074bcae4e', 'aec63065-a38b-442c-a2f6-a2dc59615a0a', 'referral', '2026.1', '2026-11-20 16:50:00+00', '2026-11-21 16:50:00+00', 'ed3225d0-8e9e-4341-9c85-67e42c674b4e', 1, 1);


--
-- Data for Name: decisions_decisionversion; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.decisions_decisionversion VALUES
	(1, 'aec63065-a38b-442c-a2f6-a2dc59615a0a', 1, 'Assess jointly', '[["Act together", "Each holds a part", ""], ["Wait", "", "Nobody would see her"]]', 'Together the entries show more', '“I like it when it is me, Mama and Leo.”', 'not-yet-known', '[["20 November 2026", "Larch Walk Primary School", "Concern recorded"]]', 'abababababababababababababababababababababababababababababababab', '2026-11-20 16:50:00+00', '', '2c19771bacda7c254caf57aeec00b68282f8eb4e26d487910cf1f15ad5e60e9f', '2026-11-20 16:50:00+00', 61, 1, '3f74e9f8-5b58-4432-9fba-c07074bcae4e', 1);


--
-- Data for Name: decisions_dissent; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.decisions_dissent VALUES
	(1, 'aec63065-a38b-442c-a2f6-a2dc59615a0a', 'I would go further', '2026-11-20 16:50:00+00', 1, '3f74e9f8-5b58-4432-9fba-c07074bcae4e', 1);


--
-- Data for Name: decisions_signoff; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.decisions_signoff VALUES
	(1, 'aec63065-a38b-442c-a2f6-a2dc59615a0a', 'team-manager', 'agree', 'Read the whole', '2c19771bacda7c254caf57aeec00b68282f8eb4e26d487910cf1f15ad5e60e9f', '2026-11-20 16:50:00+00', '2026-11-20 16:50:00+00', 63, 1, 2, 1);


--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

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


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.django_migrations VALUES
	(1, 'access', '0001_initial', '2026-11-22 21:09:41.458263+00'),
	(2, 'account', '0001_initial', '2026-11-22 21:09:41.518926+00'),
	(3, 'account', '0002_email_max_length', '2026-11-22 21:09:41.535142+00'),
	(4, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-11-22 21:09:41.567542+00'),
	(5, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-11-22 21:09:41.589286+00'),
	(6, 'account', '0005_emailaddress_idx_upper_email', '2026-11-22 21:09:41.607869+00'),
	(7, 'account', '0006_emailaddress_lower', '2026-11-22 21:09:41.626894+00'),
	(8, 'account', '0007_emailaddress_idx_email', '2026-11-22 21:09:41.661551+00'),
	(9, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-11-22 21:09:41.681327+00'),
	(10, 'account', '0009_emailaddress_unique_primary_email', '2026-11-22 21:09:41.698603+00'),
	(11, 'contenttypes', '0001_initial', '2026-11-22 21:09:41.711943+00'),
	(12, 'contenttypes', '0002_remove_content_type_name', '2026-11-22 21:09:41.733391+00'),
	(13, 'auth', '0001_initial', '2026-11-22 21:09:41.782278+00'),
	(14, 'auth', '0002_alter_permission_name_max_length', '2026-11-22 21:09:41.789276+00'),
	(15, 'auth', '0003_alter_user_email_max_length', '2026-11-22 21:09:41.796225+00'),
	(16, 'auth', '0004_alter_user_username_opts', '2026-11-22 21:09:41.853046+00'),
	(17, 'auth', '0005_alter_user_last_login_null', '2026-11-22 21:09:41.860372+00'),
	(18, 'auth', '0006_require_contenttypes_0002', '2026-11-22 21:09:41.86228+00'),
	(19, 'auth', '0007_alter_validators_add_error_messages', '2026-11-22 21:09:41.869278+00'),
	(20, 'auth', '0008_alter_user_username_max_length', '2026-11-22 21:09:41.876264+00'),
	(21, 'auth', '0009_alter_user_last_name_max_length', '2026-11-22 21:09:41.88407+00'),
	(22, 'auth', '0010_alter_group_name_max_length', '2026-11-22 21:09:41.892939+00'),
	(23, 'auth', '0011_update_proxy_permissions', '2026-11-22 21:09:41.913654+00'),
	(24, 'auth', '0012_alter_user_first_name_max_length', '2026-11-22 21:09:41.921006+00'),
	(25, 'chronology', '0001_initial', '2026-11-22 21:09:41.955485+00'),
	(26, 'decisions', '0001_initial', '2026-11-22 21:09:42.203957+00'),
	(27, 'inspections', '0001_initial', '2026-11-22 21:09:42.415624+00'),
	(28, 'intake', '0001_initial', '2026-11-22 21:09:42.518028+00'),
	(29, 'ledger', '0001_initial', '2026-11-22 21:09:42.568925+00'),
	(30, 'linkage', '0001_initial', '2026-11-22 21:09:42.665203+00'),
	(31, 'mfa', '0001_initial', '2026-11-22 21:09:42.715346+00'),
	(32, 'mfa', '0002_authenticator_timestamps', '2026-11-22 21:09:42.765145+00'),
	(33, 'mfa', '0003_authenticator_type_uniq', '2026-11-22 21:09:42.832028+00'),
	(34, 'people', '0001_initial', '2026-11-22 21:09:43.153181+00'),
	(35, 'publications', '0001_initial', '2026-11-22 21:09:43.175715+00'),
	(36, 'sessions', '0001_initial', '2026-11-22 21:09:43.189727+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: inspections_inspection; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: inspections_reportfinding; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: inspections_response; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: inspections_responsepublished; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: intake_contact; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.intake_contact VALUES
	('dfc2c5b3-c292-4cc5-a4ff-92868f7125af', 'CWNVK44V', '15046262-e815-4466-8317-ee209605216e', 'c316641a-f934-41cd-be31-3b3543f2caa6', 'A change since the summer', '', 'At school until 3:30pm', 'Nothing yet', '', '', '2026-11-20 16:50:00+00', '9b386238-48db-422b-a6dc-ab9a265b381a', 60, 'e4c84d8e284f9f742f7911bf774ff3413eddcb0d532a5fe3e0371cc8aa6ffbf9', 4, 6, 1);


--
-- Data for Name: intake_draft; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: ledger_body; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.ledger_body VALUES
	(0, 1, '\x515e5418c46d384d3ab0b2aace71c61f4d4d4987912e7a30007931a39e49298e', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d6368696c6472656e732d7365727669636573222c226b696e64223a22736f6369616c2d63617265227d', NULL),
	(1, 2, '\xf1c30310ba1db34c1c043a6af557bf0917dce8312336fce4e0b39f0f192e3181', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d706f6c696365222c226b696e64223a22706f6c696365227d', NULL),
	(2, 3, '\x6622683257ab5ee5ee8e8da3f2475b29c23dd308cfd3d01321f6a1353c324639', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d636f6d6d756e6974792d6865616c7468222c226b696e64223a226865616c7468227d', NULL),
	(3, 4, '\xedb1acf02b705c0ad3b5685322a0472fd1d348cfaa6c9d4dc291cc1a5aca7268', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a226c617263682d77616c6b2d7072696d617279222c226b696e64223a227363686f6f6c227d', NULL),
	(4, 5, '\x16545dcb2362fd74c8da7878bd12c8592d64f07f8e702e464c280a66f3840827', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d70726f626174696f6e222c226b696e64223a2270726f626174696f6e227d', NULL),
	(5, 6, '\x183e01e2cd73405bf776a4431664695adfef7fd01d0643b512a14eafe5ce7aae', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a22686172626f75722d6c69676874222c226b696e64223a2263686172697479227d', NULL),
	(6, 7, '\x908b0e361b8a2609c10d82c747d3b26f556664f8cc65a48a5c84bdf1c2aae4b7', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d7363727574696e79222c226b696e64223a227363727574696e79227d', NULL),
	(7, 8, '\xefc0f7e5596c92d38dd8e742b794ae92e9ba480b68b8c5fb01a05ecd730e978e', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c22636f6465223a226e6f7274686d6572652d6f70657261746f72222c226b696e64223a226f70657261746f72227d', NULL),
	(8, 9, '\xb819a327199087d95fee7bf214ba1997a1763e7b2a7ded8cd278faaca09aff5c', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a317d', NULL),
	(9, 10, '\xfd1650ac0b0dc2f9984735e790da11a0ce58124c631f19fcc277d7cc00eaf818', '\x7b226167656e6379223a312c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22736f6369616c2d776f726b6572222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a317d', NULL),
	(10, 11, '\xe95c2004e91e0f3b938d54e336f4e1009fa18689b677b3ffa4093c2c7ae93e26', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a327d', NULL),
	(11, 12, '\x5a6c3e82990c91e3ea55686f7a9fc21cb82c466053cd472cd747ab6fa6dc0129', '\x7b226167656e6379223a312c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a227465616d2d6d616e61676572222c22726f6c65223a226d616e61676572222c2275736572223a327d', NULL),
	(12, 13, '\x71672476582d22e885cfabe9368e1b0498c933d9b92b003a676ff67e7d040ed9', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a337d', NULL),
	(13, 14, '\xa1c6d63d530b467be5c534f619472bfba8fae5bd225292506b526a718fe95a00', '\x7b226167656e6379223a322c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a226465746563746976652d7365726765616e74222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a337d', NULL),
	(14, 15, '\x81381ceb5d8e82846617a95e6df00bddfee9374e326464746e968315652962ae', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a347d', NULL),
	(15, 16, '\x08eff54ea8c9c3e5e4a5400f42d965ab4a381b0b82ac8530e67dade368219b40', '\x7b226167656e6379223a322c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a226465746563746976652d696e73706563746f72222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a347d', NULL),
	(16, 17, '\x4addb3f95749a3cb166b0e4960dd10a70a394228a28ed0b0cbb6c4d398e311cf', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a357d', NULL),
	(17, 18, '\xc2197eff2a774b4a0608b55fcc70bc18a96199c221667c817e655526221cc534', '\x7b226167656e6379223a332c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a226e616d65642d6e75727365222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a357d', NULL),
	(18, 19, '\x4aa047353291817c511323b6f176bf5f01a93c2a426f806719e0cd53d27d785c', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a367d', NULL),
	(19, 20, '\x653c43aa75e7e8ed6392afdff414dff698a70412c4b064d4833a0582c1698d60', '\x7b226167656e6379223a342c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22736166656775617264696e672d6c656164222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a367d', NULL),
	(20, 21, '\x4964a628f2f960a7a9f003d3f025a83a8da245d07dca9bb4a32b5bf07d13f925', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a377d', NULL),
	(21, 22, '\xdadae0a84399a7f9137a79f3f6aa3b9ef1e02c920c1aaf250cbdf71f580cd3f9', '\x7b226167656e6379223a352c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a2270726f626174696f6e2d6f666669636572222c22726f6c65223a2270726163746974696f6e6572222c2275736572223a377d', NULL),
	(22, 23, '\x21b71c621d8d65b0a0adf35ecf63628a179f8c61faf1070be670842eb14eed92', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a387d', NULL),
	(23, 24, '\xbfd910e9b309ee5832e635406f8ef6fe4966f3eb536669f57f920b475d4f8fc5', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a227363727574696e656572222c2275736572223a387d', NULL),
	(24, 25, '\xf04dce7892f5a85bafa8fe44a23a511348f146983a144472d52783d744381bc3', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a397d', NULL),
	(25, 26, '\x1d8c66b908563b6ef377c08596c0c1d430c0b9b67e7e05257f3bac4087036b82', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a227075626c6973686572222c2275736572223a397d', NULL),
	(26, 27, '\xed04fb3504a92d53ec80341dd65dfaca9cd51da162f6e97ffcbc3ec94682ca7e', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31307d', NULL),
	(27, 28, '\xef8fa1277dfe905ee445d65080013e0cc562ecac17759b44bb9017eec18660a5', '\x7b226167656e6379223a382c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2261646d696e6973747261746f72222c2275736572223a31307d', NULL),
	(28, 29, '\xfd927ed0c0ba79dda78704bc7e1714521b9dfe94faebe2054af0b59c4816f5d0', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31317d', NULL),
	(29, 30, '\xba5314ed5b28e4b427b379d7aaf466bfb6ba62eea4c650a611da8cb626ef43f2', '\x7b226167656e6379223a332c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a226e616d65642d646f63746f72222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a31317d', NULL),
	(30, 31, '\x5518cc14b41256bf52bc661398c2de1da9bad4cedc11cf77233ce852330143cc', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31327d', NULL),
	(31, 32, '\x451c3aa929b9602f69471155b954545a504296865c40eaa1f8c7a688966a065b', '\x7b226167656e6379223a342c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a226865616474656163686572222c22726f6c65223a2273656e696f722d6f666669636572222c2275736572223a31327d', NULL),
	(32, 33, '\xab8fc12df3b3d1f43d045f22e852d8186fb8dd464f019fae5b9359f5d7f07fb4', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31337d', NULL),
	(33, 34, '\xca1e43559aa0cf99e93eb39fe1cf99823b390accfc47cc088dfd4ca4637a04a4', '\x7b226167656e6379223a352c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a2273656e696f722d70726f626174696f6e2d6f666669636572222c22726f6c65223a226d616e61676572222c2275736572223a31337d', NULL),
	(34, 35, '\x0fe5469197ecc3941626513a4a372395aeb16578f2594e6129e0792848c456aa', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31347d', NULL),
	(35, 36, '\x64e79d5a6cbb1f80ee4c8b5ad3841818936cb66f60700add24214625780a8851', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a227075626c6973686572222c2275736572223a31347d', NULL),
	(36, 37, '\xf4c6f6b477a719ba23146a4c3739fe654a70d14a06e70c5918bac36630190b32', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31357d', NULL),
	(37, 38, '\x3377fcc57faf30679394892f49dbae23599f540c15b4b9ca9148dde191f85a31', '\x7b226167656e6379223a312c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31357d', NULL),
	(38, 39, '\x3ccddbef5cf62f42a8bef8f886dac4523d345c9475157144728b0d01ccbac357', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31367d', NULL),
	(39, 40, '\xaf42df29bd59fcc9752f5a73b7aa51bd1ada5409705f487ada63e8f62773f582', '\x7b226167656e6379223a322c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31367d', NULL),
	(40, 41, '\xe4590f72d7ee9629e294429976916fb45e27c973c6139fcaa342860b642c5644', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31377d', NULL),
	(41, 42, '\x64a8d6c9dbdea7e51924849cb97c94c68510e8893e92966cd0c07f4409bd6d60', '\x7b226167656e6379223a332c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31377d', NULL),
	(42, 43, '\xbe910f6504d657daa0efcd7a8f67b0b98dbe52506a42a0af27c6a0e756b1c767', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31387d', NULL),
	(43, 44, '\xc7cbdd84348afb3a9f3446cfeda31fb35211d09e599c19e2b82be3ddc4a6446b', '\x7b226167656e6379223a342c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31387d', NULL),
	(44, 45, '\xbe2b1ee23f9e5d7f49530d915b2beba33e212c459ca6146f19b6160a879b64e6', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a31397d', NULL),
	(45, 46, '\xa1610c3438b66ab3df26caa507a299c1d8a880dc3ca2736f9b0dc93e25bed2e9', '\x7b226167656e6379223a352c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a31397d', NULL),
	(46, 47, '\x4d12be65544f59e3664365deec0d2ebf4d3b294655976b99c4d32b8e45500da5', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a32307d', NULL),
	(47, 48, '\xb2b430a52f5fbe0d95460f695ddf5aa3aa72c51ea5b3b4f2039b8a4a58a8ca98', '\x7b226167656e6379223a362c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a32307d', NULL),
	(48, 49, '\x49660ce814ce2aa9cc151f4615e9275557005c988f638ecf14652a4efb2f9874', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a32317d', NULL),
	(49, 50, '\x7dc2decd76c666546c3c07de6cc6ec483f04081ea46a4776b9f236ab60ccc5d7', '\x7b226167656e6379223a372c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a32317d', NULL);
INSERT INTO public.ledger_body VALUES
	(50, 51, '\x3de4e695ca28eea55104993ab3a1f36be59fffda79bdabda16decd82d76a218f', '\x7b226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2275736572223a32327d', NULL),
	(51, 52, '\x95312ce5b46c4b59afd3995b287757ed6b50d94a93fe07d06a7cb9d9546d7587', '\x7b226167656e6379223a382c226174223a22323032362d31312d32325432313a30393a34362e3030343031332b30303a3030222c226279223a6e756c6c2c2272616e6b223a22222c22726f6c65223a2273657276696365222c2275736572223a32327d', NULL),
	(52, 53, '\x4982dc85e4578a040d627a63d2505b2643077f4692e040f7b423dc47cd09b0a5', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c227265636f726473223a5b2231353034363236322d653831352d343436362d383331372d656532303936303532313665225d7d', NULL),
	(53, 54, '\xa552e8da46046ec297e27762dd11774220c4945f8f57ce0065b9e0752beb9fe2', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226c696e6b73223a7b2231353034363236322d653831352d343436362d383331372d656532303936303532313665223a2261656336333036352d613338622d343432632d613266362d613264633539363135613061227d7d', NULL),
	(54, 55, '\xe8f3c27e02ec75b160f55c0eb7c33f0025149fb4bcdd67c09d095aae07c5c430', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226d6f64656c223a22323032362e31222c22706c61636564223a7b2231353034363236322d653831352d343436362d383331372d656532303936303532313665223a226e6577227d7d', NULL),
	(55, 56, '\x924d0776cd5b33c5cb44c48b8394aed2780d0179951feef9325d1f965e8f8d8a', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226576656e7473223a5b2263663434663238362d386465382d343661362d613239372d313761646237396463376163225d7d', NULL),
	(56, 57, '\x9cc58f942cef694d5ee029bedd58578df6681eb9d8986cf4b17275471b1a0179', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c227265636f726473223a5b2263333136363431612d663933342d343163642d626533312d336233353433663263616136225d7d', NULL),
	(57, 58, '\x83f83f5c88455d02fc9705389ff08627e6eb7a13db5cda24e9c15096234672e6', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226c696e6b73223a7b2263333136363431612d663933342d343163642d626533312d336233353433663263616136223a2261656336333036352d613338622d343432632d613266362d613264633539363135613061227d7d', NULL),
	(58, 59, '\x5f440ba18a1ff2cb4befa26b0105cdb847c74f5a6048cfec6e78901a2b3e6ea0', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226d6f64656c223a22323032362e31222c22706c61636564223a7b2263333136363431612d663933342d343163642d626533312d336233353433663263616136223a226c696e6b227d7d', NULL),
	(59, 60, '\x2dc7648e0abf1055bd377e45296ec0cad03cc3532f2b1557a8369f1334998c90', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c226576656e7473223a5b2262646330663564312d623432352d346264372d626235662d393832643264306465633335225d7d', NULL),
	(60, 61, '\x4dbdf256488ae25099808c02dfeb00b5f7bbcb277d05a69b067cc6f20520cbc6', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a362c22636f6e74616374223a2264666332633562332d633239322d346363352d613466662d393238363866373132356166222c22636f6e74656e74223a2265346338346438653238346639663734326637393131626637373466663334313365646463623064353332613566653365303337316363386161366666626639222c226c696e6b223a226e6577222c227265636f7264223a2231353034363236322d653831352d343436362d383331372d656532303936303532313665227d', NULL),
	(61, 62, '\x143c0e26dab484c7082611c8c58520303f4ba9e21f3bd53bd22e4b2eb1859355', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a312c22636f6e74656e74223a2232633139373731626163646137633235346361663537616565633030623638323832663865623465323664343837393130636631663135616435653630653966222c226465636973696f6e223a2233663734653966382d356235382d343433322d396662612d633037303734626361653465222c2265766964656e6365223a2261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162616261626162222c22706f6c696379223a22323032362e31222c2276657273696f6e223a317d', NULL),
	(62, 63, '\x1863110d2623187f71a1bf368e3ecfe853de2fe204d13667b1676e51a800b8a2', '\x7b226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a312c226465636973696f6e223a2233663734653966382d356235382d343433322d396662612d633037303734626361653465222c2276657273696f6e223a312c22776f726473223a224920776f756c6420676f2066757274686572227d', NULL),
	(63, 64, '\x46a89cd1306179db07ed3b3c06abc5cc7d0c28d28a6857693d5ec40b3bab01e1', '\x7b22616e73776572223a226167726565222c226174223a22323032362d31312d32305431363a35303a30302b30303a3030222c226279223a322c22636f6e74656e74223a2232633139373731626163646137633235346361663537616565633030623638323832663865623465323664343837393130636631663135616435653630653966222c226465636973696f6e223a2233663734653966382d356235382d343433322d396662612d633037303734626361653465222c2272616e6b223a227465616d2d6d616e61676572222c22726561736f6e73223a2252656164207468652077686f6c65222c2276657273696f6e223a317d', NULL);


--
-- Data for Name: ledger_entry; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.ledger_entry VALUES
	(0, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2279567472443962734c7951476e4735675a6156444231364c7069617a5445704d473248765a4a5541326e453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\x894e0d886d21079898bcfe3a196cce6f85f75d62ae168391fab3a52d3bf14284', '2026-11-22 21:09:46.044115+00'),
	(1, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2247674f31444353306137516c4d54624343644b774b687835394d713868645235336c6446774c44476574773d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xe50ff67bf3fa87183cb90e1be61c20cc6f1298548adceb1c2d3cfdb85a59fd11', '2026-11-22 21:09:46.050189+00'),
	(2, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22754267647655527754466f38355739545a374147476b6f31324a716c425a5955746173684344657a54574d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\x68ba06a08d1b4f0432044fde1dc4cc2c04e4b008dd9d4d690e29f4f88ef26871', '2026-11-22 21:09:46.063295+00'),
	(3, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22574434556e426733616a4d2f6267717876574f6866704d6f704f53545953773077446855343078684636513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\x4990cca5bdfc828555978f2bfa429ed522e9b002bffc9f787f5ece167279bd9c', '2026-11-22 21:09:46.073077+00'),
	(4, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226544527270794f7952773553315050343933764f686634674a694b6772386645697262454f3038504474673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xa7f0a1d4b7def21abcd8f1e1ea45c5368fd507468668acf6601fa7c9ac7e44e2', '2026-11-22 21:09:46.081084+00'),
	(5, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2274472f585243647a4f45556f67494b57342f56536a77706c5433586a7772346e72636a424d4e326d6450513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xdd488a3780e7dcb8f4ad95d82549911c9cccf6366a71b19e1596a8c60cd2a929', '2026-11-22 21:09:46.088065+00'),
	(6, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22797853705a3151763943627679546367396c58394d65756471476a6b616c542f43754349376b2b31626e6f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\xf2097def487ec2ad03455410e355e31272e08455017326de265ac7b32521c533', '2026-11-22 21:09:46.096153+00'),
	(7, 'access.agency.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22363770756759756f67346632654456744a4d2b56476141336e49506f576253675a6a5054553359655259453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6167656e63792e6164646564222c2276223a317d', '\x1f43015845212f295c0196f14ba7848c3fd4572a56d37e298d9e633bef9e1a09', '2026-11-22 21:09:46.108499+00'),
	(8, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22333970333274502f7771463539654c646271504d7349394f4870736b366b4a5352393979535268575070673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xaf38a37141b4edfbae7ce4cdbff21c33f5d7f6402abe976411e27f8daa379d4d', '2026-11-22 21:09:46.11864+00'),
	(9, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b227a774a7a3773347a626752545446646a77576666684b7a6b705a73705363334a75784c79675733452b72413d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x28470f4c0f45df7329b9bc4538ed985106ab743dfe2bd5594242c34bee3a6de6', '2026-11-22 21:09:46.125255+00'),
	(10, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22616e2b4f7255462f324c65522f7530454b77767341562b47633865306235446c474f676c714944473174773d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x55ec36f1ea3a493f9769a70da32760a0f7aa44655400cdb28a0665036f223c59', '2026-11-22 21:09:46.129518+00'),
	(11, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2262743958615359524963345636416b773664513651334f7a6853484e61436f6d73617141524946674939413d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x6017056328a4345c2dac1b746de184cfa35ba07e5d2d7d27619d5e73fadb714c', '2026-11-22 21:09:46.13364+00'),
	(12, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b223346377935366c6356584461554b636538687038344f4376695a63346e6f63676d454136495156673342673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x517bc7c436597fac65b04ebbe8de9cec0db0f4c11ae323cb7f0bbc84896e0522', '2026-11-22 21:09:46.137782+00'),
	(13, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22454b6863343652704653593754352f2b69366f756e4730377377522f736e67374279546e705979754259383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xbcf14074a793acf425736fe68fbf9f90c8b9e330f56fb2d7795afbb04a56237c', '2026-11-22 21:09:46.141679+00'),
	(14, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2265494f2f6d4c394645426f4e7359564134507157683458782b4d734e396d6f47414b443647785a735071383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x369eafc783a8e4e9a8dc2cdbb4a1840e86a4651150789f1f10d8ae62910b15ac', '2026-11-22 21:09:46.145527+00'),
	(15, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224c2f76346e44515a704535555a564d6e5059724431537a686b366f42646132416761645a5a6f566c3876553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xca9879a21e0d83d0071dac1fe62a59606cf6641a3016247de8934cac6a0865a6', '2026-11-22 21:09:46.14957+00'),
	(16, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224f544d544e2f624c6b33507a4e556a6f3530513548773735627633496b33584a59774337363261695071383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xb0892b2149b355959811d7cec6503246dbdb1a9f7a6eb2794662ef20b748a797', '2026-11-22 21:09:46.153437+00'),
	(17, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2269714f74474d6b35342b4b2f454b52396235646573414858504d4637736e4a7838347041723948496d48383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x2bd5b01aca2c3641bdf94e2156a889dbac73d4e1a70ba6cb526f17d55ee96b20', '2026-11-22 21:09:46.157303+00'),
	(18, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22323455666443316958655266346f674f647478664e786b7a5554733559556a776179425751476e6a782b593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x53a11cab71d18b0c63d86ddc11ddc92a771526f6b97f4e979ebd848b02f67f76', '2026-11-22 21:09:46.161242+00'),
	(19, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224b496b6f416e75583447414d4d727366613764472b366c74546176416957492b6f4f6a39595174674674553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xfc5e210f9db55880e8ed5ba212f410d3d7671aae500ee7e2dfe349e8e5a0eec6', '2026-11-22 21:09:46.165239+00'),
	(20, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22374e62566f4b765a424568634f746b485a65485954465659576c74486247637754342b38744438562f6b4d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x04755108558a26dd6d68725d2021162b51e622f7f339bf4f9cf4dde9540ac638', '2026-11-22 21:09:46.169125+00'),
	(21, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22484b645a45424257386a56445450414379356b4b624462564a43714a77673574717a483869445a47784b593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xbf9fca74c26148d9fed876c5ff2d5c0cde753ec3df04948865cd4919e6480d11', '2026-11-22 21:09:46.172965+00'),
	(22, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2270396b776e313351384a4e41306d436e7158744b66686b414f5465514b3569454f6e45464a3575344364513d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x52c8d66079ae054a89a3b7764b03943d2f5acc0957bc5fd13d246644a89e3288', '2026-11-22 21:09:46.176928+00'),
	(23, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22652b6d6d7766754577516b4b70773954784a6b3049734c30696761467156457a574f7548635a754a38304d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x18964a9c798e960c28218a43728066c846a83d51c723f81eb1f23bed5301cc79', '2026-11-22 21:09:46.180679+00'),
	(24, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226a4a334d4d6e6b7174355334537662304950537362514162675a30345a7a583434384665325748382b53493d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x7415804e13a47b7979da82015c0cd476ab1cfb40231b2af55083f385865ffacd', '2026-11-22 21:09:46.184485+00'),
	(25, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2246716246432f7a695a537435706e334c753345324548526d412b7376716c596954514a346c6a745550324d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x2642bc062f882f198faed793ae5a468ff2404f24192c900e14dc6d58408e585b', '2026-11-22 21:09:46.188337+00'),
	(26, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22346c3561745a35587833375659396f5670396639674335646f542b466e764675643741496f35325456376f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x6d097f37c56af5368a0a0a7aa64b4610d408a77b3220396d6ce2893c2fff7eb3', '2026-11-22 21:09:46.192084+00'),
	(27, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22763179385a4a4b34544963775a597162414d414758796a42506b416a2f2b3055322b34464569436e48706f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xcc1d1ac78b927474c8d65c9c4f15473459daa04a3fcda55b9b40d26c04a5084f', '2026-11-22 21:09:46.195799+00'),
	(28, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2238624861444c5171792f545746416e5446597730357065774c6b544a6452354c68484332796862456170553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x9c55adf3395527b72b16e6be0bbe8d9d82fb7ee55fb7855de94ee3accc35128d', '2026-11-22 21:09:46.199882+00'),
	(29, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22454d6b4a756d482f745068764e4d4f4f45574f4459454c45674974675666454b4b4f3471536d6a515a334d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x26dc77912f778674f4cb916b317177edfa54f39ce22cf269931a918f787a19d4', '2026-11-22 21:09:46.203541+00'),
	(30, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226a6e3673662b5630534e6b7037366c706141512b4472747548314e346a697a5858614c4a39777437415a6f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xefc3a646b71510a420975cec873bf9844187c746be2188f87ec80ed77fca883d', '2026-11-22 21:09:46.207396+00'),
	(31, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b222f61774f6a4d42686a39354a53477671625675312f62534c4b393731436c79634e614b7578633867686e593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x521ff1ce06f4146f7c367e5e06e90456ce43d8d548d66b2fa2743003fdd331f2', '2026-11-22 21:09:46.211173+00'),
	(32, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22434c327668686a323237676a44532b61727068564d312f4d4647365773395a783234703034587a454d756b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x8c52b59fb1ae0be04d23a90e6829ea26c153b6a85bed6354fe713868989f364f', '2026-11-22 21:09:46.215167+00'),
	(33, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22412f6538637536616c584a61454a664971757962533634484b4451355563447977776265686f43534b386b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x37cefd025b16790495a1018ef907b99b7330bb38852669498f89e01de754cce2', '2026-11-22 21:09:46.218972+00'),
	(34, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2238397a474355794f763354397a61636257707a75472b78766164793069734838706d46634f41794f56536b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xb6ed6018f8503c419eca01beca1691dc551c0cb02d7e26c4ea98a17dab8a6f97', '2026-11-22 21:09:46.22299+00'),
	(35, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22544b5362576f68336c6c344b71453650467a5938636364456c566839417172376d6758736c30305379306f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x1f537d4c99edd632a30a75d818cdac0ff4414f134c7aa672eff2afe08e3ddf54', '2026-11-22 21:09:46.22796+00'),
	(36, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b226b58764167787272355558446967676b5059524755474955615a39664375717a666f4151353948654457553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xf3be7d25a469eb229dc4e2fa8561b4a9c500c217c5e74a97b1e8f65e3dc43d7e', '2026-11-22 21:09:46.233263+00'),
	(37, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b222f32446149374831414a614b6a3579674e2f754341556f4567773534363367496f6f2f74306557432f59303d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x2aecf07629066472f6f8716a52548695a3b05d04dea35128cda18bb42f96b820', '2026-11-22 21:09:46.23719+00'),
	(38, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2257336351434a734a743675354c5549656f694f33707a4a58463474646d63474d67374434674e69737467673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x91e27bc428260e48a2e2779601b148779700e6fc8ad04ab78a44e0891307cdcf', '2026-11-22 21:09:46.240883+00'),
	(39, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2247304a44347a33705278775966463267524d377a506171635072312b55666639706d4271764a6d635573413d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x1387c3abbe3bb3093a5b95f319dfbbf6fa7289d51cdc32a15f032df9b0867cf5', '2026-11-22 21:09:46.24464+00'),
	(40, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2257724742776a747664347431445866652b385945327956745a4272544a65694c526b3978776c563475514d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xf18457373749cee3faaccce7c94bb5a88177ffbedc25e52c5a1d8edf10423e2d', '2026-11-22 21:09:46.248516+00'),
	(41, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22312b386b6a566f7a7076332f6136645174386c6e362b4244625252694963696749374d4d71564254346d633d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x830d75c5deebd21f8a62afa0b1b8015d287f694c262ce1eb16aa105c151a1771', '2026-11-22 21:09:46.252226+00'),
	(42, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b225a547a634a314a5a7771714b4d424349494161357170506d49624676367336654749756953536f775359383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xd2ca5248e7edf95d1f878975a5ad3d4f02c0b2a2af8dda3d24ac9ba9608f2ef1', '2026-11-22 21:09:46.256026+00'),
	(43, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2250385532684f6b6f4b62515453614e6c6935414476573841413175495747334274723730435872554756593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x5330249752be5ad4ad1ab31ab04330ba65b6b79074d5cc233bd92a4d4877c88d', '2026-11-22 21:09:46.260106+00'),
	(44, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22527a376b2b6545794e2b2f4b504c577631496c4a5363573067332f686c643255676a5067494868757936593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xb64f8134f84ddcd2145f1f53b447b3e5d79b000f33e56643de0e8456d013abf6', '2026-11-22 21:09:46.264271+00'),
	(45, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22485465576f43564f4f37715836504f4d7557424645475a4f424f4d39564d382f7a37644266506b4e6850593d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x4a1be86e802b35f3a328d63304555e456fe4366a306f09e9ee9ddb6aa656fae6', '2026-11-22 21:09:46.268277+00'),
	(46, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22677a2b767a4c494c396d31454556723047347159784d76394a434a4d515350736f557a6e586c53355a646f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x2147dddbe4d7b3538afc84d6bc91c041ad34b836c16628806536a14abb048dc6', '2026-11-22 21:09:46.27229+00'),
	(47, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2254784d585541633062593449586d4c74485544396570732b4c4a48326f79597448455070797a734c4436383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\xedec51a13ef8fd64a2cf32c7875bfe78da792f7631658a4596015c176609a82c', '2026-11-22 21:09:46.275947+00'),
	(48, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b222f35624e6f6550332b38476c582b66696d324c4b6361705a366d4966476a7337557a4e47335a527137456b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\x7b5bf1593f747a85991fd92c1d4289b67cc2fef2168b625e8b75aadf72681d2e', '2026-11-22 21:09:46.279927+00'),
	(49, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b222f687a56696d684e5454496242764a3677566132466f6d7a5550726148707639636934667377397a7677383d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x05d84c29334a13bef587caf5cd4a1bdc2fc2a010483aa469ef7a1bc10e7ebad5', '2026-11-22 21:09:46.2846+00');
INSERT INTO public.ledger_entry VALUES
	(50, 'access.user.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22656437527a6731494363664970565861427646332b4859626b4252366d314f4d4d495966527731747958673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e757365722e6164646564222c2276223a317d', '\xe7e4c40024903218d3ac51a635fe7f43f8d49451e1216490dd97919b9c83ca07', '2026-11-22 21:09:46.288791+00'),
	(51, 'access.appointment.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2243745a345158697947474f625446354549413663482b73493131356263636d306e7a2f724f4478474b7a673d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226163636573732e6170706f696e746d656e742e6d616465222c2276223a317d', '\x7de0b6179e8bfc16174d48cfe71f728d2208d18306d3526f16c5d9c6f95c838d', '2026-11-22 21:09:46.292889+00'),
	(52, 'people.records.kept', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22726c4c3850735342316848344a6734556d53444143535272665a5a5534304c53494e656e433348313147553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6b657074222c2276223a317d', '\x2ebb0578c9c11966f02462f1ff3d6ddb2283af553ba9f689ec724f4652117690', '2026-11-22 21:09:48.081674+00'),
	(53, 'people.records.linked', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224c674c624c655a326934774a6d75496152394a696b78474648454a45453038387a507335306f58463047733d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6c696e6b6564222c2276223a317d', '\x4eb9f3681ffa563c48bb074f9e74dfd6345f82d5cc6cea23c1d6a515e1902383', '2026-11-22 21:09:48.082105+00'),
	(54, 'linkage.records.placed', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224d44476877306c6a5745332b51482f6c4e336e426362677a7536553148467a794668714f734a44656439773d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226c696e6b6167652e7265636f7264732e706c61636564222c2276223a317d', '\x5415ca229aafde44de753d9abf2a4faf45183c83a611cfc888726e2edcb6feaf', '2026-11-22 21:09:48.082288+00'),
	(55, 'chronology.events.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b224e4b63505578346f6f30436874746c62436d384e6e316a6670594d474b476b76745551694c385949376f633d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226368726f6e6f6c6f67792e6576656e74732e6164646564222c2276223a317d', '\x07fbd81d9760fbe22582667cbc34e926e65bd694fdbe32e106224ea36622cbcc', '2026-11-22 21:09:48.082413+00'),
	(56, 'people.records.kept', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b223856672f6c7677794565767863314c312f2f34754f656b7050753030766469304266725149474b5977746b3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6b657074222c2276223a317d', '\xf057d3befd9f0e61b7ece4a7f3d2cadf5e4949aa0bd33f401d0198e69469482d', '2026-11-22 21:09:48.082528+00'),
	(57, 'people.records.linked', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2245766135316a656f352f713169624f67367a6c58727633472b62566857655a712b6574576c3750716c564d3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a2270656f706c652e7265636f7264732e6c696e6b6564222c2276223a317d', '\xcad073386054f5d400b8641516e28fd7c0d92d4230cc1583f96488406a8c3798', '2026-11-22 21:09:48.082641+00'),
	(58, 'linkage.records.placed', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22757a2b4a614a754f65416264744c48657a4a32474a6f75314d573464596e543437483852365a5a746641553d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226c696e6b6167652e7265636f7264732e706c61636564222c2276223a317d', '\x71f917782f9cab777356dec859b35984e0531b8ade6855f32dd72a2b12f2cbfe', '2026-11-22 21:09:48.082752+00'),
	(59, 'chronology.events.added', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b2258746e6549397732535a307335333633574c62634945724b476a3664665141694c36716f6b737439356a633d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226368726f6e6f6c6f67792e6576656e74732e6164646564222c2276223a317d', '\x9714da7d66def41f17ede8250c3b6c725a12369e74a2a4dc08faefe69e79826c', '2026-11-22 21:09:48.082829+00'),
	(60, 'intake.contact.received', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22396554476345536a6f2f743565644767554465454555313246774d4e706679716d507855594841667a48453d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a22696e74616b652e636f6e746163742e7265636569766564222c2276223a317d', '\xa03071be5029c509cd1aab52129594b1525cde0a2040e416d41bccf28101e7dd', '2026-11-22 21:09:48.082891+00'),
	(61, 'decisions.decision.made', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22666d37326367354f43703759536e7737556e57676f512b6b2b32324e6f53645459503559526a303952616f3d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226465636973696f6e732e6465636973696f6e2e6d616465222c2276223a317d', '\xfad31266a39ad306e433371f8dcfa9a074c42a16c5273508ac4b1f99b457e973', '2026-11-22 21:09:48.101454+00'),
	(62, 'decisions.dissent.given', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b227773564f4d6f7652503530367838674731506976516258654249516a7a7a533870597966412f49493967633d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226465636973696f6e732e64697373656e742e676976656e222c2276223a317d', '\x513b4609333cecd1ec10c50ea9131f1f6c4ebdca38d488c2e7fc9b7bef0981c5', '2026-11-22 21:09:48.122366+00'),
	(63, 'decisions.signoff.given', '2026-11-22T21', '\x7b22636f6d6d69746d656e7473223a5b22684b774d3438745270644c4b50712b35534b674e446f6f506e346c5530484431304d36507036474b4451343d225d2c22686f7572223a22323032362d31312d3232543231222c226b696e64223a226465636973696f6e732e7369676e6f66662e676976656e222c2276223a317d', '\x08adc42c51fb8a64e57f4a1932bf14ad5c54c36d64a1b2554c7fb03d817837f9', '2026-11-22 21:09:48.153248+00');


--
-- Data for Name: ledger_staged; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: linkage_comparison; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.linkage_comparison VALUES
	('15046262-e815-4466-8317-ee209605216e', '{"sex": "F", "born": "2018-03-12", "phone": "07700900142", "surname": "nowak hale", "forename": "zosia", "postcode": "NX14AB", "nhs_number": "9990142769", "address_words": ["larch", "walk"], "surname_parts": ["hale", "nowak"], "forename_roots": ["sophia"], "address_numbers": ["14"]}', '{-2040801045,-1772697994,-1701851661,-1684881740,-1225931125,-1207387920,-1136599252,-896250481,-841804174,-805067612,-758710807,-606482306,-581553581,-282899288,-146300110,-31196361,-13102745,199400413,502868567,569944097,729170926,779378902,1250435495,1656745916,1690580898,1717223213,1925461545,2044595341,2147183714}', 4),
	('c316641a-f934-41cd-be31-3b3543f2caa6', '{"sex": "F", "born": "2018-03-12", "phone": "07700900142", "surname": "nowak hale", "forename": "zosia", "postcode": "NX14AB", "nhs_number": "9990142769", "address_words": ["larch", "walk"], "surname_parts": ["hale", "nowak"], "forename_roots": ["sophia"], "address_numbers": ["14"]}', '{-2040801045,-1772697994,-1701851661,-1684881740,-1225931125,-1207387920,-1136599252,-896250481,-841804174,-805067612,-758710807,-606482306,-581553581,-282899288,-146300110,-31196361,-13102745,199400413,502868567,569944097,729170926,779378902,1250435495,1656745916,1690580898,1717223213,1925461545,2044595341,2147183714}', 1);


--
-- Data for Name: linkage_placement; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.linkage_placement VALUES
	(1, '15046262-e815-4466-8317-ee209605216e', 'new', 'aec63065-a38b-442c-a2f6-a2dc59615a0a', NULL, NULL, '[]', '[]', '[]', '2026.1', '2026-11-20 16:50:00+00', 4),
	(2, 'c316641a-f934-41cd-be31-3b3543f2caa6', 'link', 'aec63065-a38b-442c-a2f6-a2dc59615a0a', '15046262-e815-4466-8317-ee209605216e', 23.10056809029775, '[{"bits": -16.609626047414267, "field": "prior", "level": "start", "words": "Before anything is compared: two records are rarely one person"}, {"bits": 6.643856189774724, "field": "forename", "level": "exact", "words": "First name: the same"}, {"bits": 0.33518419158962914, "field": "surname", "level": "exact", "words": "Surname: the same"}, {"bits": 0.0, "field": "other_surnames", "level": "missing", "words": "Other surnames missing on one record or both: never counted as different"}, {"bits": 0.0, "field": "middle_names", "level": "missing", "words": "Middle names missing on one record or both: never counted as different"}, {"bits": 0.0, "field": "first_as_middle", "level": "missing", "words": "Middle name used as first name missing on one record or both: never counted as different"}, {"bits": 6.22881869049588, "field": "date_of_birth", "level": "exact", "words": "Same birth date"}, {"bits": 0.9708536543404835, "field": "sex", "level": "same", "words": "Same sex"}, {"bits": 13.872674880270605, "field": "address", "level": "same", "words": "Same address: they share a home"}, {"bits": 0.0, "field": "postcode", "level": "counted", "words": "Postcode already counted with the address"}, {"bits": 0.0, "field": "other_postcodes", "level": "missing", "words": "Earlier postcodes missing on one record or both: never counted as different"}, {"bits": 0.7369655941662062, "field": "phone", "level": "same", "words": "Same telephone number"}, {"bits": 0.0, "field": "email", "level": "missing", "words": "E-mail address missing on one record or both: never counted as different"}, {"bits": 10.92184093707449, "field": "nhs_number", "level": "same", "words": "Same NHS number"}, {"bits": 0.0, "field": "upn", "level": "missing", "words": "Unique pupil number missing on one record or both: never counted as different"}, {"bits": 0.0, "field": "other_id", "level": "missing", "words": "Other reference missing on one record or both: never counted as different"}]', '[]', '[]', '2026.1', '2026-11-20 16:50:00+00', 1);


--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: people_householdmember; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: people_membership; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.people_membership VALUES
	(1, '15046262-e815-4466-8317-ee209605216e', 'aec63065-a38b-442c-a2f6-a2dc59615a0a', '2026-11-20 16:50:00+00', NULL, 'First record of this person', 4, 6, '15046262-e815-4466-8317-ee209605216e'),
	(2, 'c316641a-f934-41cd-be31-3b3543f2caa6', 'aec63065-a38b-442c-a2f6-a2dc59615a0a', '2026-11-20 16:50:00+00', NULL, 'Linked by weight: 23.1 bits', 1, 6, 'c316641a-f934-41cd-be31-3b3543f2caa6');


--
-- Data for Name: people_record; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.people_record VALUES
	('15046262-e815-4466-8317-ee209605216e', 'contact-CWNVK44V', '2026-11-20 16:50:00+00', 4),
	('c316641a-f934-41cd-be31-3b3543f2caa6', 'contact-CWNVK44V', '2026-11-20 16:50:00+00', 1);


--
-- Data for Name: people_recordversion; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO public.people_recordversion VALUES
	(1, '15046262-e815-4466-8317-ee209605216e', 1, 'Zosia', '', 'Nowak-Hale', '', '2018-03-12', 'F', '14 Larch Walk', 'NX1 4AB', '', '07700900142', '', '9990142769', '', '', '2026-11-20 16:50:00+00', 4, '15046262-e815-4466-8317-ee209605216e', 6),
	(2, 'c316641a-f934-41cd-be31-3b3543f2caa6', 1, 'Zosia', '', 'Nowak-Hale', '', '2018-03-12', 'F', '14 Larch Walk', 'NX1 4AB', '', '07700900142', '', '9990142769', '', '', '2026-11-20 16:50:00+00', 1, 'c316641a-f934-41cd-be31-3b3543f2caa6', 6);


--
-- Data for Name: publications_publication; Type: TABLE DATA; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--



--
-- Data for Name: context_key; Type: TABLE DATA; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

INSERT INTO sec.context_key VALUES
	(true, '\x9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d9d3636363636363636363636363636363636363636363636363636363636363636', '\xf7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f75c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c5c');


--
-- Name: access_agency_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_agency_id_seq', 8, true);


--
-- Name: access_apitoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_apitoken_id_seq', 1, false);


--
-- Name: access_appointment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_appointment_id_seq', 22, true);


--
-- Name: access_installation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_installation_id_seq', 1, false);


--
-- Name: access_lockout_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_lockout_id_seq', 1, false);


--
-- Name: access_read_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_read_id_seq', 1, false);


--
-- Name: access_restriction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_restriction_id_seq', 1, false);


--
-- Name: access_scopemember_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_scopemember_id_seq', 1, false);


--
-- Name: access_scopesubject_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_scopesubject_id_seq', 1, false);


--
-- Name: access_team_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_team_id_seq', 1, false);


--
-- Name: access_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.access_user_id_seq', 22, true);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 160, true);


--
-- Name: decisions_decisionversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.decisions_decisionversion_id_seq', 1, true);


--
-- Name: decisions_dissent_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.decisions_dissent_id_seq', 1, true);


--
-- Name: decisions_signoff_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.decisions_signoff_id_seq', 1, true);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 40, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 36, true);


--
-- Name: inspections_reportfinding_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.inspections_reportfinding_id_seq', 1, false);


--
-- Name: inspections_response_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.inspections_response_id_seq', 1, false);


--
-- Name: inspections_responsepublished_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.inspections_responsepublished_id_seq', 1, false);


--
-- Name: ledger_staged_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.ledger_staged_id_seq', 64, true);


--
-- Name: linkage_placement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.linkage_placement_id_seq', 2, true);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: people_householdmember_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.people_householdmember_id_seq', 1, false);


--
-- Name: people_membership_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.people_membership_id_seq', 2, true);


--
-- Name: people_recordversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

SELECT pg_catalog.setval('public.people_recordversion_id_seq', 2, true);


--
-- Name: access_agency access_agency_code_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_agency
    ADD CONSTRAINT access_agency_code_key UNIQUE (code);


--
-- Name: access_agency access_agency_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_agency
    ADD CONSTRAINT access_agency_pkey PRIMARY KEY (id);


--
-- Name: access_apitoken access_apitoken_digest_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_digest_key UNIQUE (digest);


--
-- Name: access_apitoken access_apitoken_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_pkey PRIMARY KEY (id);


--
-- Name: access_appointment access_appointment_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_pkey PRIMARY KEY (id);


--
-- Name: access_installation access_installation_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_installation
    ADD CONSTRAINT access_installation_pkey PRIMARY KEY (id);


--
-- Name: access_lockout access_lockout_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_pkey PRIMARY KEY (id);


--
-- Name: access_read access_read_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_read
    ADD CONSTRAINT access_read_pkey PRIMARY KEY (id);


--
-- Name: access_restriction access_restriction_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_pkey PRIMARY KEY (id);


--
-- Name: access_scope access_scope_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_pkey PRIMARY KEY (scope);


--
-- Name: access_scopemember access_scopemember_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_pkey PRIMARY KEY (id);


--
-- Name: access_scopesubject access_scopesubject_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT access_scopesubject_pkey PRIMARY KEY (id);


--
-- Name: access_team access_team_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_team
    ADD CONSTRAINT access_team_pkey PRIMARY KEY (id);


--
-- Name: access_user access_user_email_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_email_key UNIQUE (email);


--
-- Name: access_user access_user_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: access_appointment appointment_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT appointment_once UNIQUE (user_id, agency_id, role, from_on);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: chronology_event chronology_event_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.chronology_event
    ADD CONSTRAINT chronology_event_pkey PRIMARY KEY (id);


--
-- Name: intake_contact contact_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT contact_once UNIQUE (agency_id, key);


--
-- Name: decisions_decisionversion decision_version_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decision_version_once UNIQUE (decision_id, number);


--
-- Name: decisions_decision decisions_decision_key_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_key_key UNIQUE (key);


--
-- Name: decisions_decision decisions_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_pkey PRIMARY KEY (id);


--
-- Name: decisions_decisionversion decisions_decisionversion_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionversion_pkey PRIMARY KEY (id);


--
-- Name: decisions_dissent decisions_dissent_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_pkey PRIMARY KEY (id);


--
-- Name: decisions_signoff decisions_signoff_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_pkey PRIMARY KEY (id);


--
-- Name: decisions_signoff decisions_signoff_version_id_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_version_id_key UNIQUE (version_id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: inspections_reportfinding finding_number_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT finding_number_once UNIQUE (inspection_id, number);


--
-- Name: people_householdmember household_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT household_once UNIQUE (household, record_id);


--
-- Name: inspections_inspection inspections_inspection_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspection_pkey PRIMARY KEY (id);


--
-- Name: inspections_inspection inspections_inspection_slug_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspection_slug_key UNIQUE (slug);


--
-- Name: inspections_reportfinding inspections_reportfinding_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT inspections_reportfinding_pkey PRIMARY KEY (id);


--
-- Name: inspections_response inspections_response_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_pkey PRIMARY KEY (id);


--
-- Name: inspections_responsepublished inspections_responsepublished_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_responsepublished_pkey PRIMARY KEY (id);


--
-- Name: inspections_responsepublished inspections_responsepublished_response_id_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_responsepublished_response_id_key UNIQUE (response_id);


--
-- Name: intake_contact intake_contact_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_pkey PRIMARY KEY (id);


--
-- Name: intake_contact intake_contact_reference_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_reference_key UNIQUE (reference);


--
-- Name: intake_draft intake_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_draft
    ADD CONSTRAINT intake_draft_pkey PRIMARY KEY (id);


--
-- Name: ledger_body ledger_body_idempotency_key_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_idempotency_key_key UNIQUE (idempotency_key);


--
-- Name: ledger_body ledger_body_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_pkey PRIMARY KEY (index);


--
-- Name: ledger_body ledger_body_staged_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_staged_key UNIQUE (staged);


--
-- Name: ledger_entry ledger_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (index);


--
-- Name: ledger_staged ledger_staged_idempotency_key_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.ledger_staged
    ADD CONSTRAINT ledger_staged_idempotency_key_key UNIQUE (idempotency_key);


--
-- Name: ledger_staged ledger_staged_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.ledger_staged
    ADD CONSTRAINT ledger_staged_pkey PRIMARY KEY (id);


--
-- Name: linkage_comparison linkage_comparison_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.linkage_comparison
    ADD CONSTRAINT linkage_comparison_pkey PRIMARY KEY (scope);


--
-- Name: linkage_placement linkage_placement_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.linkage_placement
    ADD CONSTRAINT linkage_placement_pkey PRIMARY KEY (id);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: people_householdmember people_householdmember_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmember_pkey PRIMARY KEY (id);


--
-- Name: people_membership people_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_pkey PRIMARY KEY (id);


--
-- Name: people_record people_record_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_record
    ADD CONSTRAINT people_record_pkey PRIMARY KEY (scope);


--
-- Name: people_recordversion people_recordversion_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_pkey PRIMARY KEY (id);


--
-- Name: publications_publication publication_version_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publication_version_once UNIQUE (kind, slug, version);


--
-- Name: publications_publication publications_publication_pkey; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publications_publication_pkey PRIMARY KEY (id);


--
-- Name: publications_publication publications_publication_supersedes_id_key; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publications_publication_supersedes_id_key UNIQUE (supersedes_id);


--
-- Name: people_record record_once_per_agency; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_record
    ADD CONSTRAINT record_once_per_agency UNIQUE (agency_id, external_id);


--
-- Name: people_recordversion record_version_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT record_version_once UNIQUE (record_id, number);


--
-- Name: inspections_response response_version_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT response_version_once UNIQUE (inspection_id, version);


--
-- Name: access_scopesubject subject_once; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT subject_once UNIQUE (scope, person);


--
-- Name: access_team team_once_per_agency; Type: CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_team
    ADD CONSTRAINT team_once_per_agency UNIQUE (agency_id, name);


--
-- Name: context_key context_key_pkey; Type: CONSTRAINT; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY sec.context_key
    ADD CONSTRAINT context_key_pkey PRIMARY KEY (only_one);


--
-- Name: access_agency_code_e9d28b0c_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_agency_code_e9d28b0c_like ON public.access_agency USING btree (code varchar_pattern_ops);


--
-- Name: access_apitoken_agency_id_12a01013; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_apitoken_agency_id_12a01013 ON public.access_apitoken USING btree (agency_id);


--
-- Name: access_apitoken_digest_0fad3de1_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_apitoken_digest_0fad3de1_like ON public.access_apitoken USING btree (digest varchar_pattern_ops);


--
-- Name: access_apitoken_user_id_9f3b952b; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_apitoken_user_id_9f3b952b ON public.access_apitoken USING btree (user_id);


--
-- Name: access_appointment_agency_id_dbd04d80; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_appointment_agency_id_dbd04d80 ON public.access_appointment USING btree (agency_id);


--
-- Name: access_appointment_rank_8166f2df; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_appointment_rank_8166f2df ON public.access_appointment USING btree (rank);


--
-- Name: access_appointment_rank_8166f2df_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_appointment_rank_8166f2df_like ON public.access_appointment USING btree (rank varchar_pattern_ops);


--
-- Name: access_appointment_team_id_58722810; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_appointment_team_id_58722810 ON public.access_appointment USING btree (team_id);


--
-- Name: access_appointment_user_id_5c221e3f; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_appointment_user_id_5c221e3f ON public.access_appointment USING btree (user_id);


--
-- Name: access_installation_confirmed_by_id_8f5d1c2b; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_installation_confirmed_by_id_8f5d1c2b ON public.access_installation USING btree (confirmed_by_id);


--
-- Name: access_lockout_agency_id_55f45e41; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_lockout_agency_id_55f45e41 ON public.access_lockout USING btree (agency_id);


--
-- Name: access_lockout_made_by_id_c53605a1; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_lockout_made_by_id_c53605a1 ON public.access_lockout USING btree (made_by_id);


--
-- Name: access_lockout_user_id_1f266660; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_lockout_user_id_1f266660 ON public.access_lockout USING btree (user_id);


--
-- Name: access_read_agency_id_d6a3cb31; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_read_agency_id_d6a3cb31 ON public.access_read USING btree (agency_id);


--
-- Name: access_read_subject_id_0b99eab8; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_read_subject_id_0b99eab8 ON public.access_read USING btree (subject_id);


--
-- Name: access_read_user_id_0077d2b9; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_read_user_id_0077d2b9 ON public.access_read USING btree (user_id);


--
-- Name: access_restriction_agency_id_10b55bcc; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_restriction_agency_id_10b55bcc ON public.access_restriction USING btree (agency_id);


--
-- Name: access_restriction_made_by_id_a90c476d; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_restriction_made_by_id_a90c476d ON public.access_restriction USING btree (made_by_id);


--
-- Name: access_restriction_scope_2a405bca; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_restriction_scope_2a405bca ON public.access_restriction USING btree (scope);


--
-- Name: access_scope_agency_id_53c6b1c5; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scope_agency_id_53c6b1c5 ON public.access_scope USING btree (agency_id);


--
-- Name: access_scope_opened_by_id_f6228406; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scope_opened_by_id_f6228406 ON public.access_scope USING btree (opened_by_id);


--
-- Name: access_scopemember_agency_id_be4ece7c; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scopemember_agency_id_be4ece7c ON public.access_scopemember USING btree (agency_id);


--
-- Name: access_scopemember_scope_8d65bd61; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scopemember_scope_8d65bd61 ON public.access_scopemember USING btree (scope);


--
-- Name: access_scopemember_user_id_90bf0e0b; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scopemember_user_id_90bf0e0b ON public.access_scopemember USING btree (user_id);


--
-- Name: access_scopesubject_agency_id_526b5d37; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scopesubject_agency_id_526b5d37 ON public.access_scopesubject USING btree (agency_id);


--
-- Name: access_scopesubject_person_43c02ef3; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scopesubject_person_43c02ef3 ON public.access_scopesubject USING btree (person);


--
-- Name: access_scopesubject_scope_6948c7c8; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_scopesubject_scope_6948c7c8 ON public.access_scopesubject USING btree (scope);


--
-- Name: access_team_agency_id_e3cb52dc; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_team_agency_id_e3cb52dc ON public.access_team USING btree (agency_id);


--
-- Name: access_user_email_f0cf94cd_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX access_user_email_f0cf94cd_like ON public.access_user USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: chronology_event_agency_id_0a360f1d; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX chronology_event_agency_id_0a360f1d ON public.chronology_event USING btree (agency_id);


--
-- Name: chronology_event_kind_dcf5a4b5; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX chronology_event_kind_dcf5a4b5 ON public.chronology_event USING btree (kind);


--
-- Name: chronology_event_kind_dcf5a4b5_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX chronology_event_kind_dcf5a4b5_like ON public.chronology_event USING btree (kind varchar_pattern_ops);


--
-- Name: chronology_event_recorded_by_id_098dfe4c; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX chronology_event_recorded_by_id_098dfe4c ON public.chronology_event USING btree (recorded_by_id);


--
-- Name: comparison_by_key; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX comparison_by_key ON public.linkage_comparison USING gin (keys) WITH (fastupdate=off);


--
-- Name: decisions_decision_agency_id_11157dd9; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decision_agency_id_11157dd9 ON public.decisions_decision USING btree (agency_id);


--
-- Name: decisions_decision_kind_df4707f9; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decision_kind_df4707f9 ON public.decisions_decision USING btree (kind);


--
-- Name: decisions_decision_kind_df4707f9_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decision_kind_df4707f9_like ON public.decisions_decision USING btree (kind varchar_pattern_ops);


--
-- Name: decisions_decision_made_by_id_956cf814; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decision_made_by_id_956cf814 ON public.decisions_decision USING btree (made_by_id);


--
-- Name: decisions_decision_scope_214f6842; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decision_scope_214f6842 ON public.decisions_decision USING btree (scope);


--
-- Name: decisions_decisionversion_agency_id_0d7c0bce; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decisionversion_agency_id_0d7c0bce ON public.decisions_decisionversion USING btree (agency_id);


--
-- Name: decisions_decisionversion_decision_id_495f15e2; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decisionversion_decision_id_495f15e2 ON public.decisions_decisionversion USING btree (decision_id);


--
-- Name: decisions_decisionversion_written_by_id_ab47bfcf; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_decisionversion_written_by_id_ab47bfcf ON public.decisions_decisionversion USING btree (written_by_id);


--
-- Name: decisions_dissent_agency_id_a2fce0aa; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_dissent_agency_id_a2fce0aa ON public.decisions_dissent USING btree (agency_id);


--
-- Name: decisions_dissent_decision_id_7ec12f16; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_dissent_decision_id_7ec12f16 ON public.decisions_dissent USING btree (decision_id);


--
-- Name: decisions_dissent_made_by_id_fdcb3f61; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_dissent_made_by_id_fdcb3f61 ON public.decisions_dissent USING btree (made_by_id);


--
-- Name: decisions_signoff_agency_id_a0583ec9; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_signoff_agency_id_a0583ec9 ON public.decisions_signoff USING btree (agency_id);


--
-- Name: decisions_signoff_rank_b8146371; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_signoff_rank_b8146371 ON public.decisions_signoff USING btree (rank);


--
-- Name: decisions_signoff_rank_b8146371_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_signoff_rank_b8146371_like ON public.decisions_signoff USING btree (rank varchar_pattern_ops);


--
-- Name: decisions_signoff_signer_id_64474abe; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX decisions_signoff_signer_id_64474abe ON public.decisions_signoff USING btree (signer_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: event_by_scope; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX event_by_scope ON public.chronology_event USING btree (scope, happened_first);


--
-- Name: inspections_inspection_agency_id_4f0b8653; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_inspection_agency_id_4f0b8653 ON public.inspections_inspection USING btree (agency_id);


--
-- Name: inspections_inspection_registered_by_id_5038b42c; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_inspection_registered_by_id_5038b42c ON public.inspections_inspection USING btree (registered_by_id);


--
-- Name: inspections_inspection_slug_ddf2bc6a_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_inspection_slug_ddf2bc6a_like ON public.inspections_inspection USING btree (slug varchar_pattern_ops);


--
-- Name: inspections_reportfinding_agency_id_b0eb16b9; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_reportfinding_agency_id_b0eb16b9 ON public.inspections_reportfinding USING btree (agency_id);


--
-- Name: inspections_reportfinding_inspection_id_87b640a1; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_reportfinding_inspection_id_87b640a1 ON public.inspections_reportfinding USING btree (inspection_id);


--
-- Name: inspections_response_agency_id_ab078f6f; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_response_agency_id_ab078f6f ON public.inspections_response USING btree (agency_id);


--
-- Name: inspections_response_inspection_id_418063eb; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_response_inspection_id_418063eb ON public.inspections_response USING btree (inspection_id);


--
-- Name: inspections_response_written_by_id_4f1e481c; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_response_written_by_id_4f1e481c ON public.inspections_response USING btree (written_by_id);


--
-- Name: inspections_responsepublished_agency_id_acba7cbc; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_responsepublished_agency_id_acba7cbc ON public.inspections_responsepublished USING btree (agency_id);


--
-- Name: inspections_responsepublished_published_by_id_a67f920f; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX inspections_responsepublished_published_by_id_a67f920f ON public.inspections_responsepublished USING btree (published_by_id);


--
-- Name: intake_contact_agency_id_c915485b; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX intake_contact_agency_id_c915485b ON public.intake_contact USING btree (agency_id);


--
-- Name: intake_contact_received_record_3af0029f; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX intake_contact_received_record_3af0029f ON public.intake_contact USING btree (received_record);


--
-- Name: intake_contact_reference_b7d4d3a4_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX intake_contact_reference_b7d4d3a4_like ON public.intake_contact USING btree (reference varchar_pattern_ops);


--
-- Name: intake_contact_scope_32189f2b; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX intake_contact_scope_32189f2b ON public.intake_contact USING btree (scope);


--
-- Name: intake_contact_sent_by_id_8e7257d4; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX intake_contact_sent_by_id_8e7257d4 ON public.intake_contact USING btree (sent_by_id);


--
-- Name: intake_contact_to_agency_id_0785560d; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX intake_contact_to_agency_id_0785560d ON public.intake_contact USING btree (to_agency_id);


--
-- Name: intake_draft_user_id_0f1a4659; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX intake_draft_user_id_0f1a4659 ON public.intake_draft USING btree (user_id);


--
-- Name: ledger_body_idempotency_key_d4117230_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX ledger_body_idempotency_key_d4117230_like ON public.ledger_body USING btree (idempotency_key text_pattern_ops);


--
-- Name: ledger_staged_idempotency_key_ad3f8488_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX ledger_staged_idempotency_key_ad3f8488_like ON public.ledger_staged USING btree (idempotency_key text_pattern_ops);


--
-- Name: linkage_comparison_agency_id_74c28740; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX linkage_comparison_agency_id_74c28740 ON public.linkage_comparison USING btree (agency_id);


--
-- Name: linkage_placement_agency_id_7f8b07eb; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX linkage_placement_agency_id_7f8b07eb ON public.linkage_placement USING btree (agency_id);


--
-- Name: linkage_placement_scope_d5a23374; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX linkage_placement_scope_d5a23374 ON public.linkage_placement USING btree (scope);


--
-- Name: locked_once; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE UNIQUE INDEX locked_once ON public.access_lockout USING btree (agency_id, scope, user_id) WHERE (lifted_at IS NULL);


--
-- Name: member_once; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE UNIQUE INDEX member_once ON public.access_scopemember USING btree (scope, user_id) WHERE (until_at IS NULL);


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: one_person_at_a_time; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE UNIQUE INDEX one_person_at_a_time ON public.people_membership USING btree (record_id) WHERE (until_at IS NULL);


--
-- Name: people_householdmember_agency_id_d6427045; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_householdmember_agency_id_d6427045 ON public.people_householdmember USING btree (agency_id);


--
-- Name: people_householdmember_household_883b3362; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_householdmember_household_883b3362 ON public.people_householdmember USING btree (household);


--
-- Name: people_householdmember_record_id_a900e184; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_householdmember_record_id_a900e184 ON public.people_householdmember USING btree (record_id);


--
-- Name: people_householdmember_scope_046c22f8; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_householdmember_scope_046c22f8 ON public.people_householdmember USING btree (scope);


--
-- Name: people_membership_agency_id_e3d78374; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_membership_agency_id_e3d78374 ON public.people_membership USING btree (agency_id);


--
-- Name: people_membership_made_by_id_2df11604; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_membership_made_by_id_2df11604 ON public.people_membership USING btree (made_by_id);


--
-- Name: people_membership_person_c3755bef; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_membership_person_c3755bef ON public.people_membership USING btree (person);


--
-- Name: people_membership_record_id_05fbd84d; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_membership_record_id_05fbd84d ON public.people_membership USING btree (record_id);


--
-- Name: people_membership_scope_9ba0136d; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_membership_scope_9ba0136d ON public.people_membership USING btree (scope);


--
-- Name: people_record_agency_id_4d58cbf3; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_record_agency_id_4d58cbf3 ON public.people_record USING btree (agency_id);


--
-- Name: people_recordversion_agency_id_80bbbc81; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_recordversion_agency_id_80bbbc81 ON public.people_recordversion USING btree (agency_id);


--
-- Name: people_recordversion_record_id_bcc393a5; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_recordversion_record_id_bcc393a5 ON public.people_recordversion USING btree (record_id);


--
-- Name: people_recordversion_scope_cd929a2d; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_recordversion_scope_cd929a2d ON public.people_recordversion USING btree (scope);


--
-- Name: people_recordversion_written_by_id_29cf5a19; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX people_recordversion_written_by_id_29cf5a19 ON public.people_recordversion USING btree (written_by_id);


--
-- Name: publications_publication_kind_7e7b1bc3; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX publications_publication_kind_7e7b1bc3 ON public.publications_publication USING btree (kind);


--
-- Name: publications_publication_kind_7e7b1bc3_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX publications_publication_kind_7e7b1bc3_like ON public.publications_publication USING btree (kind varchar_pattern_ops);


--
-- Name: publications_publication_slug_2db552ee; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX publications_publication_slug_2db552ee ON public.publications_publication USING btree (slug);


--
-- Name: publications_publication_slug_2db552ee_like; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE INDEX publications_publication_slug_2db552ee_like ON public.publications_publication USING btree (slug varchar_pattern_ops);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: decisions_decision append_only; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_decision FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decision ENABLE ALWAYS TRIGGER append_only;


--
-- Name: decisions_decisionversion append_only; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_decisionversion FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decisionversion ENABLE ALWAYS TRIGGER append_only;


--
-- Name: decisions_dissent append_only; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_dissent FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_dissent ENABLE ALWAYS TRIGGER append_only;


--
-- Name: decisions_signoff append_only; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.decisions_signoff FOR EACH ROW EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_signoff ENABLE ALWAYS TRIGGER append_only;


--
-- Name: access_scopemember check_scope_row; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER check_scope_row BEFORE INSERT OR UPDATE OF scope, agency_id, user_id ON public.access_scopemember FOR EACH ROW EXECUTE FUNCTION sec.check_scope_row();

ALTER TABLE public.access_scopemember ENABLE ALWAYS TRIGGER check_scope_row;


--
-- Name: access_scopesubject check_scope_row; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER check_scope_row BEFORE INSERT OR UPDATE OF scope, agency_id, person ON public.access_scopesubject FOR EACH ROW EXECUTE FUNCTION sec.check_scope_row();

ALTER TABLE public.access_scopesubject ENABLE ALWAYS TRIGGER check_scope_row;


--
-- Name: decisions_signoff check_sign_off; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER check_sign_off BEFORE INSERT ON public.decisions_signoff FOR EACH ROW EXECUTE FUNCTION sec.check_sign_off();

ALTER TABLE public.decisions_signoff ENABLE ALWAYS TRIGGER check_sign_off;


--
-- Name: ledger_body ledger_no_change; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER ledger_no_change BEFORE DELETE OR UPDATE ON public.ledger_body FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_body ENABLE ALWAYS TRIGGER ledger_no_change;


--
-- Name: ledger_entry ledger_no_change; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER ledger_no_change BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_entry ENABLE ALWAYS TRIGGER ledger_no_change;


--
-- Name: ledger_body ledger_no_truncate; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON public.ledger_body FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_body ENABLE ALWAYS TRIGGER ledger_no_truncate;


--
-- Name: ledger_entry ledger_no_truncate; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.ledger_refuse();

ALTER TABLE public.ledger_entry ENABLE ALWAYS TRIGGER ledger_no_truncate;


--
-- Name: ledger_staged ledger_number; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE CONSTRAINT TRIGGER ledger_number AFTER INSERT ON public.ledger_staged DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_number();

ALTER TABLE public.ledger_staged ENABLE ALWAYS TRIGGER ledger_number;


--
-- Name: decisions_decision no_truncate; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_decision FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decision ENABLE ALWAYS TRIGGER no_truncate;


--
-- Name: decisions_decisionversion no_truncate; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_decisionversion FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_decisionversion ENABLE ALWAYS TRIGGER no_truncate;


--
-- Name: decisions_dissent no_truncate; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_dissent FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_dissent ENABLE ALWAYS TRIGGER no_truncate;


--
-- Name: decisions_signoff no_truncate; Type: TRIGGER; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE TRIGGER no_truncate BEFORE TRUNCATE ON public.decisions_signoff FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

ALTER TABLE public.decisions_signoff ENABLE ALWAYS TRIGGER no_truncate;


--
-- Name: access_apitoken access_apitoken_agency_id_12a01013_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_agency_id_12a01013_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_apitoken access_apitoken_user_id_9f3b952b_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_apitoken
    ADD CONSTRAINT access_apitoken_user_id_9f3b952b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_appointment access_appointment_agency_id_dbd04d80_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_agency_id_dbd04d80_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_appointment access_appointment_team_id_58722810_fk_access_team_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_team_id_58722810_fk_access_team_id FOREIGN KEY (team_id) REFERENCES public.access_team(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_appointment access_appointment_user_id_5c221e3f_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_appointment
    ADD CONSTRAINT access_appointment_user_id_5c221e3f_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_installation access_installation_confirmed_by_id_8f5d1c2b_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_installation
    ADD CONSTRAINT access_installation_confirmed_by_id_8f5d1c2b_fk_access_user_id FOREIGN KEY (confirmed_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_lockout access_lockout_agency_id_55f45e41_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_agency_id_55f45e41_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_lockout access_lockout_made_by_id_c53605a1_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_made_by_id_c53605a1_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_lockout access_lockout_user_id_1f266660_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_user_id_1f266660_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_read access_read_agency_id_d6a3cb31_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_read
    ADD CONSTRAINT access_read_agency_id_d6a3cb31_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_read access_read_user_id_0077d2b9_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_read
    ADD CONSTRAINT access_read_user_id_0077d2b9_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_restriction access_restriction_agency_id_10b55bcc_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_agency_id_10b55bcc_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_restriction access_restriction_made_by_id_a90c476d_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_restriction
    ADD CONSTRAINT access_restriction_made_by_id_a90c476d_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_scope access_scope_agency_id_53c6b1c5_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_agency_id_53c6b1c5_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_scope access_scope_opened_by_id_f6228406_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scope
    ADD CONSTRAINT access_scope_opened_by_id_f6228406_fk_access_user_id FOREIGN KEY (opened_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_scopemember access_scopemember_agency_id_be4ece7c_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_agency_id_be4ece7c_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_scopemember access_scopemember_scope_8d65bd61_fk_access_scope_scope; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_scope_8d65bd61_fk_access_scope_scope FOREIGN KEY (scope) REFERENCES public.access_scope(scope) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_scopemember access_scopemember_user_id_90bf0e0b_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopemember
    ADD CONSTRAINT access_scopemember_user_id_90bf0e0b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_scopesubject access_scopesubject_agency_id_526b5d37_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT access_scopesubject_agency_id_526b5d37_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_scopesubject access_scopesubject_scope_6948c7c8_fk_access_scope_scope; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_scopesubject
    ADD CONSTRAINT access_scopesubject_scope_6948c7c8_fk_access_scope_scope FOREIGN KEY (scope) REFERENCES public.access_scope(scope) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_team access_team_agency_id_e3cb52dc_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.access_team
    ADD CONSTRAINT access_team_agency_id_e3cb52dc_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chronology_event chronology_event_agency_id_0a360f1d_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.chronology_event
    ADD CONSTRAINT chronology_event_agency_id_0a360f1d_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chronology_event chronology_event_recorded_by_id_098dfe4c_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.chronology_event
    ADD CONSTRAINT chronology_event_recorded_by_id_098dfe4c_fk_access_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_decision decisions_decision_agency_id_11157dd9_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_agency_id_11157dd9_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_decision decisions_decision_made_by_id_956cf814_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decision
    ADD CONSTRAINT decisions_decision_made_by_id_956cf814_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_decisionversion decisions_decisionve_agency_id_0d7c0bce_fk_access_ag; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionve_agency_id_0d7c0bce_fk_access_ag FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_decisionversion decisions_decisionve_decision_id_495f15e2_fk_decisions; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionve_decision_id_495f15e2_fk_decisions FOREIGN KEY (decision_id) REFERENCES public.decisions_decision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_decisionversion decisions_decisionve_written_by_id_ab47bfcf_fk_access_us; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_decisionversion
    ADD CONSTRAINT decisions_decisionve_written_by_id_ab47bfcf_fk_access_us FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_dissent decisions_dissent_agency_id_a2fce0aa_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_agency_id_a2fce0aa_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_dissent decisions_dissent_decision_id_7ec12f16_fk_decisions_decision_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_decision_id_7ec12f16_fk_decisions_decision_id FOREIGN KEY (decision_id) REFERENCES public.decisions_decision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_dissent decisions_dissent_made_by_id_fdcb3f61_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_dissent
    ADD CONSTRAINT decisions_dissent_made_by_id_fdcb3f61_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_signoff decisions_signoff_agency_id_a0583ec9_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_agency_id_a0583ec9_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_signoff decisions_signoff_signer_id_64474abe_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_signer_id_64474abe_fk_access_user_id FOREIGN KEY (signer_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: decisions_signoff decisions_signoff_version_id_8b44c3aa_fk_decisions; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.decisions_signoff
    ADD CONSTRAINT decisions_signoff_version_id_8b44c3aa_fk_decisions FOREIGN KEY (version_id) REFERENCES public.decisions_decisionversion(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_inspection inspections_inspecti_registered_by_id_5038b42c_fk_access_us; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspecti_registered_by_id_5038b42c_fk_access_us FOREIGN KEY (registered_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_inspection inspections_inspection_agency_id_4f0b8653_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_inspection
    ADD CONSTRAINT inspections_inspection_agency_id_4f0b8653_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_reportfinding inspections_reportfi_agency_id_b0eb16b9_fk_access_ag; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT inspections_reportfi_agency_id_b0eb16b9_fk_access_ag FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_reportfinding inspections_reportfi_inspection_id_87b640a1_fk_inspectio; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_reportfinding
    ADD CONSTRAINT inspections_reportfi_inspection_id_87b640a1_fk_inspectio FOREIGN KEY (inspection_id) REFERENCES public.inspections_inspection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_response inspections_response_agency_id_ab078f6f_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_agency_id_ab078f6f_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_responsepublished inspections_response_agency_id_acba7cbc_fk_access_ag; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_response_agency_id_acba7cbc_fk_access_ag FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_response inspections_response_inspection_id_418063eb_fk_inspectio; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_inspection_id_418063eb_fk_inspectio FOREIGN KEY (inspection_id) REFERENCES public.inspections_inspection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_responsepublished inspections_response_published_by_id_a67f920f_fk_access_us; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_response_published_by_id_a67f920f_fk_access_us FOREIGN KEY (published_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_responsepublished inspections_response_response_id_2c28b6b6_fk_inspectio; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_responsepublished
    ADD CONSTRAINT inspections_response_response_id_2c28b6b6_fk_inspectio FOREIGN KEY (response_id) REFERENCES public.inspections_response(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: inspections_response inspections_response_written_by_id_4f1e481c_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.inspections_response
    ADD CONSTRAINT inspections_response_written_by_id_4f1e481c_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: intake_contact intake_contact_agency_id_c915485b_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_agency_id_c915485b_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: intake_contact intake_contact_sent_by_id_8e7257d4_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_sent_by_id_8e7257d4_fk_access_user_id FOREIGN KEY (sent_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: intake_contact intake_contact_to_agency_id_0785560d_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_contact
    ADD CONSTRAINT intake_contact_to_agency_id_0785560d_fk_access_agency_id FOREIGN KEY (to_agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: intake_draft intake_draft_user_id_0f1a4659_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.intake_draft
    ADD CONSTRAINT intake_draft_user_id_0f1a4659_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ledger_body ledger_body_index_8925bbbe_fk_ledger_entry_index; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.ledger_body
    ADD CONSTRAINT ledger_body_index_8925bbbe_fk_ledger_entry_index FOREIGN KEY (index) REFERENCES public.ledger_entry(index) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: linkage_comparison linkage_comparison_agency_id_74c28740_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.linkage_comparison
    ADD CONSTRAINT linkage_comparison_agency_id_74c28740_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: linkage_placement linkage_placement_agency_id_7f8b07eb_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.linkage_placement
    ADD CONSTRAINT linkage_placement_agency_id_7f8b07eb_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_householdmember people_householdmemb_record_id_a900e184_fk_people_re; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmemb_record_id_a900e184_fk_people_re FOREIGN KEY (record_id) REFERENCES public.people_record(scope) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_householdmember people_householdmember_agency_id_d6427045_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_householdmember
    ADD CONSTRAINT people_householdmember_agency_id_d6427045_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_membership people_membership_agency_id_e3d78374_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_agency_id_e3d78374_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_membership people_membership_made_by_id_2df11604_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_made_by_id_2df11604_fk_access_user_id FOREIGN KEY (made_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_membership people_membership_record_id_05fbd84d_fk_people_record_scope; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_membership
    ADD CONSTRAINT people_membership_record_id_05fbd84d_fk_people_record_scope FOREIGN KEY (record_id) REFERENCES public.people_record(scope) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_record people_record_agency_id_4d58cbf3_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_record
    ADD CONSTRAINT people_record_agency_id_4d58cbf3_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_recordversion people_recordversion_agency_id_80bbbc81_fk_access_agency_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_agency_id_80bbbc81_fk_access_agency_id FOREIGN KEY (agency_id) REFERENCES public.access_agency(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_recordversion people_recordversion_record_id_bcc393a5_fk_people_record_scope; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_record_id_bcc393a5_fk_people_record_scope FOREIGN KEY (record_id) REFERENCES public.people_record(scope) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: people_recordversion people_recordversion_written_by_id_29cf5a19_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.people_recordversion
    ADD CONSTRAINT people_recordversion_written_by_id_29cf5a19_fk_access_user_id FOREIGN KEY (written_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: publications_publication publications_publica_supersedes_id_7bf4cd7e_fk_publicati; Type: FK CONSTRAINT; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE ONLY public.publications_publication
    ADD CONSTRAINT publications_publica_supersedes_id_7bf4cd7e_fk_publicati FOREIGN KEY (supersedes_id) REFERENCES public.publications_publication(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_agency; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_agency ENABLE ROW LEVEL SECURITY;

--
-- Name: access_apitoken; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_apitoken ENABLE ROW LEVEL SECURITY;

--
-- Name: access_appointment; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_appointment ENABLE ROW LEVEL SECURITY;

--
-- Name: access_installation; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_installation ENABLE ROW LEVEL SECURITY;

--
-- Name: access_lockout; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_lockout ENABLE ROW LEVEL SECURITY;

--
-- Name: access_read; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_read ENABLE ROW LEVEL SECURITY;

--
-- Name: access_restriction; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_restriction ENABLE ROW LEVEL SECURITY;

--
-- Name: access_scope; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_scope ENABLE ROW LEVEL SECURITY;

--
-- Name: access_scopemember; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_scopemember ENABLE ROW LEVEL SECURITY;

--
-- Name: access_scopesubject; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_scopesubject ENABLE ROW LEVEL SECURITY;

--
-- Name: access_team; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_team ENABLE ROW LEVEL SECURITY;

--
-- Name: access_user; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.access_user ENABLE ROW LEVEL SECURITY;

--
-- Name: account_emailaddress; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.account_emailaddress ENABLE ROW LEVEL SECURITY;

--
-- Name: account_emailconfirmation; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.account_emailconfirmation ENABLE ROW LEVEL SECURITY;

--
-- Name: auth_group; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.auth_group ENABLE ROW LEVEL SECURITY;

--
-- Name: auth_group_permissions; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.auth_group_permissions ENABLE ROW LEVEL SECURITY;

--
-- Name: auth_permission; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.auth_permission ENABLE ROW LEVEL SECURITY;

--
-- Name: chronology_event; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.chronology_event ENABLE ROW LEVEL SECURITY;

--
-- Name: decisions_decision; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.decisions_decision ENABLE ROW LEVEL SECURITY;

--
-- Name: decisions_decisionversion; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.decisions_decisionversion ENABLE ROW LEVEL SECURITY;

--
-- Name: decisions_dissent; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.decisions_dissent ENABLE ROW LEVEL SECURITY;

--
-- Name: decisions_signoff; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.decisions_signoff ENABLE ROW LEVEL SECURITY;

--
-- Name: django_content_type; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.django_content_type ENABLE ROW LEVEL SECURITY;

--
-- Name: django_migrations; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.django_migrations ENABLE ROW LEVEL SECURITY;

--
-- Name: django_session; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.django_session ENABLE ROW LEVEL SECURITY;

--
-- Name: inspections_inspection; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.inspections_inspection ENABLE ROW LEVEL SECURITY;

--
-- Name: inspections_reportfinding; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.inspections_reportfinding ENABLE ROW LEVEL SECURITY;

--
-- Name: inspections_response; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.inspections_response ENABLE ROW LEVEL SECURITY;

--
-- Name: inspections_responsepublished; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.inspections_responsepublished ENABLE ROW LEVEL SECURITY;

--
-- Name: intake_contact; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.intake_contact ENABLE ROW LEVEL SECURITY;

--
-- Name: intake_draft; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.intake_draft ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_body ledger_audited; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY ledger_audited ON public.ledger_body FOR SELECT TO KEEPSIGHT_DATABASE_auditor USING (true);


--
-- Name: ledger_body; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.ledger_body ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_entry; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.ledger_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: ledger_entry ledger_published; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY ledger_published ON public.ledger_entry FOR SELECT TO KEEPSIGHT_DATABASE_publisher, KEEPSIGHT_DATABASE_auditor USING (true);


--
-- Name: ledger_staged; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.ledger_staged ENABLE ROW LEVEL SECURITY;

--
-- Name: linkage_comparison; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.linkage_comparison ENABLE ROW LEVEL SECURITY;

--
-- Name: linkage_placement; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.linkage_placement ENABLE ROW LEVEL SECURITY;

--
-- Name: linkage_comparison matcher_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY matcher_read ON public.linkage_comparison FOR SELECT TO KEEPSIGHT_DATABASE_matcher USING (true);


--
-- Name: people_membership matcher_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY matcher_read ON public.people_membership FOR SELECT TO KEEPSIGHT_DATABASE_matcher USING (true);


--
-- Name: access_lockout may_lift; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY may_lift ON public.access_lockout AS RESTRICTIVE FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)) AND (user_id <> ( SELECT sec.viewer() AS viewer))));


--
-- Name: access_restriction may_lift; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY may_lift ON public.access_restriction AS RESTRICTIVE FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)) AND (( SELECT sec.viewer() AS viewer) = ANY (users))));


--
-- Name: access_lockout may_restrict; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY may_restrict ON public.access_lockout AS RESTRICTIVE FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)));


--
-- Name: access_restriction may_restrict; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY may_restrict ON public.access_restriction AS RESTRICTIVE FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((( SELECT sec.has_role('manager'::text) AS has_role) OR ( SELECT sec.has_role('senior-officer'::text) AS has_role) OR ( SELECT sec.has_role('administrator'::text) AS has_role)));


--
-- Name: mfa_authenticator; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.mfa_authenticator ENABLE ROW LEVEL SECURITY;

--
-- Name: access_scope not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.access_scope AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: access_scopemember not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.access_scopemember AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: access_scopesubject not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.access_scopesubject AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: chronology_event not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.chronology_event AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: decisions_decision not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.decisions_decision AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: decisions_decisionversion not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.decisions_decisionversion AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: decisions_dissent not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.decisions_dissent AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: decisions_signoff not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.decisions_signoff AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: intake_contact not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.intake_contact AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: linkage_comparison not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.linkage_comparison AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: linkage_placement not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.linkage_placement AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: people_householdmember not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.people_householdmember AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: people_membership not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.people_membership AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: people_record not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.people_record AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: people_recordversion not_hidden; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY not_hidden ON public.people_recordversion AS RESTRICTIVE FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((scope <> ALL (ARRAY( SELECT sec.hidden_scopes() AS hidden_scopes))));


--
-- Name: access_agency owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_agency TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_apitoken owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_apitoken TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_appointment owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_appointment TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_installation owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_installation TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_lockout owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_lockout TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_read owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_read TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_restriction owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_restriction TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_scope owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_scope TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_scopemember owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_scopemember TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_scopesubject owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_scopesubject TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_team owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_team TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: access_user owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.access_user TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: account_emailaddress owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.account_emailaddress TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: account_emailconfirmation owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.account_emailconfirmation TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: auth_group owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.auth_group TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: auth_group_permissions owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.auth_group_permissions TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: auth_permission owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.auth_permission TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: chronology_event owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.chronology_event TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: decisions_decision owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.decisions_decision TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: decisions_decisionversion owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.decisions_decisionversion TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: decisions_dissent owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.decisions_dissent TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: decisions_signoff owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.decisions_signoff TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: django_content_type owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.django_content_type TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: django_migrations owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.django_migrations TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: django_session owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.django_session TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: inspections_inspection owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.inspections_inspection TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: inspections_reportfinding owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.inspections_reportfinding TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: inspections_response owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.inspections_response TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: inspections_responsepublished owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.inspections_responsepublished TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: intake_contact owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.intake_contact TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: intake_draft owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.intake_draft TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: ledger_body owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.ledger_body TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: ledger_entry owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.ledger_entry TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: ledger_staged owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.ledger_staged TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: linkage_comparison owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.linkage_comparison TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: linkage_placement owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.linkage_placement TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: mfa_authenticator owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.mfa_authenticator TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: people_householdmember owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.people_householdmember TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: people_membership owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.people_membership TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: people_record owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.people_record TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: people_recordversion owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.people_recordversion TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: publications_publication owner_all; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY owner_all ON public.publications_publication TO KEEPSIGHT_DATABASE_owner USING (true) WITH CHECK (true);


--
-- Name: people_householdmember; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.people_householdmember ENABLE ROW LEVEL SECURITY;

--
-- Name: people_membership; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.people_membership ENABLE ROW LEVEL SECURITY;

--
-- Name: people_record; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.people_record ENABLE ROW LEVEL SECURITY;

--
-- Name: people_recordversion; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.people_recordversion ENABLE ROW LEVEL SECURITY;

--
-- Name: publications_publication; Type: ROW SECURITY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

ALTER TABLE public.publications_publication ENABLE ROW LEVEL SECURITY;

--
-- Name: access_agency web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_agency FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_apitoken web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_apitoken FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_appointment web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_appointment FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_installation web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_installation FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_lockout web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_lockout FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_read web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_read FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_restriction web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_restriction FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scope web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_scope FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scopemember web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_scopemember FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scopesubject web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_scopesubject FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_team web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_team FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_user web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.access_user FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


--
-- Name: account_emailaddress web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.account_emailaddress FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


--
-- Name: account_emailconfirmation web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.account_emailconfirmation FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


--
-- Name: auth_group web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.auth_group FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: auth_group_permissions web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.auth_group_permissions FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: auth_permission web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.auth_permission FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: chronology_event web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.chronology_event FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_decision web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.decisions_decision FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_decisionversion web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.decisions_decisionversion FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_dissent web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.decisions_dissent FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_signoff web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.decisions_signoff FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: django_content_type web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.django_content_type FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: django_session web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.django_session FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


--
-- Name: inspections_inspection web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.inspections_inspection FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_reportfinding web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.inspections_reportfinding FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_response web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.inspections_response FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_responsepublished web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.inspections_responsepublished FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: intake_contact web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.intake_contact FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: intake_draft web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.intake_draft FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((user_id = ( SELECT sec.viewer() AS viewer)));


--
-- Name: linkage_comparison web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.linkage_comparison FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: linkage_placement web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.linkage_placement FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: mfa_authenticator web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.mfa_authenticator FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (true);


--
-- Name: people_householdmember web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.people_householdmember FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_membership web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.people_membership FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_record web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.people_record FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_recordversion web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.people_recordversion FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: publications_publication web_add; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_add ON public.publications_publication FOR INSERT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker WITH CHECK (( SELECT sec.has_role('publisher'::text) AS has_role));


--
-- Name: access_agency web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_agency FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_apitoken web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_apitoken FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_appointment web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_appointment FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_installation web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_installation FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_lockout web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_lockout FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_read web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_read FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_restriction web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_restriction FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scope web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_scope FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scopemember web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_scopemember FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scopesubject web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_scopesubject FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_team web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_team FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_user web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.access_user FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


--
-- Name: account_emailaddress web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.account_emailaddress FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


--
-- Name: account_emailconfirmation web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.account_emailconfirmation FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


--
-- Name: auth_group web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.auth_group FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: auth_group_permissions web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.auth_group_permissions FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: auth_permission web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.auth_permission FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: chronology_event web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.chronology_event FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_decision web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.decisions_decision FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_decisionversion web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.decisions_decisionversion FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_dissent web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.decisions_dissent FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_signoff web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.decisions_signoff FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: django_content_type web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.django_content_type FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: django_session web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.django_session FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


--
-- Name: inspections_inspection web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.inspections_inspection FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_reportfinding web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.inspections_reportfinding FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_response web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.inspections_response FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_responsepublished web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.inspections_responsepublished FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: intake_contact web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.intake_contact FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: intake_draft web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.intake_draft FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((user_id = ( SELECT sec.viewer() AS viewer))) WITH CHECK ((user_id = ( SELECT sec.viewer() AS viewer)));


--
-- Name: linkage_comparison web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.linkage_comparison FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: linkage_placement web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.linkage_placement FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: mfa_authenticator web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.mfa_authenticator FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true) WITH CHECK (true);


--
-- Name: people_householdmember web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.people_householdmember FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_membership web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.people_membership FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_record web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.people_record FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_recordversion web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.people_recordversion FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency))) WITH CHECK ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: publications_publication web_change; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_change ON public.publications_publication FOR UPDATE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('publisher'::text) AS has_role)) WITH CHECK (( SELECT sec.has_role('publisher'::text) AS has_role));


--
-- Name: access_agency web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_agency FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_apitoken web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_apitoken FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_appointment web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_appointment FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_installation web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_installation FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_lockout web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_lockout FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_read web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_read FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_restriction web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_restriction FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scope web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_scope FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scopemember web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_scopemember FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scopesubject web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_scopesubject FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_team web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_team FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: access_user web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.access_user FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: account_emailaddress web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.account_emailaddress FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: account_emailconfirmation web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.account_emailconfirmation FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: auth_group web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.auth_group FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: auth_group_permissions web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.auth_group_permissions FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: auth_permission web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.auth_permission FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: chronology_event web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.chronology_event FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_decision web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.decisions_decision FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_decisionversion web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.decisions_decisionversion FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_dissent web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.decisions_dissent FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: decisions_signoff web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.decisions_signoff FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: django_content_type web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.django_content_type FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('administrator'::text) AS has_role));


--
-- Name: django_session web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.django_session FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: inspections_inspection web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.inspections_inspection FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_reportfinding web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.inspections_reportfinding FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_response web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.inspections_response FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_responsepublished web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.inspections_responsepublished FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: intake_contact web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.intake_contact FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: intake_draft web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.intake_draft FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((user_id = ( SELECT sec.viewer() AS viewer)));


--
-- Name: linkage_comparison web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.linkage_comparison FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: linkage_placement web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.linkage_placement FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: mfa_authenticator web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.mfa_authenticator FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: people_householdmember web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.people_householdmember FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_membership web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.people_membership FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_record web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.people_record FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: people_recordversion web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.people_recordversion FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: publications_publication web_end; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_end ON public.publications_publication FOR DELETE TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (( SELECT sec.has_role('publisher'::text) AS has_role));


--
-- Name: access_agency web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_agency FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: access_apitoken web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_apitoken FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: access_appointment web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_appointment FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: access_installation web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_installation FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: access_lockout web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_lockout FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_read web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_read FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_restriction web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_restriction FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: access_scope web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_scope FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: access_scopemember web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_scopemember FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: access_scopesubject web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_scopesubject FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: access_team web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_team FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: access_user web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.access_user FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: account_emailaddress web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.account_emailaddress FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: account_emailconfirmation web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.account_emailconfirmation FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: auth_group web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.auth_group FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: auth_group_permissions web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.auth_group_permissions FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: auth_permission web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.auth_permission FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: chronology_event web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.chronology_event FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: decisions_decision web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.decisions_decision FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: decisions_decisionversion web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.decisions_decisionversion FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: decisions_dissent web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.decisions_dissent FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: decisions_signoff web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.decisions_signoff FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: django_content_type web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.django_content_type FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: django_session web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.django_session FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: inspections_inspection web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.inspections_inspection FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_reportfinding web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.inspections_reportfinding FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_response web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.inspections_response FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: inspections_responsepublished web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.inspections_responsepublished FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((agency_id = ( SELECT sec.agency() AS agency)));


--
-- Name: intake_contact web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.intake_contact FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (to_agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: intake_draft web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.intake_draft FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING ((user_id = ( SELECT sec.viewer() AS viewer)));


--
-- Name: linkage_comparison web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.linkage_comparison FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: linkage_placement web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.linkage_placement FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: mfa_authenticator web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.mfa_authenticator FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: people_householdmember web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.people_householdmember FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: people_membership web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.people_membership FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: people_record web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.people_record FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: people_recordversion web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.people_recordversion FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (((agency_id = ( SELECT sec.agency() AS agency)) OR (scope = ANY (ARRAY( SELECT sec.open_scopes() AS open_scopes)))));


--
-- Name: publications_publication web_read; Type: POLICY; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

CREATE POLICY web_read ON public.publications_publication FOR SELECT TO KEEPSIGHT_DATABASE_web, KEEPSIGHT_DATABASE_worker USING (true);


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO KEEPSIGHT_DATABASE_owner;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_worker;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_publisher;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_auditor;
GRANT USAGE ON SCHEMA public TO KEEPSIGHT_DATABASE_matcher;


--
-- Name: SCHEMA sec; Type: ACL; Schema: -; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SCHEMA sec TO KEEPSIGHT_DATABASE_matcher;
GRANT USAGE ON SCHEMA sec TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SCHEMA sec TO KEEPSIGHT_DATABASE_worker;


--
-- Name: FUNCTION ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text); Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

REVOKE ALL ON FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) TO KEEPSIGHT_DATABASE_web;
GRANT ALL ON FUNCTION public.ledger_append(kind text, commitment bytea, salt bytea, body bytea, key text) TO KEEPSIGHT_DATABASE_worker;


--
-- Name: FUNCTION ledger_index_of(staged_id bigint); Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

REVOKE ALL ON FUNCTION public.ledger_index_of(staged_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_index_of(staged_id bigint) TO KEEPSIGHT_DATABASE_web;
GRANT ALL ON FUNCTION public.ledger_index_of(staged_id bigint) TO KEEPSIGHT_DATABASE_worker;


--
-- Name: FUNCTION ledger_number(); Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

REVOKE ALL ON FUNCTION public.ledger_number() FROM PUBLIC;


--
-- Name: FUNCTION ledger_receipt(at_index bigint); Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

REVOKE ALL ON FUNCTION public.ledger_receipt(at_index bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_web;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_worker;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_publisher;
GRANT ALL ON FUNCTION public.ledger_receipt(at_index bigint) TO KEEPSIGHT_DATABASE_auditor;


--
-- Name: FUNCTION ledger_refuse(); Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

REVOKE ALL ON FUNCTION public.ledger_refuse() FROM PUBLIC;


--
-- Name: FUNCTION sign(message text); Type: ACL; Schema: sec; Owner: KEEPSIGHT_DATABASE_owner
--

REVOKE ALL ON FUNCTION sec.sign(message text) FROM PUBLIC;


--
-- Name: TABLE access_agency; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_agency TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_agency TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_agency_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_agency_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_agency_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_apitoken; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT ON TABLE public.access_apitoken TO KEEPSIGHT_DATABASE_web;
GRANT SELECT ON TABLE public.access_apitoken TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_apitoken_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_apitoken_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_apitoken_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_appointment; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT ON TABLE public.access_appointment TO KEEPSIGHT_DATABASE_web;
GRANT SELECT ON TABLE public.access_appointment TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_appointment_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_appointment_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_appointment_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_installation; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.access_installation TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.access_installation TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_installation_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_installation_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_installation_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_lockout; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_lockout TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_lockout TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_lockout_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_lockout_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_lockout_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_read; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.access_read TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.access_read TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_read_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_read_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_read_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_restriction; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_restriction TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_restriction TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_restriction_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_restriction_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_restriction_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_scope; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scope TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scope TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_scopemember; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopemember TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopemember TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_scopemember_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_scopemember_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_scopemember_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_scopesubject; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopesubject TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_scopesubject TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_scopesubject_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_scopesubject_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_scopesubject_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_team; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.access_team TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.access_team TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_team_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_team_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_team_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE access_user; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT ON TABLE public.access_user TO KEEPSIGHT_DATABASE_web;
GRANT SELECT ON TABLE public.access_user TO KEEPSIGHT_DATABASE_worker;


--
-- Name: COLUMN access_user.password; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT UPDATE(password) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_web;
GRANT UPDATE(password) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_worker;


--
-- Name: COLUMN access_user.last_login; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT UPDATE(last_login) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_web;
GRANT UPDATE(last_login) ON TABLE public.access_user TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE access_user_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.access_user_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.access_user_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE account_emailaddress; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE account_emailaddress_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.account_emailaddress_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.account_emailaddress_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE account_emailconfirmation; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE account_emailconfirmation_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE auth_group; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE auth_group_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.auth_group_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.auth_group_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE auth_group_permissions; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group_permissions TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_group_permissions TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE auth_group_permissions_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE auth_permission; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_permission TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.auth_permission TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE auth_permission_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.auth_permission_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.auth_permission_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE chronology_event; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.chronology_event TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.chronology_event TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE decisions_decision; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.decisions_decision TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_decision TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE decisions_decisionversion; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.decisions_decisionversion TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_decisionversion TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE decisions_decisionversion_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.decisions_decisionversion_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.decisions_decisionversion_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE decisions_dissent; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.decisions_dissent TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_dissent TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE decisions_dissent_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.decisions_dissent_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.decisions_dissent_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE decisions_signoff; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.decisions_signoff TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.decisions_signoff TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE decisions_signoff_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.decisions_signoff_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.decisions_signoff_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE django_content_type; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.django_content_type TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.django_content_type TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE django_content_type_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.django_content_type_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.django_content_type_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE django_migrations_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.django_migrations_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.django_migrations_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE django_session; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE inspections_inspection; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.inspections_inspection TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_inspection TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE inspections_reportfinding; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.inspections_reportfinding TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_reportfinding TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE inspections_reportfinding_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.inspections_reportfinding_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.inspections_reportfinding_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE inspections_response; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.inspections_response TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_response TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE inspections_response_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.inspections_response_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.inspections_response_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE inspections_responsepublished; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.inspections_responsepublished TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.inspections_responsepublished TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE inspections_responsepublished_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.inspections_responsepublished_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.inspections_responsepublished_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE intake_contact; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.intake_contact TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.intake_contact TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE intake_draft; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake_draft TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.intake_draft TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE ledger_body; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT ON TABLE public.ledger_body TO KEEPSIGHT_DATABASE_auditor;


--
-- Name: TABLE ledger_entry; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT ON TABLE public.ledger_entry TO KEEPSIGHT_DATABASE_publisher;
GRANT SELECT ON TABLE public.ledger_entry TO KEEPSIGHT_DATABASE_auditor;


--
-- Name: SEQUENCE ledger_staged_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.ledger_staged_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.ledger_staged_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE linkage_comparison; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT ON TABLE public.linkage_comparison TO KEEPSIGHT_DATABASE_matcher;
GRANT SELECT,INSERT,UPDATE ON TABLE public.linkage_comparison TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.linkage_comparison TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE linkage_placement; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.linkage_placement TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.linkage_placement TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE linkage_placement_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.linkage_placement_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.linkage_placement_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE mfa_authenticator; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE mfa_authenticator_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE people_householdmember; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.people_householdmember TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_householdmember TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE people_householdmember_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.people_householdmember_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.people_householdmember_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE people_membership; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT ON TABLE public.people_membership TO KEEPSIGHT_DATABASE_matcher;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_membership TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT,UPDATE ON TABLE public.people_membership TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE people_membership_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.people_membership_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.people_membership_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE people_record; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.people_record TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.people_record TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE people_recordversion; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.people_recordversion TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.people_recordversion TO KEEPSIGHT_DATABASE_worker;


--
-- Name: SEQUENCE people_recordversion_id_seq; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT USAGE ON SEQUENCE public.people_recordversion_id_seq TO KEEPSIGHT_DATABASE_web;
GRANT USAGE ON SEQUENCE public.people_recordversion_id_seq TO KEEPSIGHT_DATABASE_worker;


--
-- Name: TABLE publications_publication; Type: ACL; Schema: public; Owner: KEEPSIGHT_DATABASE_owner
--

GRANT SELECT,INSERT ON TABLE public.publications_publication TO KEEPSIGHT_DATABASE_web;
GRANT SELECT,INSERT ON TABLE public.publications_publication TO KEEPSIGHT_DATABASE_worker;


--
-- PostgreSQL database dump complete
--


