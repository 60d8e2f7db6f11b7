"""A list page by page: nothing lost, nothing twice, and no page past the end."""

from hypothesis import given
from hypothesis import strategies as st

from keepsight.vocabulary.paging import Page, page_of


def of(length: int, asked: int, size: int = 10) -> Page[int]:
    return page_of(asked, total=length, size=size, take=range(length).__getitem__)


@given(length=st.integers(0, 200), size=st.integers(1, 30))
def test_the_pages_together_are_the_list(length: int, size: int) -> None:
    pages = [of(length, 1, size)]
    while pages[-1].after:
        pages.append(of(length, pages[-1].after, size))
        assert pages[-1].before == pages[-2].number
    assert [one for page in pages for one in page.items] == list(range(length))
    assert {page.pages for page in pages} == {len(pages)}
    assert {page.total for page in pages} == {length}


@given(length=st.integers(0, 200), asked=st.integers(-5, 10**9))
def test_whatever_is_asked_a_list_that_holds_something_shows_something(length: int, asked: int) -> None:
    page = of(length, asked)
    assert bool(page.items) == bool(length)
    assert 1 <= page.number <= page.pages
