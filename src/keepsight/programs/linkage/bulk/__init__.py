"""Linkage of large files: from a CSV to clusters in compiled passes over whole numbers (see README.md)."""

from keepsight.programs.linkage.bulk.linking import Clustered, cluster_file, records_in

__all__ = ["Clustered", "cluster_file", "records_in"]
