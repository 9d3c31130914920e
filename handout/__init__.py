"""The reader's own page on paper: a tagged PDF (PDF/UA-1), made for each reader anew and kept nowhere.

    pdf([page]) -> bytes

`paper.typ` says how it looks. Whatever a reader typed reaches it as data and is printed, never run.
"""

from handout.paper import PressError, pdf

__all__ = ["PressError", "pdf"]
