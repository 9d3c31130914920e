"""Walks people through the guide in Chromium and counts what it costs them: python -m tools.journeys [--json] [NAME].

A tap is one touch of a button, link, answer or field. Words are those of the main column that stand on the way: on the
last page of a journey as far down as what the reader came for, on the others all that is shown; bar, foot and icons do
not count, nor what is shut. Screens are heights of the window, counted the same way. English is read at 180 words a
minute, Chinese at 290 characters. Pictures of every step go to shots/journeys.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Locator, sync_playwright  # noqa: E402

from hcc_content.languages import languages  # noqa: E402
from pages import registry  # noqa: E402, F401 (hands the table of pages to ui)
from tests.browser.conftest import ARGS, PHONE, Guide  # noqa: E402
from tests.served import serve  # noqa: E402
from tools.find_chromium import chromium  # noqa: E402
from wording import answers, phrasebook  # noqa: E402

PER_MINUTE = {"en": 180, "zh-Hans": 290}
PICTURES = ROOT / "shots" / "journeys"
READ = """(target) => {
  const main = document.querySelector('[data-testid="stMain"]'), top = main.scrollTop;
  const left_out = '.st-key-bar, [class*="st-key-places"], .st-key-foot, [class*="st-key-crumbs"], style, script, '
    + '[data-testid="stIconMaterial"], [class*="on-paper"], .heard';
  const end = target ? target.getBoundingClientRect().bottom + top : Infinity;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT), said = [];
  let lowest = 0;
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    if (!at || at.closest(left_out) || !at.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (!box.height || box.top + top >= end) continue;
    said.push(walker.currentNode.textContent);
    lowest = Math.max(lowest, box.bottom + top);
  }
  return { text: said.join(" "), screens: Math.min(lowest, end) / window.innerHeight };
}"""


@dataclass(frozen=True, slots=True)
class Journey:
    """What one journey cost. `words`: characters in Chinese. `screens`: heights of the window."""

    name: str
    lang: str
    taps: int
    words: int
    screens: float
    seconds: int


@dataclass
class Walk:
    """One person on the way, on a phone."""

    guide: Guide
    lang: str
    name: str
    taps: int = 0
    words: int = 0
    screens: float = 0.0
    remarks: list[str] = field(default_factory=list)

    def tap(self, target: Locator, *, reads: bool = True) -> None:
        """Read what is shown, then touch something; wait for what follows."""
        if reads:
            self.read()
        self._picture()
        target.click()
        self.taps += 1
        self.guide.page.wait_for_timeout(150)
        self.guide.settle()

    def answer(self, target: Locator) -> None:
        """Touch an answer or a part of the page that is read already."""
        self.tap(target, reads=False)

    def type(self, label: str, text: str) -> None:
        """Touch a field and type."""
        self.guide.page.get_by_label(label, exact=True).fill(text)
        self.taps += 1

    def choose(self, box: str, option: str) -> None:
        """Open a list and touch one of its lines."""
        self.guide.page.get_by_label(box, exact=True).click()
        self.guide.page.get_by_role("option", name=option, exact=True).click()
        self.taps += 2

    def read(self, target: Locator | None = None) -> None:
        """Read the page as far down as `target`, or all of it."""
        found = self.guide.page.evaluate(READ, target.element_handle() if target else None)
        self.words += count(found["text"], self.lang)
        self.screens += found["screens"]

    def arrived(self, target: Locator) -> Journey:
        """The reader has what they came for. Fails where it is not shown."""
        if not target.is_visible():
            raise LookupError(f"{self.name}, {self.lang}: what the reader came for is not there")
        self.read(target)
        self._picture()
        return Journey(self.name, self.lang, self.taps, self.words, round(self.screens, 1), self._seconds())

    def _seconds(self) -> int:
        return round(self.words / PER_MINUTE[self.lang] * 60)

    def _picture(self) -> None:
        self.guide.page.screenshot(path=PICTURES / f"{self.name}-{self.lang}-{self.taps:02}.png")


def count(text: str, lang: str) -> int:
    """Words; in Chinese characters, and what is not Chinese by words."""
    characters = re.findall(r"[\u3400-\u9fff]", text) if lang.startswith("zh") else []
    rest = re.sub(r"[\u3400-\u9fff]", " ", text) if characters else text
    return len(characters) + sum(any(one.isalnum() for one in word) for word in rest.split())


class People:
    """Who walks, by the name of the journey. Each opens the first page as somebody does who was given the address."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.page, self.book = walk, walk.guide.page, phrasebook(walk.lang)

    def newly_diagnosed_first_page(self) -> Journey:
        """Can anything be done?"""
        self._door("can")
        answer = self.book.ui.sections["treatments"].answer
        return self.walk.arrived(self.page.get_by_text((answer.text if answer else "")[:20]).first)

    def newly_diagnosed_answer(self) -> Journey:
        """The first personal answer."""
        self._door("me")
        self._round_one()
        return self.walk.arrived(self.page.locator('[class*="st-key-box-lead-answer"]'))

    def newly_diagnosed_results(self) -> Journey:
        """The same person reads the whole page of results as it opens. Only that page counts."""
        self._door("me")
        self._round_one()
        self.walk.taps, self.walk.words, self.walk.screens = 0, 0, 0.0
        return self._results()

    def daughter_report(self) -> Journey:
        """Has the report at hand: class B7 on the letter, numbers that sum to 8, prothrombin time in seconds."""
        said, walk = self.book.ui, self.walk
        self._door("me")
        self._round_one("B", points="7", flow=True)
        walk.tap(self.page.get_by_role("link", name=said.form.to_report))
        for name, value in (
            ("tumour_count", "2"), ("largest_cm", "9.2×7"), ("afp_ng_ml", "12,000"), ("platelets_10e9_l", "70"),
            ("bilirubin_umol_l", "38"), ("albumin_g_l", "31"),
        ):  # fmt: skip
            walk.type(self._label(name), value)
        walk.answer(self._option(self.book.questions.choosers["clotting"].options["seconds"]))
        for name, value in (("pt_seconds", "15"), ("pt_normal_seconds", "12.5")):
            walk.type(self._label(name), value)
        walk.answer(self.page.get_by_role("button", name=said.form.count))
        walk.tap(self.page.locator(".st-key-onward a"))
        return self._results()

    def fever_number(self) -> Journey:
        """38.4 °C at ten at night: from the first page to a number to ring."""
        self.walk.tap(self.page.locator(".st-key-emergency-link a"), reads=False)
        self.walk.answer(self.page.get_by_text(self.book.signs.groups["fever"], exact=True))
        box = self.page.locator("[class*='st-key-box-'][class*='group-fever']")
        return self.walk.arrived(box.locator("a[href^='tel:']").first)

    def family_talk(self) -> Journey:
        """How do I talk with him? He does not know the word."""
        self.walk.tap(self.page.get_by_role("link", name=self.book.ui.start.also.family, exact=True))
        return self.walk.arrived(self.page.locator("h2").nth(1))

    def _round_one(self, grade: str = "", points: str = "", *, flow: bool = False) -> None:
        """No sign, cancer in the main trunk, on the feet; liver class and flow where they are known."""
        said = self.book.ui.form
        self.walk.tap(self.page.get_by_role("button", name=said.signs_none, exact=True))
        self.walk.read()
        self.walk.answer(self._option(self._said("pvtt_type", "III")))
        if flow:
            self.walk.answer(self._option(self._said("main_trunk_complete_block", "no")))
        self.walk.answer(self.page.get_by_role("button", name=said.next, exact=True))
        self.walk.read()
        if grade:
            self.walk.answer(self._option(self._said("child_pugh_class", grade)))
            self.walk.type(self._label("child_pugh_points"), points)
        self.walk.answer(self._option(self._said("ecog", "1")))
        self.walk.answer(self.page.locator(".st-key-onward a"))

    def _results(self) -> Journey:
        """The whole page, shut; and what else the table of the issue asks for."""
        foot = self.page.locator(".st-key-results-cols")
        foot.wait_for()
        shapes = {shape: self.page.get_by_text(shape).count() for shape in "●◐○"}
        self.walk.remarks.append(f"marks on the page {shapes}")
        return self.walk.arrived(foot)

    def _door(self, name: str) -> None:
        door = getattr(self.book.ui.start.doors, name)
        self.walk.tap(self.page.locator(".st-key-home-doors").get_by_role("link", name=door.title))

    def _option(self, *texts: str) -> Locator:
        found = self.page.locator("label").filter(has_text=re.compile("|".join(map(re.escape, texts))))
        return found.locator("visible=true").first

    def _said(self, name: str, code: str) -> str:
        return answers.option(self.book, name, code)

    def _label(self, name: str) -> str:
        return answers.on_the_slip(self.book, name)


NAMES = (
    "newly_diagnosed_first_page",
    "newly_diagnosed_answer",
    "newly_diagnosed_results",
    "daughter_report",
    "fever_number",
    "family_talk",
)


def walked(browser: Browser, address: str, names: Iterable[str]) -> Iterator[tuple[Journey, list[str]]]:
    """Every journey in every language, each in a window of its own."""
    for lang in languages():
        for name in names:
            context = browser.new_context(viewport=PHONE)
            walk = Walk(Guide(context.new_page(), address), lang, name)
            walk.guide.open("", lang)
            going: Callable[[], Journey] = getattr(People(walk), name)
            yield going(), walk.remarks
            context.close()


def main(names: Sequence[str], *, as_json: bool) -> None:
    """Prints the table, or JSON."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with serve(PICTURES / "server.log") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGS)
        found = list(walked(browser, server.address, names or NAMES))
        browser.close()
    if as_json:
        print(json.dumps({"journeys": [asdict(journey) for journey, _ in found]}))
        return
    print(f"{'journey':<30}{'lang':<9}{'taps':>5}{'words':>7}{'screens':>9}{'seconds':>9}")
    for journey, remarks in found:
        print(
            f"{journey.name:<30}{journey.lang:<9}{journey.taps:>5}{journey.words:>7}"
            f"{journey.screens:>9}{journey.seconds:>9}  {'; '.join(remarks)}"
        )


if __name__ == "__main__":
    main([name for name in sys.argv[1:] if name != "--json"], as_json="--json" in sys.argv)
