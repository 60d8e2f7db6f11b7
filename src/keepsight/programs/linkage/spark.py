"""splink's SQL on Spark, for a region or a nation: the session, our comparison, the rows that come back.

The workers need this package and Python where the driver has them: `PYSPARK_PYTHON` says where.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from keepsight.engines.linkage import Comparable, Model
from keepsight.programs.linkage import splink_settings
from keepsight.programs.linkage.records_file import UnusableFileError

_IN_A_PARTITION = 100_000  # records; Spark's own 200 partitions cost more than they save below some millions
_LOOPBACK = "127.0.0.1"


@contextmanager
def session(master: str, folder: str | None, memory_mb: int | None, *, records: int) -> Iterator[Any]:
    """A Spark session until the block ends. UnusableFileError without Spark or Java.

    `folder` is where workers write down what others then read: shared by all machines. One of this machine by default, thrown
    away at the end.
    """
    try:
        from pyspark.sql import SparkSession
        from splink.backends.spark import similarity_jar_location
    except ModuleNotFoundError as error:
        raise UnusableFileError("--engine splink-spark needs requirements/spark.txt: see docs/linkage-at-scale.md") from error
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise UnusableFileError("--engine splink-spark needs Java 17: apt-get install openjdk-17-jre-headless")
    here = master.startswith("local") or _LOOPBACK in master
    if here:
        os.environ.setdefault("SPARK_LOCAL_IP", _LOOPBACK)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    partitions = str(max(2, records // _IN_A_PARTITION))
    memory = f"{memory_mb or 1024}m"
    with tempfile.TemporaryDirectory(prefix="keepsight-spark-") as own:
        wanted: dict[str, Any] = {
            "spark.jars": similarity_jar_location(), "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false", "spark.driver.memory": memory,
            "spark.executor.memory": memory, "spark.sql.shuffle.partitions": partitions,
            "spark.default.parallelism": partitions, "spark.sql.warehouse.dir": f"{own}/warehouse",
            "spark.log.level": "ERROR",
        }  # fmt: skip
        if here:
            wanted["spark.driver.host"] = _LOOPBACK
        running = SparkSession.builder.master(master).appName("keepsight linkage").config(map=wanted).getOrCreate()
        try:
            running.sparkContext.setCheckpointDir(folder or f"{own}/steps")
            yield running
        finally:
            running.stop()


def hand_over(running: Any, model: Model, ids: Sequence[str], comparables: Sequence[Comparable]) -> Any:
    """A splink Linker over the records on Spark, which asks our comparison for every level."""
    from pyspark.sql.types import ArrayType, ByteType
    from splink.backends.spark import SparkAPI

    running.udf.register("levels_of", splink_settings.levels, ArrayType(ByteType()))
    backend: Any = SparkAPI(spark_session=running)  # type: ignore[no-untyped-call]  # splink annotates no constructor
    return splink_settings.linker_on(backend, splink_settings.settings(model, "spark"), model, ids, comparables)


def rows(found: Any, columns: tuple[str, ...]) -> Sequence[tuple[Any, ...]]:
    """Columns of one of splink's results."""
    return [tuple(row) for row in found.as_spark_dataframe().select(*columns).collect()]
