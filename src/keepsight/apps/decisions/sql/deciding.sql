-- A new decision in one call: its row, what its author had learned, its first version and the log's entry, the last of them last,
-- because others wait for the log from there on. SECURITY INVOKER: row security judges each row.
-- Answers the decision that the same person made with the same key and in the same words before, and then writes nothing. NULL,
-- and nothing written, where the key was used for anything else: words that are not kept must not look as if they were.
CREATE OR REPLACE FUNCTION sec.decide(decided jsonb, learned jsonb, written jsonb, kind text, commitment bytea, salt bytea, body bytea,
                                      marks bytea[])
RETURNS uuid LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  one decisions_decision := jsonb_populate_record(NULL::decisions_decision, decided);
  note training_currencynote := jsonb_populate_record(NULL::training_currencynote, learned);
  first decisions_decisionversion := jsonb_populate_record(NULL::decisions_decisionversion, written);
  before uuid;
  same boolean;
BEGIN
  -- The same form sent twice at once: the second waits here, and then finds what the first wrote (access.operations.hold).
  PERFORM pg_advisory_xact_lock(hashtext('decision-key'), hashtext(one.key::text));
  SELECT d.id, (d.scope, d.kind, v.chosen, v.options, v.rationale, v.voice, v.suspected, v.urgent) IS NOT DISTINCT FROM
      (one.scope, one.kind, first.chosen, first.options, first.rationale, first.voice, first.suspected, first.urgent)
    INTO before, same FROM decisions_decision d JOIN decisions_decisionversion v ON v.decision_id = d.id AND v.number = 1
    WHERE d.key = one.key AND d.made_by_id = one.made_by_id;
  IF FOUND THEN
    RETURN CASE WHEN same THEN before END;
  END IF;
  INSERT INTO decisions_decision VALUES (one.*) ON CONFLICT DO NOTHING;  -- the key of somebody else's form
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO training_currencynote (agency_id, scope, decision, version, act, user_id, current, expired, at)
    VALUES (note.agency_id, note.scope, note.decision, note.version, note.act, note.user_id, note.current, note.expired, note.at);
  INSERT INTO decisions_decisionversion (decision_id, agency_id, scope, number, chosen, options, rationale, voice, suspected, evidence,
      evidence_hash, as_known_at, answer_to_questions, urgent, content_hash, written_by_id, written_at, ledger_index)
    VALUES (one.id, first.agency_id, first.scope, first.number, first.chosen, first.options, first.rationale, first.voice,
      first.suspected, first.evidence, first.evidence_hash, first.as_known_at, first.answer_to_questions, first.urgent,
      first.content_hash, first.written_by_id, first.written_at, public.ledger_append_now(kind, commitment, salt, body, marks));
  RETURN one.id;
END $$;
