"""`serve`, `publisher`, `worker`, `witness`: web server, signer of checkpoints, what runs by itself, cosigner at scrutiny."""

import argparse
import signal
import threading
from ipaddress import ip_address
from typing import Any

from keepsight.config import environment
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError
from keepsight.config.cli.ports import is_free, port_number
from keepsight.programs import witness

_HOUR = 3600.0


def add(commands: Any) -> None:
    """Declare the commands."""
    serve = commands.add_parser("serve", help="serve the web pages and the API")
    serve.add_argument("--host", type=_address, default="127.0.0.1", help="an IP address (default 127.0.0.1)")
    serve.add_argument("--port", type=port_number, default=8000)
    serve.set_defaults(run=_serve)
    publisher = commands.add_parser("publisher", help="extend the published log and sign checkpoints")
    publisher.add_argument("--interval", type=_seconds, default=1.0, help="seconds between looks (default 1)")
    publisher.add_argument("--once", action="store_true", help="publish what there is and stop")
    publisher.set_defaults(run=_publisher)
    worker = commands.add_parser("worker", help="run what is due by itself, such as escalating what nobody answered")
    worker.add_argument("--interval", type=_seconds, default=5.0, help="seconds between looks (default 5)")
    worker.add_argument("--once", action="store_true", help="run what is due and stop")
    worker.add_argument("--list", action="store_true", help="say which tasks there are and when each last ran, and stop")
    worker.set_defaults(run=_worker)
    cosigner = commands.add_parser("witness", help="cosign a log's checkpoints, at the scrutiny body; needs no database")
    witness.add_arguments(cosigner)
    cosigner.set_defaults(run=witness.run)


def _address(text: str) -> str:
    """Type of an argument."""
    try:
        return str(ip_address(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError("give an IP address, such as 127.0.0.1 or ::") from error


def _seconds(text: str) -> float:
    """Type of an argument."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= _HOUR:
        raise argparse.ArgumentTypeError("give seconds, more than 0 and at most an hour")
    return seconds


def _serve(given: argparse.Namespace) -> int:
    workers = environment.whole_number("KEEPSIGHT_WORKERS")
    if not is_free(given.host, given.port):
        raise BadInputError(f"port {given.port} of {given.host} is in use, or not ours to use: give another with --port")
    with installation.database("web", is_patient=True):
        from granian import Granian
        from granian.constants import Interfaces

        Granian(
            "keepsight.config.wsgi:application",
            address=given.host,
            port=given.port,
            interface=Interfaces.WSGI,
            workers=workers,
            # Each thread keeps a database connection: without a bound, a rush of visitors used them all up.
            blocking_threads=16,
            log_enabled=False,
        ).serve()
    return 0


def _publisher(given: argparse.Namespace) -> int:
    with installation.database("publisher", is_patient=not given.once):
        from keepsight.apps.ledger.operations import publish

        stop = _stopped()
        try:
            publish.publish_once() if given.once else publish.run(stop.is_set, given.interval)
        except publish.BusyError as error:
            raise BadInputError(str(error)) from error
    return 0


def _worker(given: argparse.Namespace) -> int:
    with installation.database("worker", is_patient=not (given.once or given.list)):
        from keepsight.apps.upkeep import operations
        from keepsight.apps.upkeep.queries import task_states
        from keepsight.config import clock, worker

        if given.list:
            held = task_states()
            for task in worker.tasks():
                state = held.get(task.name)
                last = f"last done {state.done_at:%Y-%m-%d %H:%M} UTC" if state and state.done_at else "not done yet"
                fault = f", failed since: {state.fault}" if state and state.failed_at else ""
                print(f"{task.name}: {task.does}; every {task.every}; {last}{fault}")
        elif given.once:
            operations.run_due(tasks=worker.tasks(), by=None, at=clock.now())
        else:
            worker.run(_stopped().is_set, given.interval)
    return 0


def _stopped() -> threading.Event:
    """Set by the signals that end a process in order."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop
