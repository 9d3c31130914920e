"""The fonts of the paper hold every character of the content; `python -m tools.paper_fonts` makes them anew."""

from __future__ import annotations

from fontTools.ttLib import TTFont

from handout.printable import CHARACTERS, FONTS
from hcc_content.words import CONTENT

LARGEST = 2_500_000


def held(weight: str) -> set[str]:
    found = [TTFont(FONTS / f"{family}-{weight}.ttf").getBestCmap() for family in ("NotoSansSC", "NotoSans")]
    return {chr(code) for font in found for code in font}


def test_every_character_of_the_content_can_be_printed() -> None:
    known = set(CHARACTERS.read_text(encoding="utf-8"))
    content = {letter for path in CONTENT.rglob("*.yaml") for letter in path.read_text(encoding="utf-8")}
    assert sorted(letter for letter in content - known if letter.isprintable()) == []
    for weight in ("Regular", "Bold"):
        assert sorted(known - held(weight)) == []


def test_the_fonts_stay_small_and_carry_their_licence() -> None:
    assert sum(path.stat().st_size for path in FONTS.glob("*.ttf")) <= LARGEST
    for path in FONTS.glob("OFL*.txt"):
        assert "SIL Open Font License, Version 1.1" in path.read_text(encoding="utf-8")
    assert len(list(FONTS.glob("OFL*.txt"))) == 2
