"""The script that Streamlit runs for every reader: language, navigation, page, and one boundary around all of it."""

from __future__ import annotations

from copy import copy

import streamlit as st

from pages import registry
from ui import frame, keep, site, trouble
from wording import Phrasebook


def draw() -> None:
    """One page. A fault anywhere shows kind words instead of a traceback; reruns and stops are no Exceptions and pass.

    Where only the page itself fails, the bar above and the foot below stay.
    """
    book: Phrasebook | None = None
    try:
        book = frame.language()
        # A copy: Page.run marks its object as used up, and these objects are shared with other readers.
        page = copy(st.navigation(list(registry.pages(book).values()), position="hidden"))
        url = page.url_path or site.START
        keep.restore(book, url)
        frame.top(book, url)
        try:
            frame.head(book, url)
            page.run()
        except Exception as problem:
            trouble.on_page(book, problem)
        frame.bottom(book, url)
    except Exception as problem:
        trouble.anywhere(book.code if book else None, problem)


if __name__ == "__main__":
    draw()
