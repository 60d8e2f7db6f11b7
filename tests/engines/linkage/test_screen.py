"""The quick look at candidates: it may let a stranger through, and never leaves out one whom weighing would have told of."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.linkage import Ceilings, RecordFacts, Screen, default_model, normalise, to_json, weigh
from keepsight.engines.linkage.weigh import TWO_NUMBERS

MODEL = default_model()
CEILINGS = Ceilings(MODEL)
NO_HOMES = replace(MODEL, homes=False)
GIRL = RecordFacts(
    forename="Zofia", surname="Nowak", date_of_birth="2018-03-12", sex="F", address="14 Mill Lane", postcode="NM1 2AB",
    phone="07700 900123",
)  # fmt: skip
# Values that agree in every way there is: the same, a slip, a spelling, exchanged, in part, an initial, unknown.
CHOICES = {
    "forename": ("", "Zofia", "Sofia", "Zofai", "Nowak", "Novak", "Z", "Zofia Anna", "Anna", "Sofie", "Theo", "Featherstone"),
    "middle_names": ("", "Anna", "A", "Zofia Maria", "Theo"),
    "surname": ("", "Nowak", "Novak", "Nowka", "Zofia", "Nowak-Hale", "Hale", "Nowakowska", "Smith", "Featherstonehaugh"),
    "other_surnames": ("", "Nowak", "Smith; Hale"),
    "date_of_birth": ("", "2018-03-12", "2018-12-03", "2018-03-13", "2019-03-12", "2018", "2018-03", "2018-01-01", "1984-11-30"),
    "sex": ("", "F", "M"),
    "address": ("", "14 Mill Lane", "Mill Lane", "14 Mil Lane, Northmere", "15 Mill Lane", "Flat 2, 14 Mill Lane", "9 Quay St"),
    "postcode": ("", "NM1 2AB", "NM1 2AC", "NM1 9ZZ", "NN1 2AB", "SP4 4QQ"),
    "other_postcodes": ("", "NM1 2AB", "SP4 4QQ NM1 9ZZ"),
    "phone": ("", "07700 900123", "07700 900124"),
    "email": ("", "a@example.org", "b@example.org"),
    "nhs_number": ("", "9990000018", "9990000026"),
    "upn": ("", "H801200001001", "A123456789012"),
    "other_id": ("", "NX-10001", "NX-10002", "K77"),
}
RECORDS = st.builds(RecordFacts, **{name: st.sampled_from(values) for name, values in CHOICES.items()})


@given(RECORDS, RECORDS)
def test_whoever_could_be_looked_at_passes(one: RecordFacts, other: RecordFacts) -> None:
    own, stored = normalise(one), normalise(other)
    found = weigh(MODEL, own, stored)
    if found.bits >= MODEL.possible_bits or TWO_NUMBERS in found.guards:
        assert Screen(CEILINGS, own).passes(to_json(stored))


@given(RECORDS, st.sampled_from(sorted(CHOICES)), st.data())
def test_one_who_differs_in_a_field_passes_if_heavy_enough(one: RecordFacts, field: str, data: st.DataObject) -> None:
    """Near the thresholds, where most pairs of chance are far below."""
    other = replace(one, **{field: data.draw(st.sampled_from(CHOICES[field]))})
    own, stored = normalise(one), normalise(other)
    for model in (MODEL, NO_HOMES):
        if weigh(model, own, stored).bits >= model.possible_bits:
            assert Screen(Ceilings(model), own).passes(to_json(stored))


@given(st.lists(RECORDS, max_size=6))
def test_what_was_seen_before_changes_nothing(others: list[RecordFacts]) -> None:
    own, stored = normalise(GIRL), [to_json(normalise(one)) for one in others]
    screen = Screen(CEILINGS, own)
    assert [screen.passes(one) for one in stored] == [Screen(CEILINGS, own).passes(one) for one in stored]


def test_a_namesake_elsewhere_is_left_out() -> None:
    namesake = replace(GIRL, date_of_birth="2009-11-30", address="9 Quay Street", postcode="SP4 4QQ", phone="")
    assert not Screen(CEILINGS, normalise(GIRL)).passes(to_json(normalise(namesake)))
    sister = replace(GIRL, forename="Maja", date_of_birth="2014-07-01")
    assert not Screen(CEILINGS, normalise(GIRL)).passes(to_json(normalise(sister)))
