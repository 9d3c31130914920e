"""What must be true before the first reader comes. The same for every way of starting."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from functools import cache

from hcc_content import check

COLLECT_EVERY_SECONDS = 20
_lock = threading.Lock()


def begin() -> None:
    """Read and check all content, then keep memory flat. Does its work once a process.

    Where something is broken, one line for each fault goes to standard error and the process ends with status 1: words
    that are wrong or missing must not reach a reader.
    """
    with _lock:
        _begin()


@cache
def _begin() -> None:
    problems = check.everything()
    if problems:
        sys.stderr.write("\n".join(["The guide does not start. Its content must be mended first:", *problems, ""]))
        sys.stderr.flush()
        os._exit(1)  # SystemExit would end only the thread where Streamlit runs app.py as a plain script
    gc.collect()
    gc.freeze()  # what was read at the start stays; no later collection needs to look at it
    threading.Thread(target=_collect, name="collect", daemon=True).start()


def _collect() -> None:
    while True:
        time.sleep(COLLECT_EVERY_SECONDS)
        gc.collect()
