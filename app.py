"""Composition root: language, navigation, error boundary.

Works alone under `streamlit run app.py`; server.py adds headers around it.
"""

from __future__ import annotations

import streamlit as st

from pages import registry
from ui import frame, site
from ui.words import words

language = frame.language()
page = st.navigation(registry.pages(language), position="hidden")
url = page.url_path or site.START
frame.top(language, url)
try:
    frame.head(language, url)
    page.run()
except Exception as problem:  # a reader gets kind words, never a traceback; reruns and stops are no Exceptions and pass
    frame.trouble(words(language), problem)
frame.bottom(language, url)
