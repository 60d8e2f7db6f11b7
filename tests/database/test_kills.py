"""PostgreSQL, publisher, witness, worker, web killed again and again under load: nothing acknowledged is lost or doubled."""

import itertools
import random
import subprocess
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path

import invented
import killing
import psycopg
import pytest
import running
import testing_database
from deciding import Decider
from pytest_django import DjangoDbBlocker
from soaking import say, seed
from testing_database import Database

from keepsight.config.database import embedded
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.leaves import Leaf
from keepsight.engines.merkle.notes import Note
from keepsight.programs.ledger_verify import verify

# So that the worker has something to note about each decision.
EVERYTHING_IS_LATE = """
CREATE FUNCTION public.late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN NEW.due_at := NEW.made_at - interval '1 minute'; RETURN NEW; END $$;
CREATE TRIGGER late BEFORE INSERT ON decisions_decision FOR EACH ROW EXECUTE FUNCTION public.late();
"""


@dataclass
class Load:
    """Writers who note what was acknowledged, and a reader who notes the sizes that the web served."""

    database: Database
    url: str
    decider: Decider
    acknowledged: dict[bytes, int] = field(default_factory=dict)  # commitment to index
    in_doubt: set[bytes] = field(default_factory=set)  # the connection broke before the answer to COMMIT
    sizes: list[int] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def write(self, number: int) -> None:
        counter = itertools.count()
        while not self.stop.is_set():
            try:
                with (
                    psycopg.connect(self.database.url("web"), connect_timeout=2) as opened,
                    psycopg.connect(self.database.url("auditor"), connect_timeout=2, autocommit=True) as auditor,
                ):
                    while not self.stop.is_set():
                        self._append(opened, auditor, sha256(f"{number} {next(counter)}".encode()).digest())
                        self.stop.wait(0.01)  # the other processes want to work as well
            except psycopg.Error:
                self.stop.wait(0.05)

    def _append(self, opened: psycopg.Connection, auditor: psycopg.Connection, commitment: bytes) -> None:
        self.in_doubt.add(commitment)
        opened.execute(
            "SELECT public.ledger_append('test.entry.made', %s, %s, %s, %s)", [commitment, bytes(32), b"{}", commitment.hex()]
        )
        opened.commit()
        found = auditor.execute("SELECT index FROM ledger_body WHERE idempotency_key = %s", [commitment.hex()]).fetchone()
        assert found
        self.acknowledged[commitment] = found[0]
        self.in_doubt.discard(commitment)

    def read(self) -> None:
        while not self.stop.wait(0.02):
            try:
                with urllib.request.urlopen(f"{self.url}/log/checkpoint", timeout=2) as answer:
                    self.sizes.append(Checkpoint.parse(Note.parse(answer.read()).text).size)
            except (OSError, HTTPException):  # refused, or cut short in the middle by a kill
                continue

    @contextmanager
    def going(self) -> Iterator[None]:
        threads = [threading.Thread(target=self.write, args=(number,)) for number in range(3)]
        threads.append(threading.Thread(target=self.read))
        threads.append(threading.Thread(target=self.decider.decide_until, args=(self.stop,)))
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.stop.set()
            for thread in threads:
                thread.join(timeout=60)


@dataclass
class Installation:
    """All its processes, each to be killed and started again."""

    server: embedded.Server
    database: Database
    folder: Path
    commands: dict[str, tuple[str, ...]]
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def start(self) -> None:
        for name, arguments in self.commands.items():
            self.processes[name] = running.start(self.database, self.folder, *arguments)

    def kill(self, name: str) -> None:
        if name == "postgres":
            killing.kill(self.server)
            self.server.start()
            return
        killing.with_children(self.processes[name])
        if name == "worker":  # as if the pause between two runs were over
            with self.database.connect("bootstrap") as superuser:
                superuser.execute("DELETE FROM upkeep_taskrun")
        self.processes[name] = running.start(self.database, self.folder, *self.commands[name])

    def stop(self) -> None:
        for process in self.processes.values():
            killing.with_children(process)


@pytest.fixture
def installation(
    server: embedded.Server, folder: Path, monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker
) -> Iterator[tuple[Installation, Load]]:
    database = testing_database.make_template(embedded.superuser_dsn(server.data))
    with testing_database.django_on(database, django_db_blocker):
        person = invented.receive(datetime.now(UTC)).placed.person
    with database.connect("bootstrap") as superuser:
        superuser.execute(EVERYTHING_IS_LATE)
    done = database.command(folder, "publisher", "--once")
    assert done.returncode == 0, done.stderr
    vkey = (folder / "log" / "vkeys").read_text().splitlines()[0]
    witness_port, web_port = running.free_port(), running.free_port()
    place = ("witness", "--listen", f"127.0.0.1:{witness_port}", "--key", str(folder / "w.key"), "--log-vkey", vkey)
    commands = {
        "witness": place,
        "publisher": ("publisher", "--interval", "0.1"),
        "worker": ("worker", "--interval", "0.1"),
        "web": ("serve", "--port", str(web_port)),
    }
    made = Installation(server, database, folder, commands)
    made.processes["witness"] = running.start(database, folder, *place)
    monkeypatch.setenv("KEEPSIGHT_WITNESSES", str(folder / "witnesses"))
    (folder / "witnesses").write_text(f"http://127.0.0.1:{witness_port} {witness_key(folder / 'witness.log')}\n")
    made.processes["witness"].kill()
    made.processes["witness"].wait()
    made.start()
    url = f"http://127.0.0.1:{web_port}"
    running.wait_until_ready(url, made.processes["web"])
    yield made, Load(database, url, Decider(url, person))
    made.stop()


def witness_key(log: Path) -> str:
    """The key as the witness prints it."""
    for _ in range(600):
        for line in log.read_text().splitlines() if log.exists() else []:
            if line.startswith("Witness key: "):
                return line.removeprefix("Witness key: ")
        time.sleep(0.05)
    raise AssertionError("the witness printed no key")


def test_nothing_acknowledged_is_lost_changed_doubled_or_moved(
    installation: tuple[Installation, Load], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made, load = installation
    chance, kills = random.Random(seed(13)), Counter[str]()  # noqa: S311 - repeatable on purpose
    with load.going():
        for number in range(20):
            name = ("postgres", "publisher", "witness", "worker", "web")[number % 5]
            time.sleep(chance.uniform(0.1, 0.8))
            if name == "web":  # so that it is killed while it works, not while it starts
                wait_for_a_decision(load)
            made.kill(name)
            kills[name] += 1
        wait_for_a_decision(load)
    made.stop()
    every_decision_is_there_once(made, load.decider)
    assert len(load.acknowledged) >= 100
    assert load.sizes
    assert load.sizes == sorted(load.sizes), "the web served an older checkpoint after a newer one"
    with made.database.connect("bootstrap") as opened:
        rows = opened.execute("SELECT index, entry FROM ledger_entry ORDER BY index").fetchall()
    held = [Leaf.parse(bytes(entry)).commitments[0] for _index, entry in rows]
    assert [index for index, _entry in rows] == list(range(len(rows)))
    assert len(set(held)) == len(held)
    assert {one: index for index, one in enumerate(held) if one in load.acknowledged} == load.acknowledged
    with made.database.connect("bootstrap") as opened:
        written = opened.execute("SELECT entry FROM ledger_entry WHERE kind = 'test.entry.made'").fetchall()
    assert {Leaf.parse(bytes(row[0])).commitments[0] for row in written} <= set(load.acknowledged) | load.in_doubt
    made.start()
    everything_is_cosigned(made, len(rows))
    done = made.database.command(made.folder, "ledger", "export", str(tmp_path / "export"))
    assert done.returncode == 0, done.stderr
    report = verify(tmp_path / "export")
    assert (report.problems, report.size, report.cosigned) == ((), len(rows), 1)
    decided = f"{len(load.decider.acknowledged)} decisions over HTTP ({load.decider.repeated} times sent again)"
    say(capsys, f"kills: {dict(kills)}; {len(load.acknowledged)} entries and {decided} acknowledged, 0 lost, changed or doubled")


def wait_for_a_decision(load: Load) -> None:
    """Until one more was acknowledged."""
    before = len(load.decider.acknowledged)
    for _ in range(1200):
        if len(load.decider.acknowledged) > before:
            return
        time.sleep(0.05)
    raise AssertionError("no decision was acknowledged in a minute")


def every_decision_is_there_once(made: Installation, decider: Decider) -> None:
    """Acknowledged or not: one row for a key, one version, its own entry in the log, and one note that it rose, once."""
    with made.database.connect("bootstrap") as opened:
        opened.execute("DELETE FROM upkeep_taskrun")
        done = made.database.command(made.folder, "worker", "--once")
        assert done.returncode == 0, done.stderr
        rows = opened.execute("SELECT key, id FROM decisions_decision").fetchall()
        assert len(decider.acknowledged) >= 5
        assert len(rows) <= len(decider.acknowledged) + 1
        assert decider.acknowledged.items() <= dict(rows).items()
        asked = {
            "decisions_decisionversion": "decisions.decision.made", "decisions_escalation": "decisions.decision.escalated",
        }  # fmt: skip
        for table, kind in asked.items():
            of_decision = "(SELECT v.decision_id FROM decisions_decisionversion v WHERE v.id = t.version_id)"
            decision = "t.decision_id" if table == "decisions_decisionversion" else of_decision
            found = opened.execute(
                f"SELECT {decision}, e.kind, convert_from(b.body, 'UTF8')::jsonb ->> 'decision' FROM {table} t"
                " JOIN ledger_entry e ON e.index = t.ledger_index JOIN ledger_body b ON b.index = t.ledger_index"
            ).fetchall()
            assert sorted(str(row[0]) for row in found) == sorted(str(row[1]) for row in rows), table
            assert all((row[1], row[2]) == (kind, str(row[0])) for row in found)
            logged = opened.execute("SELECT count(*) FROM ledger_entry WHERE kind = %s", [kind]).fetchone()
            assert logged == (len(rows),)


def everything_is_cosigned(made: Installation, size: int) -> None:
    """Until the publisher has caught up and its witness has cosigned."""
    for _ in range(600):
        note = Note.parse((made.folder / "log" / "checkpoint").read_bytes())
        if Checkpoint.parse(note.text).size == size and len(note.signatures) == 2:
            return
        time.sleep(0.05)
    raise AssertionError("the publisher did not catch up")
