"""Invented towns and streets. No postcode of the United Kingdom begins with NX."""

TOWNS = ("Northmere", "Fernbridge", "Larch Hill", "Saltby Quay", "Upper Wend", "Marlow Green", "Thornaby Cross", "Eastmere")
STREETS = tuple(
    f"{stem} {kind}"
    for kind in ("Road", "Street", "Avenue", "Close", "Lane", "Gardens", "Walk", "Drive")
    for stem in (
        "Alder", "Ashgrove", "Bakers", "Beacon", "Birchwood", "Bluebell", "Bridge", "Canal", "Chapel", "Cherry Tree",
        "Church", "Clover", "Cobbler", "Elm", "Fairfield", "Ferry", "Foundry", "Gables", "Harbour", "Hawthorn", "Heron",
        "Hollow", "Jubilee", "Kestrel", "Lime", "Linden", "Mallard", "Maple", "Meadow", "Mill", "Nettle", "Orchard",
        "Otter", "Park", "Pear Tree", "Quarry", "Rowan", "School", "Sycamore", "Tanner", "Weaver", "Willow",
    )
)  # fmt: skip
POSTCODE_AREA = "NX"
INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"  # Royal Mail uses no C, I, K, M, O, V in the last two places
