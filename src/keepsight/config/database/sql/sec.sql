-- The signed context. Python signs agency, user, purpose, roles, expiry and backend pid; sec.context() checks the MAC,
-- so that injected SQL, which can set any setting, cannot make itself another agency. HMAC (RFC 2104) on core sha256().
-- Run by the owner role at each `keepsight migrate`; safe to run again.
CREATE SCHEMA IF NOT EXISTS sec;
CREATE TABLE IF NOT EXISTS sec.context_key (only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), inner_pad bytea, outer_pad bytea);
REVOKE ALL ON sec.context_key FROM PUBLIC;

-- These are asked several times by every statement, through row security. PL/pgSQL keeps their plans as long as the connection
-- lasts; a function in SQL would be parsed and planned anew in each statement, which took longer than all the rest (ADR 0053).
CREATE OR REPLACE FUNCTION sec.sign(message text) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  RETURN (SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') FROM sec.context_key);
END $$;
REVOKE ALL ON FUNCTION sec.sign(text) FROM PUBLIC;

-- The parts of a context that holds: {agency, user, purpose, roles, expiry, pid}; NULL when unset, forged, stale or another session's.
CREATE OR REPLACE FUNCTION sec.context() RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  given text := current_setting('keepsight.context', true);
  message text;
  parts text[];
BEGIN
  IF given IS NULL OR given = '' THEN RETURN NULL; END IF;
  message := split_part(given, '#', 1);
  -- sec.sign written out: a statement asks this a dozen times.
  IF split_part(given, '#', 2) IS DISTINCT FROM
     (SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') FROM sec.context_key) THEN
    RETURN NULL;
  END IF;
  parts := string_to_array(message, '|');
  IF parts[6]::int <> pg_backend_pid() OR parts[5]::double precision < extract(epoch FROM clock_timestamp()) THEN RETURN NULL; END IF;
  RETURN parts;
END $$;

CREATE OR REPLACE FUNCTION sec.agency() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ BEGIN RETURN (sec.context())[1]::bigint; END $$;
CREATE OR REPLACE FUNCTION sec.viewer() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ BEGIN RETURN (sec.context())[2]::bigint; END $$;
CREATE OR REPLACE FUNCTION sec.purpose() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ BEGIN RETURN (sec.context())[3]; END $$;
CREATE OR REPLACE FUNCTION sec.has_role(wanted text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ BEGIN RETURN coalesce(wanted = ANY (string_to_array((sec.context())[4], ',')), false); END $$;

-- What an app makes append-only refuses with this, whoever asks.
CREATE OR REPLACE FUNCTION sec.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
