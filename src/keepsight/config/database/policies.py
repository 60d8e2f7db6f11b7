"""Row security for every table, made from what each model declares (vocabulary.RowSecurity). No declaration, no rows."""

from django.apps import apps
from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity

_OWN = "agency_id = (SELECT sec.agency())"
# An array computed once per query: a function called for each row costs two hundred times as much.
_SCOPED = "scope = ANY (ARRAY(SELECT sec.open_scopes()))"
_HIDDEN = "scope <> ALL (ARRAY(SELECT sec.hidden_scopes()))"
_PUBLISHER = "(SELECT sec.has_role('publisher'))"

# What web and worker may read and write. None: no policy, so no rows.
_READS: dict[RowSecurity, str | None] = {
    RowSecurity.AGENCY_SCOPE: f"{_OWN} OR {_SCOPED}",
    RowSecurity.ADDRESSED: f"{_OWN} OR to_agency_id = (SELECT sec.agency()) OR {_SCOPED}",
    RowSecurity.AGENCY: _OWN,
    RowSecurity.OWN: "user_id = (SELECT sec.viewer())",
    RowSecurity.SIGN_IN: "true",
    RowSecurity.REFERENCE: "true",
    RowSecurity.PUBLISHED: "true",
    RowSecurity.SEALED: None,
}
_WRITES: dict[RowSecurity, str | None] = {
    RowSecurity.AGENCY_SCOPE: _OWN,
    RowSecurity.ADDRESSED: _OWN,
    RowSecurity.AGENCY: _OWN,
    RowSecurity.OWN: "user_id = (SELECT sec.viewer())",
    RowSecurity.SIGN_IN: "true",
    RowSecurity.REFERENCE: "(SELECT sec.has_role('administrator'))",
    RowSecurity.PUBLISHED: f"{_PUBLISHER} OR (kind = 'figures' AND (SELECT sec.has_role('scrutineer')))",
    RowSecurity.SEALED: None,
}
_SCOPE_KINDS = (RowSecurity.AGENCY_SCOPE, RowSecurity.ADDRESSED)

# Tables of libraries: what they hold and why the web role needs them before a viewer is known.
LIBRARY_TABLES: dict[str, RowSecurity] = {
    "django_session": RowSecurity.SIGN_IN,  # a session is how the viewer is found
    "account_emailaddress": RowSecurity.SIGN_IN,  # sign-in by e-mail address
    "account_emailconfirmation": RowSecurity.SIGN_IN,  # allauth's own flow
    "mfa_authenticator": RowSecurity.SIGN_IN,  # second factors, read before sign-in is complete
    "django_content_type": RowSecurity.REFERENCE,
    "auth_permission": RowSecurity.REFERENCE,
    "auth_group": RowSecurity.REFERENCE,
    "auth_group_permissions": RowSecurity.REFERENCE,
    "django_migrations": RowSecurity.SEALED,
}


def declared() -> dict[str, tuple[RowSecurity, tuple[str, ...]]]:
    """Table → (who sees it, verbs the web role has). LookupError names a model that declares nothing."""
    found = {table: (kind, _verbs(kind, mutable=True)) for table, kind in LIBRARY_TABLES.items()}
    for model in apps.get_models(include_auto_created=True):
        table = model._meta.db_table  # noqa: SLF001 - Django's documented way to a model's table
        if table in found:
            continue
        kind = getattr(model, "row_security", None)
        if kind is None:
            raise LookupError(f"{model.__name__} does not declare row_security")
        columns = getattr(model, "web_may_change", None)
        if columns is not None:  # who may act: read all, change these columns, add nothing
            found[table] = (kind, ("SELECT", *([f"UPDATE ({', '.join(columns)})"] if columns else [])))
        else:
            found[table] = (kind, _verbs(kind, mutable=not getattr(model, "append_only", False)))
    return found


def _verbs(kind: RowSecurity, *, mutable: bool) -> tuple[str, ...]:
    if kind is RowSecurity.SEALED:
        return ()
    if not mutable:
        return ("SELECT", "INSERT")
    # Rows about a child are ended or superseded, never deleted.
    return ("SELECT", "INSERT", "UPDATE") + (("DELETE",) if kind in (RowSecurity.SIGN_IN, RowSecurity.OWN) else ())


def statements(database: str) -> list[str]:
    """SQL that replaces all grants and policies of web and worker by the declared ones."""
    roles = f'"{database}_web", "{database}_worker"'
    lines = [
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {roles}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {roles}",
    ]
    for table, (kind, verbs) in sorted(declared().items()):
        lines += _table(f'"{table}"', kind, verbs, roles, f'"{database}_owner"')
    for model in models_of_the_house():
        if getattr(model, "append_only", False):
            lines += _append_only(f'"{model._meta.db_table}"')  # noqa: SLF001 - Django's documented way to a model's table
    return lines


def _append_only(table: str) -> list[str]:
    """Rows are added, never changed, whoever asks: not even a session that replays changes as a replica gets past ALWAYS."""
    refuse = "EXECUTE FUNCTION sec.refuse_change()"
    return [
        f"CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW {refuse}",
        f"CREATE OR REPLACE TRIGGER no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}",
        *(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}" for name in ("append_only", "no_truncate")),
    ]


def _table(table: str, kind: RowSecurity, verbs: tuple[str, ...], roles: str, owner: str) -> list[str]:
    lines = [
        f"DROP POLICY IF EXISTS {name} ON {table}"
        for name in ("owner_all", "web_read", "web_add", "web_change", "web_end", "not_hidden")
    ]
    # FORCE blinds the owner too: without its own policy a data migration would silently change no row.
    lines += [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY owner_all ON {table} TO {owner} USING (true) WITH CHECK (true)",
    ]
    if not verbs:
        return lines
    reads, writes = _READS[kind], _WRITES[kind]
    lines += [
        f"GRANT {', '.join(verbs)} ON {table} TO {roles}",
        f"CREATE POLICY web_read ON {table} FOR SELECT TO {roles} USING ({reads})",
        f"CREATE POLICY web_add ON {table} FOR INSERT TO {roles} WITH CHECK ({writes})",
        f"CREATE POLICY web_change ON {table} FOR UPDATE TO {roles} USING ({writes}) WITH CHECK ({writes})",
        f"CREATE POLICY web_end ON {table} FOR DELETE TO {roles} USING ({writes})",
    ]
    if kind in _SCOPE_KINDS:  # restricted records and lock-outs take away whatever the others give
        lines.append(f"CREATE POLICY not_hidden ON {table} AS RESTRICTIVE FOR SELECT TO {roles} USING ({_HIDDEN})")
    return lines


def models_of_the_house() -> list[type[models.Model]]:
    """Our own models, for tests and generated documents."""
    return [model for model in apps.get_models() if model.__module__.startswith("keepsight.")]
