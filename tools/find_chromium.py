"""Where Chromium is on this machine."""

from __future__ import annotations

import shutil


def chromium() -> str:
    """The path of a system Chromium. A clear error where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if found := shutil.which(name):
            return found
    raise RuntimeError("Chromium is missing; tools/browser.sh installs it")
