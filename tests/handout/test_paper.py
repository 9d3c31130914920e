"""The paper: every line stands on it, on one sheet, tagged; what a reader typed is printed and never run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handout import pdf
from handout.printable import printable
from tests.handout.own_pages import CHINESE, ENGLISH
from tests.handout.reading import bare, opened, tags, words
from wording.own_page import Line, OwnPage, Part

EVERY = pytest.mark.parametrize("page", [ENGLISH, CHINESE], ids=["en", "zh-Hans"])


@EVERY
def test_a_page_is_one_sheet_of_a4_and_holds_every_line(page: OwnPage) -> None:
    made = pdf([page])
    (sheet,) = opened(made).pages
    assert [round(float(side)) for side in sheet.mediabox[2:]] == [595, 842]
    found = words(made)
    lines = [line for part in page.parts for line in part.lines]
    said = [page.title, page.help.title, page.help.elsewhere, *page.help.signs, *page.foot]
    said += [text for part in page.parts for text in (part.title, part.note)]
    said += [text for line in lines for text in (line.says, line.sign, line.why)]
    said += [text for pair in page.help.numbers for text in pair]
    assert [text for text in said if bare(text) not in found] == []
    assert found.index("120") < found.index(bare(page.parts[0].title)), "whom to ring comes first"


@EVERY
def test_what_was_marked_comes_first_and_what_was_ticked_is_ticked(page: OwnPage) -> None:
    found = words(pdf([page]))
    late, first, ticked, _ = (bare(line.says) for line in page.parts[0].lines)
    assert found.index(f"★{first}") < found.index(f"✓★{ticked}") < found.index(late)


def test_two_languages_follow_each_other_and_each_says_which_it_is() -> None:
    made = pdf([CHINESE, ENGLISH])
    root = opened(made).trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("zh", True)
    assert len(opened(made).pages) == 2
    found = tags(made)
    assert [language for tag, language in found if tag == "/H1"] == ["", "en"]
    assert found[0][0] == "/Document"
    assert {"/H1", "/H2", "/L", "/LI", "/LBody"} <= {tag for tag, _ in found}
    assert "/Figure" not in {tag for tag, _ in found}, "nothing on it is only drawn"


def test_more_than_a_sheet_holds_goes_on_another() -> None:
    part = ENGLISH.parts[0]
    made = pdf([replace(ENGLISH, parts=(replace(part, lines=part.lines * 5), *ENGLISH.parts[1:]))])
    assert len(opened(made).pages) == 2


HOSTILE = (
    '#panic("no")',
    '#read("/etc/passwd") // gone? /* ` $x$ @ref <tag> *bold* \\ " \'',
    "emoji 😀 and rare 龘",
    "A" * 10_000,
)


def test_what_a_reader_typed_is_printed_as_it_stands() -> None:
    part = Part("questions", "= Title", tuple(Line(text, first=True) for text in HOSTILE))
    found = words(pdf([replace(ENGLISH, parts=(part,))]))
    assert [text for text in HOSTILE if bare(printable(text)) not in found] == []
    assert printable("😀\x00龘") == "□□□"


def test_a_book_is_refused() -> None:
    with pytest.raises(ValueError, match="book"):
        pdf([replace(ENGLISH, foot=("A" * 50_000,))])
    with pytest.raises(ValueError, match="each language"):
        pdf([])
