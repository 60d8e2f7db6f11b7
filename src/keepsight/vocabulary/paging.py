"""A long list, page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list: the items of one page, how many there are in all, and which page of how many this is, from 1."""

    items: Sequence[T]
    total: int
    number: int
    pages: int

    @property
    def before(self) -> int:
        """The page before this one; 0 for none."""
        return self.number - 1

    @property
    def after(self) -> int:
        """The page after this one; 0 for none."""
        return self.number + 1 if self.number < self.pages else 0


def page_of(asked: int, *, total: int, size: int, take: Callable[[slice], Sequence[T]]) -> Page[T]:
    """The page asked for, with what `take` gives of the list for its places.

    A number past the end is the last page: where the last item of a page is dealt with, the page must not read as an empty list.
    """
    pages = max(1, -(-total // size))
    number = min(max(1, asked), pages)
    return Page(take(slice((number - 1) * size, number * size)), total, number, pages)
