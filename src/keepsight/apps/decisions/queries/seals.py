"""Whether what a decision's page shows is what the log sealed: its versions, the answers to them and the additions."""

from collections.abc import Iterator
from uuid import UUID
from zoneinfo import ZoneInfo

from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import Addendum, Decision, DecisionVersion, SignOff
from keepsight.apps.decisions.values import AnswerDraft, SealCheck
from keepsight.apps.ledger import queries as ledger
from keepsight.apps.ledger.values import Claim
from keepsight.engines.oversight import Answer, Content, content_hash
from keepsight.vocabulary.people import Viewer

_LONDON = ZoneInfo("Europe/London")


def sealed(*, viewer: Viewer, decision: UUID) -> SealCheck:
    """Every row of the decision that the viewer may see, made into what it should have committed to, and compared there."""
    row = Decision.objects.get(pk=decision)
    versions = list(row.versions.order_by("number"))
    whole = [_version(row, one, with_lines=True) for one in versions]
    older = [_version(row, one, with_lines=False) for one in versions]
    answers = SignOff.objects.filter(version__decision=decision).select_related("version").prefetch_related("conditions")
    others = [*(_answer(row, one) for one in answers), *(_addendum(one) for one in row.addenda.all())]
    found = ledger.fits(viewer=viewer, claims=[*whole, *older, *others])
    count = len(versions)
    wrong, erased = set[int](), set[int]()
    as_written = {one.pk: _words_fit(row, one) for one in versions}
    for one, new, old in zip(versions, found[:count], found[count : 2 * count], strict=True):
        if new is None:
            erased.add(one.ledger_index)
        if not as_written[one.pk] or (new is not None and not (new or old)):
            wrong.add(one.ledger_index)
    for claim, fit in zip(others, found[2 * count :], strict=True):
        if fit is None:
            erased.add(claim.index)
        elif not fit:
            wrong.add(claim.index)
    return SealCheck(tuple(sorted(wrong)), tuple(sorted(erased)), has_lines=not any(found[count : 2 * count]))


def _version(row: Decision, version: DecisionVersion, *, with_lines: bool) -> Claim:
    columns = {
        "decision_id": row.pk, "number": version.number, "content_hash": version.content_hash,
        "evidence_hash": version.evidence_hash, "evidence": version.evidence,
    }  # fmt: skip
    body = rules.version_body(columns, row.policy, with_lines=with_lines)
    return Claim(version.ledger_index, body, version.written_by_id, version.written_at)


def _words_fit(row: Decision, version: DecisionVersion) -> bool:
    """Whether the words are those of the version's hash; moments were once written on whichever clock they came by."""
    return version.content_hash in set(_hashes(row, version))


def _hashes(row: Decision, version: DecisionVersion) -> Iterator[str]:
    options = tuple((one[0], one[1], one[2]) for one in version.options)
    for moment in (version.as_known_at, version.as_known_at.astimezone(_LONDON)):
        content = Content(
            kind=row.kind, subject=str(row.scope), chosen=version.chosen, options=options, rationale=version.rationale,
            voice=version.voice, suspected=version.suspected, evidence_hash=version.evidence_hash, as_known_at=moment.isoformat(),
            answer_to_questions=version.answer_to_questions, urgent=version.urgent,
        )  # fmt: skip
        yield content_hash(content)


def _answer(row: Decision, signed: SignOff) -> Claim:
    conditions = tuple((one.words, one.due_on) for one in sorted(signed.conditions.all(), key=lambda one: one.pk))
    draft = AnswerDraft(Answer(signed.answer), signed.reasons, signed.content_hash, conditions, signed.follows)
    body = rules.answer_body(row.pk, signed.version.number, draft, signed.rank, signed.behalf_of_id, signed.looked)
    return Claim(signed.ledger_index, body, signed.signer_id, signed.at)


def _addendum(added: Addendum) -> Claim:
    body = rules.addendum_body(added.decision_id, added.version, added.words)
    return Claim(added.ledger_index, body, added.written_by_id, added.at)
