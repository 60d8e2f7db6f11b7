"""Which records are of one child: Fellegi-Sunter linkage made for families (mathematics in README.md)."""

from keepsight.engines.linkage.blocking import CROWDED, FEW, blocking_keys, narrowed_keys
from keepsight.engines.linkage.cluster import Clusters, Decision, Pair, Refusal, cluster
from keepsight.engines.linkage.decide import Candidate, Placement, decide
from keepsight.engines.linkage.model import Model, Scale, default_model, linking_from, load_model, scale, with_frequencies
from keepsight.engines.linkage.normalise import normalise
from keepsight.engines.linkage.population import LISTED_FROM, among, counted_as, names_moved, with_names
from keepsight.engines.linkage.screen import Ceilings, Screen
from keepsight.engines.linkage.values import Comparable, RecordFacts, from_json, inputs_hash, to_json
from keepsight.engines.linkage.weigh import Step, Weight, weigh

__all__ = [
    "CROWDED",
    "FEW",
    "LISTED_FROM",
    "Candidate",
    "Ceilings",
    "Clusters",
    "Comparable",
    "Decision",
    "Model",
    "Pair",
    "Placement",
    "RecordFacts",
    "Refusal",
    "Scale",
    "Screen",
    "Step",
    "Weight",
    "among",
    "blocking_keys",
    "cluster",
    "counted_as",
    "decide",
    "default_model",
    "from_json",
    "inputs_hash",
    "linking_from",
    "load_model",
    "names_moved",
    "narrowed_keys",
    "normalise",
    "scale",
    "to_json",
    "weigh",
    "with_frequencies",
    "with_names",
]
