"""Cases for review: a sheet that clinicians tick, sign and print."""

from __future__ import annotations

import streamlit as st

from ui import results, site, state, text, vignette_sheet, vignettes
from ui.tool_words import tool_words


def show(language: str) -> None:
    """For whom it is and how to fill it in; then one group at a time, and the whole as a file."""
    w = tool_words(language, "vignettes")
    text.title(site.places(language)[site.REVIEW].title)
    every = vignettes.count()
    if not every:
        text.say(w("who"))
        st.warning(text.md(w("missing")))
        return
    text.say(w("lead", n=every))
    text.say(w("who"))
    with text.box("note", "review"):
        text.say(f"**{w('not_reviewed')}**")
        text.say(w("no_advice"))
        text.say(w("made_up"))
    text.heading(w("how_title"))
    text.bullets(w.items("how"), numbered=True)
    text.bullets(w(name) for name in ("by_hand", "your_words", "kept"))
    text.heading(w("statuses_title"))
    meanings = (results.status_words(language, status) for status in vignette_sheet.STATUSES)
    text.bullets(w.pair(f"**{one['name']}**", one["means"]) for one in meanings)
    with st.container(key="review-file"):
        text.heading(w("file_title"))
        text.say(w("file"))
        st.download_button(
            w("download", n=every),
            data=lambda: vignette_sheet.document(language, vignettes.sheet(language), vignettes.made_with(language)),
            file_name=f"cases-for-review-{language}.html",
            mime="text/html",
            on_click="ignore",
            key=state.view_key("review.file"),
        )
    _group(language)


def _group(language: str) -> None:
    w = tool_words(language, "vignettes")
    sizes = vignettes.sizes()
    with st.container(key="review-choice"):
        name = st.pills(
            w("group"),
            list(sizes),
            default=next(iter(sizes)),
            required=True,
            format_func=lambda name: w("group_option", name=vignettes.group_name(language, name), n=sizes[name]),
            key=state.view_key("review.group"),
        )
    if name is None:
        return
    cases = vignettes.group(language, name)
    lines, differ = sum(len(case.rows) for case in cases), vignettes.differing(cases)
    with st.container(key="cases-group"):
        text.heading(vignettes.group_name(language, name))
        text.say(w("some_differ" if differ else "all_same", n=len(cases), lines=lines, differ=differ))
        text.small(vignettes.made_with(language))
    st.html(f"<style>{vignette_sheet.style()}</style>")
    st.html(vignette_sheet.part(language, cases))
