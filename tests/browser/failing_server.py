"""The app with one page that always fails, to see what a reader would see."""

from __future__ import annotations

import pages.emergency


def _fail(_language: str) -> None:
    raise RuntimeError("a secret answer")


pages.emergency.show = _fail

from server import app  # noqa: E402

if __name__ == "__main__":
    import os

    app.run(config={"server.port": int(os.environ["PORT"]), "server.address": os.environ["ADDRESS"]})
