"""Clusters: the same for any order, never a contradiction in one, hysteresis, and people's decisions as evidence."""

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.linkage import Clusters, Decision, Pair, cluster, default_model
from keepsight.engines.linkage.cluster import ALWAYS_AND_NEVER, TWO_NUMBERS_MEET
from keepsight.engines.linkage.decide import TWO_PEOPLE
from keepsight.engines.linkage.weigh import TWIN

MODEL = default_model()
STRONG = MODEL.link_bits + 1
RECORDS = [f"r{number}" for number in range(8)]
PAIRS = st.lists(
    st.builds(
        lambda two, bits, guard, contradiction, named: Pair(*two, bits, guard, contradiction, named),
        st.permutations(RECORDS).map(lambda order: order[:2]),
        st.sampled_from([MODEL.possible_bits, MODEL.part_bits, MODEL.link_bits, STRONG, STRONG + 1, STRONG + 9]),
        st.sampled_from(["", "", "", "guard", TWIN]),
        st.sampled_from([False, False, False, True]),
        st.booleans(),
    ),
    max_size=16,
    unique_by=lambda pair: frozenset((pair.first, pair.second)),
)
DECISIONS = st.lists(
    st.builds(
        lambda two, same: Decision(*two, same, "a worker", "seen"),
        st.permutations(RECORDS).map(lambda order: order[:2]),
        st.booleans(),
    ),
    max_size=4,
)
NUMBERS = st.dictionaries(st.sampled_from(RECORDS), st.sampled_from(["9990000018", "9990000026"]), max_size=4)
BEFORE = st.dictionaries(st.sampled_from(RECORDS), st.sampled_from(["x", "y"]), max_size=8)


def named_by_one(pairs: list[Pair], doubt: Pair) -> bool:
    """Whether one record links to both of a pair by first names of its own."""
    links = [p for p in pairs if p.named and not p.guard and not p.contradiction and p.bits >= MODEL.link_bits]
    near = [{p.first, p.second} - {one} for one in (doubt.first, doubt.second) for p in links if one in (p.first, p.second)]
    return max(Counter(name for other in near for name in other).values(), default=0) > 1


def groups(found: Clusters) -> set[frozenset[str]]:
    return {frozenset(r for r, name in found.of.items() if name == one) for one in found.of.values()}


@given(PAIRS, DECISIONS, NUMBERS, BEFORE, st.randoms())
def test_no_order_changes_anything(pairs, decisions, numbers, before, chance) -> None:  # noqa: ANN001 - drawn values
    straight = cluster(MODEL, RECORDS, pairs, decisions=decisions, identities=numbers, before=before)
    turned = [Pair(p.second, p.first, p.bits, p.guard, p.contradiction, p.named) if chance.random() < 0.5 else p for p in pairs]
    mixed = [chance.sample(some, len(some)) for some in (RECORDS, turned, decisions)]
    assert cluster(MODEL, mixed[0], mixed[1], decisions=mixed[2], identities=numbers, before=before) == straight


@given(PAIRS, DECISIONS, NUMBERS)
def test_no_cluster_holds_a_contradiction_unless_a_person_said_so(pairs, decisions, numbers) -> None:  # noqa: ANN001 - drawn values
    found = cluster(MODEL, RECORDS, pairs, decisions=decisions, identities=numbers).of
    said = {(frozenset((d.first, d.second)), d.same) for d in decisions}
    for decision in decisions:
        if not decision.same:
            assert found[decision.first] != found[decision.second]
    if any(same for _, same in said):
        return
    for pair in pairs:
        explained = pair.guard == TWIN and named_by_one(pairs, pair)
        assert explained or not (pair.contradiction and found[pair.first] == found[pair.second])
    for one, two in combinations(numbers, 2):
        assert numbers[one] == numbers[two] or found[one] != found[two]


@given(PAIRS)
def test_without_contradictions_it_is_a_plain_union(pairs: list[Pair]) -> None:
    """The slow obvious twin: spread each record's name to its neighbours until nothing changes."""
    plain = [Pair(p.first, p.second, p.bits, p.guard) for p in pairs]
    links = [p for p in plain if not p.guard and p.bits >= MODEL.link_bits]
    name = {record: record for record in RECORDS}
    for _ in RECORDS:
        for p in links:
            name[p.first] = name[p.second] = min(name[p.first], name[p.second])
    found = cluster(MODEL, RECORDS, plain)
    assert found.of == name
    assert found.refused == ()


def test_two_names_of_one_child_are_no_twins_where_a_third_record_bears_both() -> None:
    """Katie, Rose, and Katie with the middle name Rose. Kate, an initial or another number explain nothing."""
    doubt = Pair("katie", "rose", 3.0, TWIN, contradiction=True)
    both = [Pair("katie", "both", STRONG + 9, named=True), Pair("both", "rose", STRONG, named=True)]
    names = ["katie", "rose", "both"]
    assert groups(cluster(MODEL, names, [doubt, *both])) == {frozenset(names)}
    initial = [both[0], Pair("both", "rose", STRONG)]
    assert len(groups(cluster(MODEL, names, [doubt, *initial]))) == 2
    numbers = {"katie": "9990000018", "rose": "9990000026"}
    assert len(groups(cluster(MODEL, names, [doubt, *both], identities=numbers))) == 2
    never = [Decision("katie", "rose", same=False, by="a worker", reason="seen together")]
    assert len(groups(cluster(MODEL, names, [doubt, *both], decisions=never))) == 2


def test_a_chain_does_not_join_two_nhs_numbers_and_the_weaker_link_is_refused() -> None:
    pairs = [Pair("a", "b", STRONG + 9), Pair("b", "c", STRONG)]
    found = cluster(MODEL, "abc", pairs, identities={"a": "9990000018", "c": "9990000026"})
    assert groups(found) == {frozenset("ab"), frozenset("c")}
    assert [(one.first, one.second, one.reason) for one in found.refused] == [("b", "c", TWO_NUMBERS_MEET)]


def test_a_record_that_fits_both_sides_evenly_goes_to_neither() -> None:
    pairs = [Pair("a", "b", STRONG + 1), Pair("b", "c", STRONG)]
    found = cluster(MODEL, "abc", pairs, identities={"a": "9990000018", "c": "9990000026"})
    assert groups(found) == {frozenset("a"), frozenset("b"), frozenset("c")}
    assert {one.reason for one in found.refused} == {TWO_PEOPLE}


def test_links_of_one_weight_are_not_decided_by_name() -> None:
    pairs = [Pair("a", "b", STRONG), Pair("b", "c", STRONG), Pair("x", "y", STRONG)]
    found = cluster(MODEL, "abcxy", pairs, identities={"a": "9990000018", "c": "9990000026"})
    assert groups(found) == {frozenset("a"), frozenset("b"), frozenset("c"), frozenset("xy")}


def test_twins_do_not_meet_through_a_record_without_a_first_name() -> None:
    pairs = [
        Pair("maja", "zofia", STRONG, "twins", contradiction=True),
        Pair("maja", "m", STRONG + 9),
        Pair("m", "zofia", STRONG),
    ]
    found = cluster(MODEL, ["maja", "m", "zofia"], pairs)
    assert groups(found) == {frozenset(("maja", "m")), frozenset(("zofia",))}
    assert found.refused[0].reason == "twins"


def test_an_old_link_holds_down_to_the_lower_threshold_and_a_new_one_needs_the_upper() -> None:
    between = [Pair("a", "b", (MODEL.part_bits + MODEL.link_bits) / 2)]
    assert groups(cluster(MODEL, "ab", between)) == {frozenset("a"), frozenset("b")}
    assert groups(cluster(MODEL, "ab", between, before={"a": "p", "b": "p"})) == {frozenset("ab")}
    assert groups(cluster(MODEL, "ab", between, before={"a": "p", "b": "q"})) == {frozenset("a"), frozenset("b")}
    below = [Pair("a", "b", MODEL.part_bits - 0.1)]
    assert groups(cluster(MODEL, "ab", below, before={"a": "p", "b": "p"})) == {frozenset("a"), frozenset("b")}


def test_never_holds_against_any_chain_also_right_after_a_split() -> None:
    never = Decision("a", "c", same=False, by="w1", reason="two children")
    pairs = [Pair("a", "b", STRONG + 9), Pair("b", "c", STRONG), Pair("a", "c", STRONG + 30)]
    found = cluster(MODEL, "abc", pairs, decisions=[never], before=dict.fromkeys("abc", "p"))
    assert found.of["a"] != found.of["c"]


def test_always_joins_without_any_weight_and_beats_a_mistyped_number() -> None:
    always = Decision("b", "a", same=True, by="w1", reason="the number was mistyped")
    found = cluster(MODEL, "ab", [], decisions=[always], identities={"a": "9990000018", "b": "9990000026"})
    assert groups(found) == {frozenset("ab")}


def test_always_and_never_about_one_pair_is_said_and_joins_nothing() -> None:
    both = [Decision("a", "b", same=same, by="w", reason="r") for same in (True, False)]
    found = cluster(MODEL, "ab", [Pair("a", "b", STRONG)], decisions=both)
    assert groups(found) == {frozenset("a"), frozenset("b")}
    assert ALWAYS_AND_NEVER in {one.reason for one in found.refused}
