"""Operations say who acts and when; queries say who looks. Every exception is named, with its reason, and still needed."""

import pytest
from source_tree import Function, public_functions

ACTS_WITHOUT_AN_ACTOR = {
    "access.viewing": "opens the context in which operations and queries run",
    "access.acting": "opens the context for an act that the caller then does",
    "access.hold": "takes a lock and writes nothing",
    "access.sign": "makes the text of a context and writes nothing",
    "access.kept_cursor": "lends the connection's cursor and writes nothing",
    "response.held": "waits for a discussion, reads it and writes nothing",
    "access.require_valid": "judges a row that is not kept yet, and writes nothing",
    "ledger.commitments_of": "computes digests and writes nothing",
    "ledger.export": "copies what is public already",
    "ledger.publish": "the publisher's process signs what others recorded; its moment is the checkpoint's",
    "ledger.publish_once": "the publisher's process, as above",
    "ledger.run": "the publisher's process, as above",
    "ledger.write_durably": "writes a file of the public log",
    "ledger.extend": "writes tiles of the public log",
    "ledger.clear_partial": "removes tiles that fuller ones replace",
    "ledger.read_witnesses": "reads the operator's file of witnesses",
    "ledger.cosigned": "the publisher's process asks the witnesses",
    "ledger.last_cosigned": "asks a witness",
    "ledger.last_signed": "reads the log's folder",
    "ledger.serve": "the publisher's process, as above",
    "ledger.restored_mark": "names a file and writes nothing",
    "ledger.reconcile": "compares after a restore, from the command line, before there is an actor",
    "ledger.only_publisher": "takes a lock and writes nothing",
    "ledger.rotate_key": "changes the key on the command line, where there is no actor",
    "ledger.create_key": "makes a key file on set-up, before there is an actor",
    "ledger.read_key": "reads the key file",
    "ledger.installation_key": "reads the key file",
}
QUESTIONS_WITHOUT_A_VIEWER = {
    "access.account": "finds out who the viewer is",
    "access.actor_of": "finds out who the viewer is",
    "access.signed_in": "finds out who the viewer is",
    "access.actor_of_token": "finds out who the viewer is",
    "access.publishers": "finds out who the viewer is",
    "access.accounts": "an administrator's list, on the command line, where there is no viewer",
    "access.in_post": "finds out who the viewers are, for the worker",
    "access.address": "of the person themselves, for the worker that writes to them",
    "access.importer": "finds out who the viewer is",
    "access.has_second_factor": "part of signing in",
    "access.agency_by_code": "reference data, asked by the command line before there is a viewer",
    "access.user_by_email": "part of signing in",
    "access.personal_data": "asks about the installation, not about a person",
    "upkeep.task_states": "runs as the worker role, about tasks and not about people",
    "inspections.due_responses": "runs as the worker role, by a function that shows only what is approved for the public",
    "inspections.response_of": "reads a card that was narrowed already",
    "decisions.late_versions": "runs as the worker role, by a function that names no child",
    "decisions.held_policies": "the rules are the same for all, and asked before there is a viewer",
    "decisions.in_force": "the rules, as above",
    "people.faults": "judges a draft and asks no row",
    "response.limit": "computes from a rule and a moment, and asks no row",
    "response.clocks_of": "computes from facts that were narrowed already, and asks no row",
    "ledger.receipt_of": "the published log is open to everybody",
    "ledger.check": "the published log is open to everybody",
    "ledger.logged_entry": "the log's entries are public",
    "ledger.count_entries": "the log's entries are public",
    "ledger.entries_between": "the log's entries are public",
    "ledger.last_checkpoint": "the log is public",
    "ledger.erased": "runs as the auditor role, from the command line",
    "ledger.audit": "runs as the auditor role, from the command line",
    "publications.published": "published facts are for everybody",
    "publications.one": "published facts are for everybody",
    "publications.versions": "published facts are for everybody",
    "publications.first_published": "published facts are for everybody",
    "publications.preview": "computes from figures and asks no row",
    "publications.periods": "published facts are for everybody",
    "publications.series": "published facts are for everybody",
    "publications.stamp": "published facts are for everybody",
    "publications.measures": "published facts are for everybody",
    "public.entries": "the public site is for everybody",
    "public.entry": "the public site is for everybody",
    "public.log_state": "the public site is for everybody",
    "public.found": "the public site is for everybody",
    "public.sent": "the public site is for everybody",
    "public.tracker": "the public site is for everybody",
    "public.findings": "the public site is for everybody",
    "public.chosen": "the public site is for everybody",
}


def says_who_and_when(operation: Function) -> bool:
    return operation.is_keyword_only and {"by", "at"} <= operation.keywords


def says_who_looks(query: Function) -> bool:
    return query.is_keyword_only and "viewer" in query.keywords


@pytest.mark.parametrize("operation", public_functions("operations"), ids=lambda one: one.full_name)
def test_an_operation_is_keyword_only_and_says_by_and_at(operation: Function) -> None:
    # The fictional area acts as many people, so its verbs name none.
    excused = operation.full_name in ACTS_WITHOUT_AN_ACTOR or operation.app == "simulate"
    assert says_who_and_when(operation) or excused


@pytest.mark.parametrize("query", public_functions("queries"), ids=lambda one: one.full_name)
def test_a_query_is_keyword_only_and_says_who_looks(query: Function) -> None:
    assert says_who_looks(query) or query.full_name in QUESTIONS_WITHOUT_A_VIEWER


def test_no_exception_outlives_its_need() -> None:
    needed = {one.full_name for one in public_functions("operations") if not says_who_and_when(one)}
    assert set(ACTS_WITHOUT_AN_ACTOR) <= needed
    needed = {one.full_name for one in public_functions("queries") if not says_who_looks(one)}
    assert set(QUESTIONS_WITHOUT_A_VIEWER) <= needed
