"""Words of the guideline editions and of their entries."""

from __future__ import annotations

from typing import Annotated

from hcc_content import codes
from hcc_content.models import File, Model
from hcc_content.phrase import Codes, Phrase, Places, Text


class EditionWords(Model):
    """An edition: its place and year, how much of it was read, and the newer one where there is one."""

    short: Text
    read: Text
    newer: Text | None = None


class Labels(Model):
    """Whom an edition speaks about: only others, people whom no question finds, or the reader if some facts fit; one
    phrase where it names all of them, one where there are more, and one where no single answer settles it."""

    speaks_for_others: Text
    not_asked: Text
    depends_on: Annotated[Phrase, Places("facts")]
    depends_on_more: Annotated[Phrase, Places("facts")]
    depends_on_open: Text


class Guidelines(File):
    """content/<language>/guidelines.yaml."""

    stances: Annotated[dict[str, Text], Codes(codes.stances)]
    labels: Labels
    seen: Annotated[dict[str, Text], Codes(codes.seen)]
    editions: Annotated[dict[str, EditionWords], Codes(codes.editions)]
    entries: Annotated[dict[str, Text], Codes(codes.entries)]
