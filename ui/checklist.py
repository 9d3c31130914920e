"""The TACE checklist on the screen: what teams look at, the old limit beside it, and questions to take along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from hcc_logic.rules.tace_checklist import Finding
from ui import figure, sources, text
from wording import Phrasebook
from wording.checklist import ToldFactor


def two_taps(book: Phrasebook, factors: Iterable[ToldFactor]) -> None:
    """Both supplies shut is what teams avoid: picture and words, while the vein is shut or nobody has said."""
    finding = next(factor.finding for factor in factors if factor.id == "portal_vein")
    if finding not in (Finding.USUALLY_NOT, Finding.NOT_KNOWN):
        return
    said, closed = book.tools.checklist.both_taps, finding is Finding.USUALLY_NOT
    with text.box("today" if closed else "note", "both-taps"):
        text.heading(said.title)
        text.say(said.closed if closed else said.open)
    if closed:
        figure.show(book, "two-supplies", within="checklist", fixed={"portal": "blocked", "artery": "blocked"})


def show(book: Phrasebook, factors: Iterable[ToldFactor], *, told: bool) -> None:
    """One card for each thing that a team looks at. While nothing is told there is no finding to repeat."""
    for factor in factors:
        _factor(book, factor, told=told)


def questions(book: Phrasebook, factors: Sequence[ToldFactor]) -> None:
    """What to ask: first what the answers raise, then what nobody has told."""
    said = book.tools.checklist
    text.heading(said.questions_title)
    first = [factor.ask for factor in factors if factor.raised]
    still = [factor.ask for factor in factors if factor.unknown]
    if not first and not still:
        text.say(said.questions_none)
    for label, asked in ((said.questions_known, first), (said.questions_open, still)):
        if asked:
            text.subheading(label)
            text.bullets(asked)
    text.say(said.end)


def source_list(book: Phrasebook, factors: Iterable[ToldFactor]) -> None:
    """Where it comes from."""
    cited = [name for factor in factors for name in factor.citations]
    sources.expander(book, [*book.tools.checklist.both_taps.sources, *cited], within="checklist")


def _factor(book: Phrasebook, factor: ToldFactor, *, told: bool) -> None:
    said = book.tools.checklist
    with text.box("card", f"tace-{factor.id}"):
        text.subheading(factor.name)
        if told:
            text.say(book.pair(f"**{said.you}**", factor.says))
        parts = st.columns(2 if factor.old else 1)
        with parts[0]:
            _labelled(said.today, factor.today)
        if factor.old:
            with parts[1]:
                _labelled(said.old, factor.old)


def _labelled(label: str, said: str) -> None:
    st.markdown(f"**{text.md(label)}**  \n{text.md(said)}", anchors=False)
