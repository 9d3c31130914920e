"""Two sentences that pull in two ways, and where the reader stands between them. No score comes of it."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from hcc_content.models import Weigh
from ui import answers, state, text
from wording import Phrasebook
from wording.kept import LEANS
from wording.mine import about_reader


def show(book: Phrasebook, pairs: Iterable[Weigh]) -> None:
    """Each pair with five places to stand; none is chosen at first, and a choice can be taken back by a second tap."""
    said = book.ui.mine.leans
    told = answers.told(book) if state.answered() else None
    for pair in pairs:
        if not about_reader(told, pair):
            continue
        with st.container(key=state.view_key(f"pair.{pair.id}"), gap="xsmall"):
            st.markdown(
                f"**{text.md(said.one)}** {text.md(pair.one)}  \n**{text.md(said.other)}** {text.md(pair.other)}",
                anchors=False,
            )
            st.segmented_control(
                text.md(said.ask(one=pair.one, other=pair.other)),
                LEANS,
                format_func=said.options.__getitem__,
                key=state.lean_key(pair.id),
                label_visibility="collapsed",
                persist_state="session",
                wrap=True,
            )
