"""The page on time and survival: shut until the reader chooses how much to see, and shut again on the next visit.

The choice is a widget and nothing else: Streamlit forgets a widget that is not on the screen, so leaving the page
takes the choice back, and somebody else who picks up the phone sees nothing. Numbers need a second yes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from hcc_content.models import Page, PageSection
from ui import article, library, links, site, sources, state, text
from ui.words import Words, words

PAGE = "outlook"
NUMBERS = "ranges"
"""The one section that holds numbers on survival."""
BACK = "way-back"
LEVELS = ("nothing", "means", "ranges")
_LEVEL = f"{PAGE}.level"
_YES = f"{PAGE}.{NUMBERS}.yes"


def show(language: str) -> None:
    """The page as far as the reader wants to see it."""
    page, w = library.pages(language)[PAGE], words(language)
    text.title(page.title)
    with text.box("lead", PAGE):
        text.say(page.lead.text)
    first, *others = page.sections
    article.section(language, PAGE, first)
    level = st.radio(
        w("outlook.choose"),
        LEVELS,
        index=None,
        format_func=lambda code: w(f"outlook.{code}"),
        key=state.view_key(_LEVEL),
    )
    if level != "ranges":
        state.forget_places(f"{PAGE}.")
    if level is None:
        _ways_out(language, w, "choice")
        return
    if level == "nothing":
        text.say(w("outlook.nothing_said"))
        others = [section for section in others if section.id == BACK]
    elif level == "means":
        others = [section for section in others if section.id != NUMBERS]
    seen = [first]
    for section in others:
        if section.id == NUMBERS and not _wanted(w, section):
            _ways_out(language, w, section.id)
            continue
        article.section(language, PAGE, section)
        seen.append(section)
        _ways_out(language, w, section.id)
    if level != "nothing":
        article.closing(w, PAGE, page.can_do, page.to_ask)
        sources.expander(w, _cited(language, page, seen), within=PAGE)


def _wanted(w: Words, section: PageSection) -> bool:
    """The second yes, for numbers. No is as easy as yes."""
    if state.place(_YES) == "yes":
        shut = state.view_key(f"{PAGE}.shut")
        st.button(w("article.hide_again"), key=shut, on_click=state.forget_places, args=(f"{PAGE}.",))
        return True
    text.heading(section.heading)
    text.say(w("article.consent_text"))
    with st.container(horizontal=True):
        st.button(w("article.consent_yes"), key=state.view_key(_YES), on_click=state.set_place, args=(_YES, "yes"))
        st.button(
            w("article.consent_no"), key=state.view_key(f"{PAGE}.no"), on_click=state.set_view, args=(_LEVEL, "means")
        )
    return False


def _ways_out(language: str, w: Words, step: str) -> None:
    """After every step: leave the page, or talk to somebody."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"ways-out-{step}"):
        links.link(language, site.START, w("outlook.close"))
        with st.popover(w("outlook.talk"), key=state.view_key(f"{PAGE}.talk.{step}")):
            numbers: Mapping[str, Any] = library.tree(language, "emergency")["numbers"]
            text.say(w("outlook.talk_team"))
            text.say(numbers["crisis_lead"])
            links.link(language, site.EMERGENCY, w("outlook.talk_more"))


def _cited(language: str, page: Page, seen: Iterable[PageSection]) -> list[str]:
    """Sources of what is open. The title of a study may itself speak of survival."""
    return list(article.cited(language, page.model_copy(update={"sections": tuple(seen)})))
