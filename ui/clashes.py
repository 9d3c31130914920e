"""Answers that cannot all be true, shown back in plain words."""

from __future__ import annotations

import streamlit as st

from hcc_logic.patient import contradictions
from ui import form, library, text
from ui.answers import Given
from ui.words import words


def show(language: str, given: Given) -> None:
    """One warning that names them all. Nothing where the answers fit."""
    found = contradictions.find(given.answers)
    if not found:
        return
    w = words(language)
    said = library.tree(language, "reasons").get("contradictions", {})
    lines = [f"**{text.md(w('check.does_not_fit_title'))}**", ""]
    for clash in found:
        names = w.join([form.name_of(language, name) for name in clash.fields], "and")
        told = said.get(clash.code, {})
        lines.append(f"- {text.md(told.get('what', names))} {text.md(told.get('mend', ''))}")
    st.warning("\n".join([*lines, "", text.md(w("check.does_not_fit"))]))
