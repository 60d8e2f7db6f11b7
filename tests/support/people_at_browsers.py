"""Someone at a browser, told in the user's words."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = 320  # CSS pixels: WCAG 2.2, 1.4.10 Reflow
NARROW_ENOUGH = "document.documentElement.scrollWidth <= window.innerWidth"


class Person:
    """Someone at a browser. Every page they meet is checked by axe (WCAG 2.2 AA)."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.axe = Axe()
        page.set_default_timeout(15_000)
        self.script = True

    def sign_in(self, persona: str) -> None:
        """As one of the demo's personas."""
        self.go(f"/demo/sign-in/{persona}")

    def go(self, address: str) -> None:
        """Open an address."""
        self.page.goto(self.url + address)
        self.check()

    def click(self, name: str, role: str = "button") -> None:
        """Press a button or follow a link by its words."""
        self.page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]  # a role's name
        self.check()

    def follow(self, name: str) -> None:
        """Follow a link by its words."""
        self.click(name, "link")

    def write(self, label: str, text: str) -> None:
        """Fill in a field by its label."""
        self.page.get_by_label(label, exact=True).fill(text)

    def choose(self, name: str) -> None:
        """Choose a radio or a checkbox by its label."""
        self.page.get_by_label(name, exact=True).check(timeout=5_000)

    def sees(self, text: str) -> None:
        """The page says this."""
        content = " ".join(self.page.locator("body").inner_text().split())
        assert text in content, f"{text!r} is not on {self.page.url}:\n{content[:3000]}"

    def does_not_see(self, text: str) -> None:
        """The page does not say this."""
        assert text not in self.page.content()

    def check(self) -> None:
        """No accessibility fault, one h1, nothing wider than the window."""
        if not self.script:
            return
        found = self.axe.run(self.page, options={"runOnly": RULES})
        assert not found.response["violations"], f"{self.page.url}: {found.generate_report()}"
        assert self.page.locator("h1").count() == 1, self.page.url
        usual = self.page.viewport_size
        assert usual
        for width in (usual["width"], PHONE):
            self.page.set_viewport_size({"width": width, "height": usual["height"]})
            assert self.page.evaluate(NARROW_ENOUGH), f"{self.page.url} scrolls sideways at {width}"
        self.page.set_viewport_size(usual)
