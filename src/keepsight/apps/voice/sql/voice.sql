-- What was heard, offered and told is added, never changed.
DO $do$ DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['entry', 'telling', 'offer', 'offerevent', 'caseevent', 'casetelling', 'contactway'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON voice_%s FOR EACH ROW'
      ' EXECUTE FUNCTION sec.refuse_change()', name);
    EXECUTE format('ALTER TABLE voice_%s ENABLE ALWAYS TRIGGER append_only', name);
  END LOOP;
END $do$;
