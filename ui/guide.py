"""The script that Streamlit runs for every reader: language, navigation, page, and one boundary around all of it."""

from __future__ import annotations

from copy import copy

import streamlit as st

from pages import registry
from ui import frame, site, trouble


def draw() -> None:
    """One page. A fault anywhere shows kind words instead of a traceback; reruns and stops are no Exceptions and pass.

    Where only the page itself fails, the bar above and the foot below stay.
    """
    code: str | None = None
    try:
        code = frame.language()
        # A copy: Page.run marks its object as used up, and these objects are shared with other readers.
        page = copy(st.navigation(list(registry.pages(code).values()), position="hidden"))
        url = page.url_path or site.START
        frame.top(code, url)
        try:
            frame.head(code, url)
            page.run()
        except Exception as problem:
            trouble.on_page(code, problem)
        frame.bottom(code, url)
    except Exception as problem:
        trouble.anywhere(code, problem)


if __name__ == "__main__":
    draw()
