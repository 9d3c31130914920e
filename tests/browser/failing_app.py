"""The app with a page and a button that always fail, to see what a reader and the log would get."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from pages import registry
from serving.front import Front
from ui import guide, site, state, trouble


def _fail(*_: object) -> None:
    raise RuntimeError("a secret answer")


registry.TOOLS[site.EMERGENCY] = replace(registry.TOOLS[site.EMERGENCY], show=_fail)
state.clear = _fail
trouble.hush()
app = st.App(
    guide.__file__,
    middleware=[Middleware(Front, built=Path(st.__file__).parent / "static")],
    on_script_error=trouble.in_callback,
)
