"""`demo`: an embedded PostgreSQL, the schema, a fictional area, web server, publisher and worker, until Ctrl-C."""

import argparse
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from pathlib import Path
from typing import Any

from keepsight.config import environment
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError
from keepsight.config.cli.ports import is_free, port_number
from keepsight.config.database import embedded
from keepsight.config.database.version import schema_version

_DISK_NEEDED = 500 * 2**20
_WAIT_SECONDS = 60
_PARENT_DEATH = 1  # PR_SET_PDEATHSIG, prctl(2)
_PACKAGE = Path(__file__).resolve().parents[2]


def add(commands: Any) -> None:
    """Declare the command."""
    demo = commands.add_parser("demo", help="a whole running Keepsight with invented people")
    demo.add_argument("--port", type=port_number, default=8000)
    demo.add_argument(
        "--data-dir",
        default=environment.read("KEEPSIGHT_DATA_DIR"),
        help="folder for database and keys (default .keepsight)",
    )
    demo.add_argument("--children", type=int, default=2000)
    demo.add_argument("--seed", type=int, default=7)
    demo.set_defaults(run=_demo)


def _demo(given: argparse.Namespace) -> int:
    folder = Path(given.data_dir).expanduser().absolute()
    _check(folder, given.port, given.children)
    os.environ["KEEPSIGHT_DATA_DIR"] = str(folder)
    os.environ["KEEPSIGHT_DEMO"] = "1"
    installation.ensure_secrets(folder)
    for number in (signal.SIGINT, signal.SIGTERM):  # started in the background, a shell has Ctrl-C ignored
        signal.signal(number, _interrupt)
    front_end = _front_end()
    server = embedded.Server(folder)
    children: list[subprocess.Popen[bytes]] = []
    try:
        server.start()
        _prepare(folder, given.children, given.seed)
        if front_end is not None and front_end.wait():
            raise BadInputError("the front end could not be built; see above")
        children = [
            _start("serve", "--port", str(given.port), role="web"),
            _start("publisher", role="publisher"),
            _start("worker", role="worker"),
        ]
        url = f"http://127.0.0.1:{given.port}/"
        _wait(url + "health/ready", children)
        print(f"Ready: {url}", flush=True)
        _open_browser(url)
        return _watch(children)
    except embedded.EmbeddedError as error:
        raise BadInputError(str(error)) from error
    except KeyboardInterrupt:
        print("Stopping.", file=sys.stderr)
        return 0
    finally:
        _stop(children)
        server.stop()


def _front_end() -> subprocess.Popen[bytes] | None:
    """In a checkout the pages' styles are built while the database is prepared; an installed package brings them."""
    if not (_PACKAGE.parents[1] / "package.json").exists():
        return None
    return subprocess.Popen([sys.executable, "-m", "keepsight.ui.build"])


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _check(folder: Path, port: int, children: int) -> None:
    """Say in one line what would stop the demo, before anything is made."""
    if children < 1:
        raise BadInputError("--children must be 1 or more")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".writable").touch()
        (folder / ".writable").unlink()
    except OSError as error:
        raise BadInputError(f"cannot write to {folder}: {error.strerror}; give another folder with --data-dir") from error
    if shutil.disk_usage(folder).free < _DISK_NEEDED:
        raise BadInputError(f"less than 500 MB of disk left in {folder}; give another folder with --data-dir")
    if not is_free("127.0.0.1", port):
        raise BadInputError(f"port {port} is in use; give another with --port (make demo PORT=…)")


def _prepare(folder: Path, children: int, seed: int) -> None:
    """Schema and area. Each leaves a stamp when complete; an area cut off halfway is thrown away and made again."""
    superuser = embedded.superuser_dsn(folder)
    passwords = installation.passwords(folder)
    schema, area = folder / "schema.stamp", folder / "area.stamp"
    wanted = f"{children} children, seed {seed}"
    if not area.exists() or (area.read_text() != wanted and "--children" in sys.argv):
        area.unlink(missing_ok=True)
        schema.unlink(missing_ok=True)
        installation.drop_database(superuser, installation.DATABASE)
        shutil.rmtree(folder / "log", ignore_errors=True)
    if not schema.exists() or schema.read_text() != schema_version():
        installation.create_database(superuser, installation.DATABASE, passwords)
        _run("migrate", role="migrator", quiet=True)
        schema.write_text(schema_version())
    if not area.exists():
        _run("area", "--part", "agencies", role="migrator")
        _run("area", "--part", "people", "--children", str(children), "--seed", str(seed), role="web")
        area.write_text(wanted)


def _command(*arguments: str, role: str) -> tuple[list[str], dict[str, str]]:
    folder = environment.data_dir()
    url = installation.demo_url(folder, role)
    variable = {
        "web": "DATABASE_URL",
        "migrator": "DATABASE_MIGRATOR_URL",
        "publisher": "DATABASE_PUBLISHER_URL",
        "worker": "DATABASE_WORKER_URL",
    }[role]
    return [sys.executable, "-m", "keepsight", *arguments], os.environ | {variable: url}


def _run(*arguments: str, role: str, quiet: bool = False) -> None:
    command, environ = _command(*arguments, role=role)
    done = subprocess.run(command, env=environ, check=False, stdout=subprocess.DEVNULL if quiet else None)
    if done.returncode:
        raise BadInputError(f"`keepsight {arguments[0]}` failed; see above")


def _start(*arguments: str, role: str) -> subprocess.Popen[bytes]:
    command, environ = _command(*arguments, role=role)
    # A session of its own: Ctrl-C reaches the supervisor only, which then stops its children in order.
    return subprocess.Popen(command, env=environ, start_new_session=True, preexec_fn=_die_with_parent)  # noqa: PLW1509 - no threads yet


def _die_with_parent() -> None:
    """A killed supervisor takes its children with it, so that the next start finds the port free."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGTERM)


def _wait(url: str, children: list[subprocess.Popen[bytes]]) -> None:
    end = time.monotonic() + _WAIT_SECONDS
    while time.monotonic() < end:
        if any(child.poll() is not None for child in children):
            break
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own loopback address
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise BadInputError("the web server did not come up; see above")


def _open_browser(url: str) -> None:
    """Where there is a screen; a machine without one is no fault."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin":
        webbrowser.open(url)


def _watch(children: list[subprocess.Popen[bytes]]) -> int:
    """Until Ctrl-C, or until a child dies, which is an error."""
    while True:
        for child in children:
            if child.poll() is not None:
                raise BadInputError(f"a part of the demo stopped by itself (exit {child.returncode}); see above")
        time.sleep(0.5)


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(timeout=20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
