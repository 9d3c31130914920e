"""Make the fonts of the paper anew, as small as what the guide says and what people type allows.

    npm pack @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans@0.4.2    # then unpack both
    python -m tools.paper_fonts FOLDER/OF/noto-sans-sc FOLDER/OF/noto-sans

Needed when content gained a character that the fonts lack (tests/handout/test_fonts.py says so), or a new language.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from handout.printable import CHARACTERS, FONTS
from hcc_content.words import CONTENT

WEIGHTS = {"Regular": "400Regular", "Bold": "700Bold"}
SIGNS = "●◐○□★✓☆☎→—–…“”‘’°±µμ×÷≤≥≈‰·•⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"


def wanted() -> set[str]:
    """What the content of every language holds, what keyboards write, and the common Chinese characters."""
    content = {letter for path in CONTENT.rglob("*.yaml") for letter in path.read_text(encoding="utf-8")}
    keyboard = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0xFF01, 0xFF5F))}
    return {letter for letter in content | keyboard | set(SIGNS) | set(_gb2312()) if letter.isprintable()}


def _gb2312() -> Iterator[str]:
    """Punctuation and the 3,755 common characters of GB 2312 (level 1)."""
    for row in (0xA1, *range(0xB0, 0xD8)):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", "ignore")


def subset(source: Path, target: Path, letters: Iterable[str]) -> set[str]:
    """Write those letters of a font that it has; tells which they are."""
    font = TTFont(source)
    held = {letter for letter in letters if ord(letter) in font.getBestCmap()}
    cutter = Subsetter(Options(layout_features=["ccmp", "kern", "locl", "mark", "mkmk"], name_IDs=["*"]))
    cutter.populate(text="".join(held))
    cutter.subset(font)
    font.save(target)
    return held


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tools.paper_fonts", description=__doc__)
    parser.add_argument("chinese", type=Path, help="the unpacked package noto-sans-sc")
    parser.add_argument("latin", type=Path, help="the unpacked package noto-sans, for what the first one lacks")
    options = parser.parse_args()
    letters, held = wanted(), set[str]()
    for weight, folder in WEIGHTS.items():
        found = subset(_font(options.chinese / folder), FONTS / f"NotoSansSC-{weight}.ttf", letters)
        held = found | subset(_font(options.latin / folder), FONTS / f"NotoSans-{weight}.ttf", letters - found)
    shutil.copy(options.chinese / "LICENSE_FONT", FONTS / "OFL-NotoSansSC.txt")
    shutil.copy(options.latin / "LICENSE_FONT", FONTS / "OFL-NotoSans.txt")
    CHARACTERS.write_text("".join(sorted(held)), encoding="utf-8")
    print(f"{len(held)} characters; left out: {''.join(sorted(letters - held))}")


def _font(folder: Path) -> Path:
    return next(folder.glob("*.ttf"))


if __name__ == "__main__":
    main()
