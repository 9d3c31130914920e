"""Emergency help: signs, what to say, numbers by place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from ui import article, library, sources, text
from ui.words import Words, words


def show(language: str) -> None:
    """Nothing here depends on an answer."""
    w = words(language)
    said = Words(language, library.tree(language, "emergency"))
    regions = said.find("regions") or []
    text.title(said("title"))
    text.say(said("lead"))
    first = next(iter(regions), None)
    if first:
        with text.box("now", "number"):
            _number(w, first)
    article.call(w, "now", said.items("now.signs"), within="emergency")
    text.say(said("hospital"))
    article.call(w, "today", said.items("today.signs"), within="emergency")
    text.say(said("today.worse"))
    text.heading(said("say.title"))
    text.bullets(said.items("say.lines"))
    text.heading(said("numbers.title"))
    text.say(said("numbers.lead"))
    for region in regions:
        if region["checked"]:
            _number(w, region)
    text.subheading(said("numbers.not_checked_title"))
    text.bullets(w.pair(region["name"], _tel(region["ambulance"])) for region in regions if not region["checked"])
    text.small(said("numbers.not_checked"))
    text.say(said("numbers.ward"))
    text.heading(said("numbers.crisis"))
    text.say(said("numbers.crisis_lead"))
    text.bullets(
        w.pair(region["name"], _tel(region["crisis"]))
        for region in regions
        if region["checked"] and region.get("crisis")
    )
    sources.expander(w, [*said.items("now.sources"), *said.items("say.sources")], within="emergency")


def _number(w: Words, region: Mapping[str, Any]) -> None:
    st.markdown(f"**{w.pair(region['name'], _tel(region['ambulance']))}**", anchors=False)


def _tel(number: str) -> str:
    """A number that a phone can dial."""
    return f"[{number}](tel:{number.replace(' ', '')})"
