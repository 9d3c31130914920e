"""Where a statement comes from: the documents behind the ids that content cites."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from hcc_content.errors import ContentError
from hcc_content.models import Source
from hcc_content.sources import resolve
from ui import state, text
from ui.words import Words


def documents(ids: Iterable[str]) -> list[Source]:
    """The documents behind these ids, each once, in the order of first mention. Rules of the app itself have none."""
    found: dict[str, Source] = {}
    for name in dict.fromkeys(ids):
        try:
            found |= {source.id: source for source in resolve(name)}
        except ContentError:
            continue
    return list(found.values())


def expander(w: Words, ids: Iterable[str], *, within: str) -> None:
    """The sources of a page, out of the way and one tap away."""
    ids = list(ids)
    found = documents(ids)
    with st.expander(w("article.sources"), key=state.view_key(f"sources.{within}")):
        if not found and not ids:
            text.say(w("article.sources_none"))
        text.bullets(line(w, source) for source in found)
        if any(name == "app_rule" or name.startswith("D-") for name in ids):
            text.bullets([w("article.app_rule")])
        newest = max((source.date_checked for source in found), default="")
        if newest:
            text.small(w("article.checked", date=newest))


def line(w: Words, source: Source) -> str:
    """One document in a line, with a link where it has an address."""
    parts = [part for part in (source.organisation, str(source.year) if source.year else None) if part]
    where = f" ({', '.join(parts)})" if parts else ""
    checked = "" if source.read in ("read", "abstract", "excerpt") else f" – {w('sources.memory')}"
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    name = source.title.replace("[", "(").replace("]", ")")
    return f"{f'[{name}]({address})' if address.startswith('http') else name}{where}{checked}"
