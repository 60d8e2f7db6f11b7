"""The one list of database roles, and the SQL that makes them. Names carry the database's: one server can hold several.

`keepsight roles --print` shows the same SQL for a managed server.
"""

from collections.abc import Mapping

from psycopg import sql

LOGIN = ("migrator", "web", "worker", "publisher", "auditor")
NO_LOGIN = ("owner", "matcher")


def role(database: str, name: str) -> str:
    """The full name of a role, such as keepsight_web."""
    return f"{database}_{name}"


def statements(database: str, passwords: Mapping[str, str]) -> list[sql.Composed]:
    """SQL for a superuser in the new database: roles, memberships, and who may connect. Safe to run again."""
    made = [_make(role(database, name), passwords[name]) for name in LOGIN]
    made += [_make(role(database, name), None) for name in NO_LOGIN]
    names = {name: sql.Identifier(role(database, name)) for name in LOGIN + NO_LOGIN}
    rest = [
        "GRANT {owner} TO {migrator}",
        "GRANT {matcher} TO {owner}",
        "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        "GRANT CONNECT ON DATABASE {database} TO {migrator}, {web}, {worker}, {publisher}, {auditor}",
        "GRANT CREATE ON DATABASE {database} TO {owner}",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE, CREATE ON SCHEMA public TO {owner}",
        "GRANT USAGE ON SCHEMA public TO {web}, {worker}, {publisher}, {auditor}, {matcher}",
        "ALTER ROLE {migrator} IN DATABASE {database} SET role = {owner}",
    ]
    return made + [sql.SQL(line).format(database=sql.Identifier(database), **names) for line in rest]


def _make(name: str, password: str | None) -> sql.Composed:
    """CREATE ROLE has no IF NOT EXISTS; a password given again replaces the old one."""
    login = sql.SQL("LOGIN PASSWORD {}").format(sql.Literal(password)) if password is not None else sql.SQL("NOLOGIN")
    return sql.SQL(
        "DO $do$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {text}) THEN CREATE ROLE {name}; END IF; END $do$;"
        " ALTER ROLE {name} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS {login}"
    ).format(text=sql.Literal(name), name=sql.Identifier(name), login=login)
