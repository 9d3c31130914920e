"""The one door. `streamlit run app.py`, `make run` and a host that runs Streamlit apps all come in here.

Streamlit finds `app` by reading this file and serves it with our headers, page shell and static files. The script that
it runs for every reader is ui/guide.py: beside it lies no folder `pages/`, which Streamlit would take for its own.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from handout.booklet import route
from serving.front import Front
from serving.start import begin
from ui import guide, trouble

begin()
trouble.hush()

if st.runtime.exists():  # a host ran this file as a plain script after all: no headers there, but the guide
    guide.draw()
else:
    app = st.App(
        guide.__file__,
        routes=[route()],
        middleware=[Middleware(Front, built=Path(st.__file__).parent / "static")],
        on_script_error=trouble.in_callback,
    )
