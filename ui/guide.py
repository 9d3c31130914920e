"""The script that Streamlit runs for every reader: language, navigation, what the tab kept, page, and one boundary
around all of it.
"""

from __future__ import annotations

from copy import copy
from functools import partial
from urllib.parse import unquote, urlsplit

import streamlit as st

from pages import not_found, registry
from ui import frame, keep, site, trouble
from wording import Phrasebook


def draw() -> None:
    """One page. A fault anywhere shows kind words instead of a traceback; reruns and stops are no Exceptions and pass.

    Where only the page itself fails, the bar above and the foot below stay.
    """
    book: Phrasebook | None = None
    try:
        book = frame.language()
        known = registry.pages(book)
        # A copy: Page.run marks its object as used up, and these objects are shared with other readers.
        page = copy(st.navigation([*known.values(), *_unknown(book)], position="hidden"))
        url = page.url_path or site.START
        there = url in known
        keep.restore(book, url)
        frame.top(book, url if there else site.START)
        try:
            if there:
                frame.head(book, url)
            page.run()
        except Exception as problem:
            trouble.on_page(book, problem)
        frame.bottom(book, url if there else site.START)
    except Exception as problem:
        trouble.anywhere(book.code if book else None, problem)


def _unknown(book: Phrasebook) -> list[st.Page]:
    """A page for an address that is none, or Streamlit would show the first page and an English word of its own."""
    asked = unquote(urlsplit(st.context.url or "").path).rpartition("/")[2]
    if not asked.replace("-", "").isalnum() or asked in registry.pages(book):
        return []
    return [st.Page(partial(not_found.show, book), title=book.ui.not_found.title, url_path=asked)]


if __name__ == "__main__":
    draw()
