"""The page on time and survival: shut until the reader chooses how much to see, and shut again on the next visit.

The choice is a widget and nothing else: Streamlit forgets a widget that is not on the screen, so leaving the page
takes the choice back, and somebody else who picks up the phone sees nothing. Numbers need a second yes.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from hcc_content.models import Page, PageSection
from ui import article, links, site, sources, state, text
from wording import Phrasebook

PAGE = "outlook"
NUMBERS = "ranges"
"""The one section that holds numbers on survival."""
BACK = "way-back"
_LEVEL = f"{PAGE}.level"
_YES = f"{PAGE}.{NUMBERS}.yes"


def show(book: Phrasebook) -> None:
    """The page as far as the reader wants to see it."""
    page, said = book.pages[PAGE], book.ui.outlook
    levels = {"nothing": said.nothing, "means": said.means, "ranges": said.ranges}
    text.title(page.title)
    with text.box("lead", PAGE):
        text.say(page.lead.text)
    first, *others = page.sections
    article.section(book, PAGE, first)
    level = st.radio(
        book.ui.outlook.choose,
        list(levels),
        index=None,
        format_func=levels.__getitem__,
        key=state.view_key(_LEVEL),
    )
    if level != "ranges":
        state.forget_places(f"{PAGE}.")
    if level is None:
        _ways_out(book, "choice")
        return
    if level == "nothing":
        text.say(book.ui.outlook.nothing_said)
        others = [section for section in others if section.id == BACK]
    elif level == "means":
        others = [section for section in others if section.id != NUMBERS]
    seen = [first]
    for section in others:
        if section.id == NUMBERS and not _wanted(book, section):
            _ways_out(book, section.id)
            continue
        article.section(book, PAGE, section)
        seen.append(section)
        _ways_out(book, section.id)
    if level != "nothing":
        article.closing(book, PAGE, page.can_do, page.to_ask)
        sources.expander(book, _cited(book, page, seen), within=PAGE)


def _wanted(book: Phrasebook, section: PageSection) -> bool:
    """The second yes, for numbers. No is as easy as yes."""
    if state.place(_YES) == "yes":
        shut = state.view_key(f"{PAGE}.shut")
        st.button(book.ui.article.hide_again, key=shut, on_click=state.forget_places, args=(f"{PAGE}.",))
        return True
    text.heading(section.heading)
    text.say(book.ui.article.consent_text)
    with st.container(horizontal=True):
        st.button(book.ui.article.consent_yes, key=state.view_key(_YES), on_click=state.set_place, args=(_YES, "yes"))
        st.button(
            book.ui.article.consent_no,
            key=state.view_key(f"{PAGE}.no"),
            on_click=state.set_view,
            args=(_LEVEL, "means"),
        )
    return False


def _ways_out(book: Phrasebook, step: str) -> None:
    """After every step: leave the page, or talk to somebody."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"ways-out-{step}"):
        links.link(book, site.START, book.ui.outlook.close)
        with st.popover(book.ui.outlook.talk, key=state.view_key(f"{PAGE}.talk.{step}")):
            text.say(book.ui.outlook.talk_team)
            text.say(book.emergency.numbers.crisis_lead)
            links.link(book, site.EMERGENCY, book.ui.outlook.talk_more)


def _cited(book: Phrasebook, page: Page, seen: Iterable[PageSection]) -> list[str]:
    """Sources of what is open. The title of a study may itself speak of survival."""
    return list(article.cited(book, page.model_copy(update={"sections": tuple(seen)})))
