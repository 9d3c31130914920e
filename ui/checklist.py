"""The TACE checklist on the screen: what teams look at, the old limit beside it, and questions to take along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from hcc_logic.rules.tace_checklist import ChecklistLine as Line
from hcc_logic.rules.tace_checklist import Factor, Finding
from ui import figure, library, sources, text
from ui.tool_words import tool_words

_FIRST = (Finding.USUALLY_NOT, Finding.ASK)


def two_taps(language: str, lines: Iterable[Line]) -> None:
    """Both supplies shut is what teams avoid: picture and words, while the vein is shut or nobody has said."""
    finding = next(found for factor, found in lines if factor.code == "portal_vein")
    if finding not in (Finding.USUALLY_NOT, Finding.NOT_KNOWN):
        return
    w = tool_words(language)
    closed = finding is Finding.USUALLY_NOT
    with text.box("today" if closed else "note", "both-taps"):
        text.heading(w("checklist.both_taps.title"))
        text.say(w("checklist.both_taps.closed" if closed else "checklist.both_taps.open"))
    if closed:
        figure.show(language, "two-supplies", within="checklist", fixed={"portal": "blocked", "artery": "blocked"})


def factors(language: str, lines: Iterable[Line], *, told: bool) -> None:
    """One card for each thing that a team looks at. While nothing is told there is no finding to repeat."""
    for factor, finding in lines:
        _factor(language, factor, finding if told else None)


def questions(language: str, lines: Sequence[Line]) -> None:
    """What to ask: first what the answers raise, then what nobody has told."""
    w = tool_words(language)
    text.heading(w("checklist.questions_title"))
    first = [factor for factor, finding in lines if finding in _FIRST]
    still = [factor for factor, finding in lines if finding is Finding.NOT_KNOWN]
    if not first and not still:
        text.say(w("checklist.questions_none"))
    for label, asked in (("checklist.questions_known", first), ("checklist.questions_open", still)):
        if asked:
            text.subheading(w(label))
            text.bullets(w(f"checklist.factors.{factor.code}.ask") for factor in asked)
    text.say(w("checklist.end"))


def cited(language: str, lines: Iterable[Line]) -> list[str]:
    """Everything that the page rests on."""
    w = tool_words(language)
    found = w.items("checklist.both_taps.sources")
    for factor, _ in lines:
        found += [*factor.sources, *w.items(f"checklist.factors.{factor.code}.sources")]
        found += [factor.old] if factor.old else []
    return found


def source_list(language: str, lines: Iterable[Line]) -> None:
    """Where it comes from."""
    sources.expander(tool_words(language), cited(language, lines), within="checklist")


def _factor(language: str, factor: Factor, finding: Finding | None) -> None:
    w = tool_words(language)
    said = library.tree(language, "reasons").get("tace_checklist", {})
    with text.box("card", f"tace-{factor.code}"):
        text.subheading(str(said.get("factors", {}).get(factor.code, factor.code)))
        if finding is not None:
            text.say(w.pair(f"**{w('checklist.you')}**", str(said.get("findings", {}).get(finding.value, ""))))
        old = _old(language, factor)
        parts = st.columns(2 if old else 1)
        with parts[0]:
            _labelled(w("checklist.today"), w(f"checklist.factors.{factor.code}.today"))
        if old:
            with parts[1]:
                _labelled(w("checklist.old"), old)


def _old(language: str, factor: Factor) -> str:
    """The limit that people still read, in the words of the list of old statements or of this page."""
    if factor.old is None:
        return ""
    claim = library.claim(language, factor.old)
    return claim.old if claim else tool_words(language)(f"checklist.old_limits.{factor.old}")


def _labelled(label: str, said: str) -> None:
    st.markdown(f"**{text.md(label)}**  \n{text.md(said)}", anchors=False)
