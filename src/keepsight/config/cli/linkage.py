"""`linkage`: link, evaluate, explain, train and calibrate on files, with no database; bench with one of its own."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from keepsight.config.cli import linkage_bench, linkage_installed
from keepsight.config.cli.outcome import BadInputError

_ENGINES = ("local", "splink-duckdb", "splink-spark")


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("linkage", help="which records are of one person").add_subparsers(dest="linkage", required=True)
    link = group.add_parser("link", help="link a records CSV: record_id,cluster_id")
    _how(link)
    link.add_argument("--out", required=True, help="the CSV to write")
    link.set_defaults(run=_link)
    evaluate = group.add_parser("evaluate", help="link, then compare the clusters with a column that knows the truth")
    _how(evaluate)
    evaluate.add_argument("--truth", required=True, metavar="COLUMN", help="the column that names the person")
    evaluate.add_argument("--json", action="store_true")
    evaluate.set_defaults(run=_evaluate)
    explain = group.add_parser("explain", help="one pair's weight, step by step")
    explain.add_argument("first", metavar="A", help="a record_id")
    explain.add_argument("second", metavar="B", help="another record_id")
    explain.add_argument("--records", required=True, metavar="IN.csv")
    explain.add_argument("--model", help="a model file (default: the shipped model)")
    explain.add_argument("--json", action="store_true")
    explain.set_defaults(run=_explain)
    _models(group)
    calibrate = group.add_parser("calibrate", help="propose thresholds from reviewers' answers; changes nothing by itself")
    calibrate.add_argument("answers", metavar="ANSWERS.csv", nargs="?", help="columns bits,answer (same or different)")
    calibrate.add_argument(
        "--agency", action="append", default=[], metavar="CODE",
        help="in place of a file: what reviewers of this agency answered in the installation; may be given several times",
    )  # fmt: skip
    calibrate.add_argument("--precision", type=float, default=0.995, help="share of links that must be right")
    calibrate.add_argument("--model", help="the model in use (default: the shipped model)")
    calibrate.add_argument("--out", help="write the model with the proposed thresholds here")
    calibrate.set_defaults(run=_calibrate)
    linkage_bench.add(group)
    linkage_installed.add(group)


def _models(group: Any) -> None:
    train = group.add_parser("train", help="estimate a model on a records CSV, with its card beside it")
    train.add_argument("file", metavar="FILE")
    train.add_argument("--out", help="the model to write (default: FILE.model.json)")
    train.add_argument("--model", help="the model to start from (default: the shipped model)")
    train.add_argument("--truth", metavar="COLUMN", help="a column that knows who is who: m and u are counted, not estimated")
    train.add_argument("--measure", metavar="FILE", help="another file with that column, for the card's figures by group")
    train.add_argument("--keep-names", action="store_true", help="keep the starting model's name frequencies")
    train.set_defaults(run=_train)
    measure = group.add_parser("measure", help="take the figures of a model's card from a file, and leave the model as it is")
    measure.add_argument("file", metavar="FILE")
    measure.add_argument("--truth", required=True, metavar="COLUMN", help="the column that names the person")
    measure.add_argument("--out", required=True, help="the model to write, with its new card")
    measure.add_argument("--model", help="the model to measure (default: the shipped model)")
    measure.add_argument("--chosen-on", metavar="FILES", help="what was looked at while choosing, for the card to say")
    measure.set_defaults(run=_measure)


def _how(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="IN.csv")
    command.add_argument("--engine", choices=_ENGINES, default="local")
    command.add_argument("--model", help="a model file (default: the shipped model)")
    command.add_argument("--report", metavar="R.json", help="write what was done, possible pairs and refusals here")
    command.add_argument("--memory", type=int, metavar="MB", help="memory to stay within, where records leave room")
    command.add_argument("--master", default="local[*]", help="splink-spark: the cluster, spark://host:port (default local[*])")
    command.add_argument("--steps", metavar="FOLDER", help="splink-spark: a folder that all machines of the cluster share")
    command.add_argument("--once-in", metavar="COLUMN", help="nobody stands twice within one value of this column (agency)")
    which = command.add_mutually_exclusive_group()
    which.add_argument("--estimate", action="store_true", help="estimate the model on this file")
    which.add_argument("--no-estimate", action="store_true", help="take the model as it is (default: fit it where it must be)")


def _link(given: argparse.Namespace) -> int:
    with _needs():
        from keepsight.programs.linkage import large, linking, records_file

        if given.engine == "local" and not given.estimate and not given.once_in and large.is_large(given.file):
            text, _ = linking.model_of(given.model)
            report = large.link(given.file, given.out, text, fit=not given.no_estimate, memory_mb=given.memory)
            _report(given, report)
            print("{records} records, {clusters} persons, {possible_pairs} pairs for a person to look at; {how}".format(**report))
            return 0
        file = records_file.read(given.file)
        done = _linked(given, file)
        linking.write(given.out, file, done)
        _report(given, done.report())
    print(
        f"{len(file)} records, {len(set(done.clusters))} persons, {len(done.possible)} pairs for a person to look at; {done.how}"
    )
    return 0


def _evaluate(given: argparse.Namespace) -> int:
    with _needs():
        from keepsight.programs.linkage import evaluation

        file = evaluation.read(given.file, given.truth, whole=given.estimate or given.engine != "local")
        file.column(given.truth)
        done = _linked(given, file)
        figures = evaluation.figures(file, given.truth, done)
        _report(given, done.report() | figures | {"groups": evaluation.groups(file, given.truth, done)})
    if given.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:16} {value}" for name, value in figures.items()))
        print(done.how, file=sys.stderr)
    return 0


def _linked(given: argparse.Namespace, file: Any) -> Any:
    from keepsight.programs.linkage import linking

    text, _ = linking.model_of(given.model)
    if given.engine != "local":
        from keepsight.programs.linkage import splink_engine

        if given.engine == "splink-duckdb":
            return splink_engine.link(file, text, memory_mb=given.memory)
        return splink_engine.link_on_spark(file, text, master=given.master, folder=given.steps, memory_mb=given.memory)
    choose = linking.Estimate.WHERE_UNLIKE
    if given.estimate or given.no_estimate:
        choose = linking.Estimate.ALWAYS if given.estimate else linking.Estimate.NEVER
    return linking.link(
        file, text, choose=choose, once_in=given.once_in, memory_mb=given.memory, say=lambda words: print(words, file=sys.stderr)
    )


def _report(given: argparse.Namespace, report: dict[str, Any]) -> None:
    if given.report:
        _write(given.report, json.dumps(report, indent=1) + "\n")


def _write(name: str, text: str) -> None:
    try:
        Path(name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise BadInputError(f"{name}: {error.strerror or error}") from error


def _explain(given: argparse.Namespace) -> int:
    with _needs():
        from keepsight.programs.linkage import explain, linking, records_file

        _, model = linking.model_of(given.model)
        found = explain.explained(model, records_file.read(given.records), given.first, given.second)
        print(json.dumps(found) if given.json else explain.drawn(found))
    return 0


def _train(given: argparse.Namespace) -> int:
    with _needs():
        from keepsight.config import clock
        from keepsight.programs.linkage import linking, records_file, train

        text, _ = linking.model_of(given.model)
        file = records_file.read(given.file)
        other = records_file.read(given.measure) if given.measure else None
        trained, card = train.train(
            file, text, on=clock.now().date(), truth=given.truth, measured=other,
            keep_names=given.keep_names, say=lambda words: print(words, file=sys.stderr),
        )  # fmt: skip
        out = given.out or f"{given.file}.model.json"
        _write(out, trained)
        _write(f"{out}.card.md", card)
    print(f"{out}, and its card {out}.card.md")
    return 0


def _measure(given: argparse.Namespace) -> int:
    with _needs():
        from keepsight.config import clock
        from keepsight.programs.linkage import linking, records_file, train

        text, _ = linking.model_of(given.model)
        file = records_file.read(given.file)
        found, card = train.measure(file, text, on=clock.now().date(), truth=given.truth, chosen_on=given.chosen_on)
        _write(given.out, found)
        _write(f"{given.out}.card.md", card)
    print(f"{given.out}, and its card {given.out}.card.md")
    return 0


def _calibrate(given: argparse.Namespace) -> int:
    if bool(given.answers) == bool(given.agency):
        raise BadInputError("give ANSWERS.csv, or --agency for the answers that reviewers gave in the installation")
    with _needs():
        from keepsight.programs.linkage import calibrate, linking

        text, model = linking.model_of(given.model)
        answers = calibrate.answers(given.answers) if given.answers else linkage_installed.answered(given.agency, model.version)
        found = calibrate.proposed(
            answers, precision=given.precision, link_bits=model.link_bits, possible_bits=model.possible_bits
        )
        print(json.dumps(found, indent=1))
        if given.out and found["proposed"]:
            read = json.loads(text)
            read["thresholds"] = found["proposed"]
            read["version"] += "+calibrated"
            _write(given.out, json.dumps(read, indent=1) + "\n")
    return 0


class _needs:  # noqa: N801 - read as a word: with _needs()
    """Says in one line what a file or this installation lacks."""

    def __enter__(self) -> None:
        try:
            import numpy as np  # noqa: F401 - asked for, not used
        except ModuleNotFoundError as error:
            raise BadInputError("linkage of files needs requirements/linkage.txt: run `make install`") from error

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from keepsight.programs.linkage.records_file import UnusableFileError

        if isinstance(error, UnusableFileError):
            raise BadInputError(str(error)) from error
