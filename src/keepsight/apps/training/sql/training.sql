-- What was completed, and what was current at a decision, is added, never changed.
DO $do$ DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['completion', 'currencynote'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON training_%s FOR EACH ROW'
      ' EXECUTE FUNCTION sec.refuse_change()', name);
    EXECUTE format('ALTER TABLE training_%s ENABLE ALWAYS TRIGGER append_only', name);
  END LOOP;
END $do$;
