"""Every setting an operator can give, as environment variables. docs/generated/settings.md is made from this table."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from keepsight.engines import clocks
from keepsight.ui import site


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable: its name, what it is for, the value without it, whether it is a secret."""

    name: str
    purpose: str
    default: str = ""
    secret: bool = False

    def read(self) -> str:
        """The value as given, else the default."""
        return os.environ.get(self.name, self.default)


SETTINGS = (
    Setting("DATABASE_URL", "PostgreSQL as the web role: postgres://user:password@host:port/name", secret=True),
    Setting(
        "DATABASE_MIGRATOR_URL",
        "PostgreSQL as the migrator role; used by `keepsight migrate` only",
        secret=True,
    ),
    Setting(
        "DATABASE_PUBLISHER_URL",
        "PostgreSQL as the publisher role; used by `keepsight publisher`",
        secret=True,
    ),
    Setting(
        "DATABASE_WORKER_URL",
        "PostgreSQL as the worker role; used by `keepsight worker`",
        secret=True,
    ),
    Setting(
        "DATABASE_AUDITOR_URL",
        "PostgreSQL as the auditor role; used by `keepsight ledger audit`",
        secret=True,
    ),
    Setting(
        "DATABASE_BACKUP_URL",
        "PostgreSQL as a role that row security does not bind; used by `keepsight backup` and `restore`",
        secret=True,
    ),
    Setting("KEEPSIGHT_DATA_DIR", "Folder for the demo's database, keys and the published log", ".keepsight"),
    Setting("KEEPSIGHT_CLOCKS", "File of local limits (TOML): what law sets may be shorter, never longer"),
    Setting(
        "KEEPSIGHT_PG_BIN",
        "Folder of PostgreSQL's programs for the embedded server; else the wheel's, else Debian's",
    ),
    Setting("KEEPSIGHT_SECRET_KEY", "Signs sessions and forms; 50 or more random characters", secret=True),
    Setting(
        "KEEPSIGHT_CONTEXT_KEY",
        "Signs the database context (64 hex digits); `keepsight migrate` stores it where only the owner reads",
        secret=True,
    ),
    Setting("KEEPSIGHT_DEMO", "1 serves the fictional area with its personas; never with real data", "0"),
    Setting(
        "KEEPSIGHT_HOSTS",
        "Host names this installation answers to, separated by commas",
        "127.0.0.1,localhost",
    ),
    Setting("KEEPSIGHT_HTTPS", "1 when a proxy in front speaks HTTPS: secure cookies, HSTS", "0"),
    Setting("KEEPSIGHT_WORKERS", "Processes of the web server, each with database connections of its own", "2"),
    Setting("KEEPSIGHT_IDLE_MINUTES", "Minutes without a request after which a session ends", "30"),
    Setting("KEEPSIGHT_SESSION_HOURS", "Hours after sign-in after which a session ends in any case", "10"),
    Setting("KEEPSIGHT_SITE", "File (TOML) of the public site's name, colours, logo, helplines, contact, analytics, Welsh"),
    Setting("KEEPSIGHT_BODY_NAME", "Name of the local policing body on the public site", "Northmere"),
    Setting(
        "KEEPSIGHT_LOG_ORIGIN",
        "Origin line of the log's checkpoints, a host name you control",
        "northmere.example/log",
    ),
    Setting("KEEPSIGHT_ADDRESS", "Where people reach this installation, for reminders sent by e-mail", "http://127.0.0.1:8000"),
    Setting(
        "KEEPSIGHT_MAIL",
        "Server that takes reminders: smtps://user:password@host:465, smtp+starttls://…:587, or smtp:// on this machine only",
        secret=True,
    ),
    Setting("KEEPSIGHT_MAIL_FROM", "The address that reminders come from", "keepsight@localhost"),
    Setting(
        "KEEPSIGHT_WITNESSES",
        "File with a line for each witness of the log: its URL and its key, as `keepsight witness` prints it",
    ),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def read(name: str) -> str:
    """The value of a setting of the table; KeyError for a name that is not in it."""
    return _BY_NAME[name].read()


def default(name: str) -> str:
    """What a setting is without being given; KeyError for a name that is not in the table."""
    return _BY_NAME[name].default


class SettingError(ValueError):
    """A setting cannot be used; the text is one line that names it, without a secret."""


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Names the setting in whatever its reader finds wrong."""
    try:
        yield
    except (ValueError, LookupError, OSError) as error:
        text = str(error)
        raise SettingError(text if text.startswith(name) else f"{name}: {text}") from error


def whole_number(name: str) -> int:
    """A setting that counts something; SettingError unless it is 1 or more."""
    given = read(name)
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise SettingError(f"{name} must be a whole number, 1 or more")
    return int(given)


def database_url() -> str:
    """Where the database is; a local one of the usual name when nothing is set. SettingError unless it is PostgreSQL's."""
    given = read("DATABASE_URL") or "postgres:///keepsight"
    with _reading("DATABASE_URL"):
        if urlsplit(given).scheme not in ("postgres", "postgresql"):
            raise ValueError("it begins with postgres:// and names user, password, host, port and database")
    return given


def data_dir() -> Path:
    """The installation's folder, absolute."""
    return Path(read("KEEPSIGHT_DATA_DIR")).expanduser().absolute()


@dataclass(frozen=True, slots=True)
class MailServer:
    """An SMTP server as Django takes it: TLS from the first byte, by STARTTLS, or (this machine only) neither."""

    host: str
    port: int
    user: str
    password: str
    is_tls: bool
    is_starttls: bool


_MAIL_PORTS = {"smtps": 465, "smtp+starttls": 587, "smtp": 25}
_HERE = ("localhost", "127.0.0.1", "::1")


def mail_server() -> MailServer | None:
    """The server of KEEPSIGHT_MAIL, None when it is not set; SettingError says what is wrong, without the password."""
    given = read("KEEPSIGHT_MAIL")
    if not given:
        return None
    parts = urlsplit(given)
    if parts.scheme not in _MAIL_PORTS or not parts.hostname:
        raise SettingError(f"KEEPSIGHT_MAIL begins with {' or '.join(f'{one}://' for one in _MAIL_PORTS)} and names a host")
    if parts.scheme == "smtp" and parts.hostname not in _HERE:
        raise SettingError(
            "KEEPSIGHT_MAIL: without TLS only a server on this machine takes mail; use smtps:// or smtp+starttls://"
        )
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    port = parts.port or _MAIL_PORTS[parts.scheme]
    return MailServer(parts.hostname, port, user, password, parts.scheme == "smtps", parts.scheme == "smtp+starttls")


def clock_table() -> dict[str, clocks.Rule]:
    """The table of clocks, with the installation's own limits; SettingError says what is wrong."""
    name = read("KEEPSIGHT_CLOCKS")
    with _reading("KEEPSIGHT_CLOCKS"):
        return clocks.with_local(Path(name).read_text("utf-8")) if name else clocks.rules()


def public_site() -> site.Site:
    """What the body set for its public site; SettingError says what is wrong."""
    name = read("KEEPSIGHT_SITE")
    with _reading("KEEPSIGHT_SITE"):
        return site.parse(Path(name).read_text("utf-8") if name else "", read("KEEPSIGHT_BODY_NAME"))


def is_demo() -> bool:
    """Whether this installation serves the fictional area."""
    return read("KEEPSIGHT_DEMO") == "1"
