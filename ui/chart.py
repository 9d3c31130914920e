"""Charts of published results for groups of people, always with the same facts in words.

Only on pages that open when asked for.
"""

from __future__ import annotations

import streamlit as st

from ui import library, text
from ui.words import words


def show(language: str, name: str) -> None:
    """One set of results: how to read it, then study by study, in the order of the set."""
    said = library.tree(language, "charts").get(name)
    if not isinstance(said, dict):
        text.small(words(language)("article.unwritten"))
        return
    text.subheading(said["title"])
    with text.box("note", f"chart-{name}"):
        text.say(said["before"])
    for row in said["rows"].values():
        with st.container(border=True):
            text.say(f"**{row['label']} ({row['year']})**")
            text.small(row["people"])
            text.say(row["words"])
            text.small(row["uncertainty"])
    if said.get("after"):
        text.say(said["after"])
