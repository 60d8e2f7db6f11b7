"""Tables of linkage: what is compared, how records were placed, what a person is to look at, what people answered and parted."""

from keepsight.apps.linkage.models.placements import Comparison, CrowdedKey, Names, Placement, Stock
from keepsight.apps.linkage.models.reviews import Answer, Likeness, Looker, Split

__all__ = ["Answer", "Comparison", "CrowdedKey", "Likeness", "Looker", "Names", "Placement", "Split", "Stock"]
