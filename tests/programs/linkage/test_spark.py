"""A real Spark gives the clusters that splink gives on this machine: FEBRL 4 in one process, a part of it on a cluster."""

import csv
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from febrl_files import febrl_rows
from running import free_port

from keepsight.config.cli import main

# Short runs: the compiler that optimises most costs more than it saves.
QUICK = {"JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "SPARK_LOCAL_IP": "127.0.0.1"}
FEW = 500  # people of FEBRL 4 for the cluster


def written(path: Path, people: int | None) -> Path:
    """FEBRL 4 as a records CSV, or its first people."""
    rows = febrl_rows("4")
    first = set(sorted({row["true_person"] for row in rows})[:people])
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(row for row in rows if row["true_person"] in first)
    return path


def on_spark(path: Path, master: str) -> str:
    """The clusters as the command writes them, by a process of its own."""
    out = path.with_suffix(".spark.csv")
    asked = ["linkage", "link", str(path), "--engine", "splink-spark", "--master", master, "--out", str(out)]
    done = subprocess.run(
        [sys.executable, "-m", "keepsight", *asked], capture_output=True, text=True, env=os.environ | QUICK, check=False
    )
    assert done.returncode == 0, done.stderr
    assert f"splink on Spark 4.3.0 at {master}" in done.stdout
    return out.read_text()


def here(path: Path, engine: str, *more: str) -> str:
    out = path.with_suffix(f".{engine}.csv")
    assert main(["linkage", "link", str(path), "--engine", engine, "--out", str(out), *more]) == 0
    return out.read_text()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[str]:
    """A standalone master and one worker on the loopback address, each ended by its own process."""
    import pyspark

    program = str(Path(pyspark.__file__).parent / "bin" / "spark-class")
    port, web, worker_web = free_port(), free_port(), free_port()
    address = f"spark://127.0.0.1:{port}"
    scripts = (
        ["org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(web)],
        ["org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", "2", "--memory", "2g",
         "--webui-port", str(worker_web), "--work-dir", str(tmp_path / "work"), address],
    )  # fmt: skip
    with (tmp_path / "spark.log").open("wb") as log:
        running = [subprocess.Popen([program, *script], env=os.environ | QUICK, stdout=log, stderr=log) for script in scripts]
        try:
            wait_for_worker(f"http://127.0.0.1:{web}/json/")
            yield address
        finally:
            for process in reversed(running):
                process.terminate()
                process.wait(timeout=30)


def wait_for_worker(url: str) -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                if b'"aliveworkers" : 1' in answer.read():
                    return
        except OSError:
            pass
        time.sleep(0.2)
    raise AssertionError("the cluster has no worker")


def test_febrl_4_in_one_process(tmp_path: Path) -> None:
    path = written(tmp_path / "febrl.csv", None)
    assert on_spark(path, "local[2]") == here(path, "splink-duckdb")


def test_a_part_of_it_on_a_cluster(tmp_path: Path, cluster: str) -> None:
    path = written(tmp_path / "febrl.csv", FEW)
    assert on_spark(path, cluster) == here(path, "splink-duckdb")


def test_without_java_one_line_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "febrl.csv", 10)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert main(["linkage", "link", str(path), "--engine", "splink-spark", "--out", str(tmp_path / "out.csv")]) == 2
    assert "needs Java 17: apt-get install openjdk-17-jre-headless" in capsys.readouterr().err
