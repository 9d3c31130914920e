"""Where a statement comes from: the documents behind the ids that it cites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hcc_content.errors import ContentError
from hcc_content.models import Source
from hcc_content.sources import resolve
from wording.phrasebook import Phrasebook

SEEN = ("read", "abstract", "excerpt")


@dataclass(frozen=True, slots=True)
class ToldSource:
    """One document: its title, its address where it has one, and `more`: who, when, how far it was read."""

    title: str
    address: str
    more: str

    @property
    def line(self) -> str:
        """The document without its address."""
        return f"{self.title}{self.more}"


@dataclass(frozen=True, slots=True)
class ToldSources:
    """What a text rests on. `own`: the words for a rule of this app itself, if one is among them; `checked`:
    when the newest look was taken; `none`: the words where nothing is cited."""

    documents: tuple[ToldSource, ...]
    own: str
    checked: str
    none: str


def documents(ids: Iterable[str]) -> list[Source]:
    """The documents behind these ids, each once, in the order of first mention. Rules of the app itself have none."""
    found: dict[str, Source] = {}
    for name in dict.fromkeys(ids):
        try:
            found |= {source.id: source for source in resolve(name)}
        except ContentError:  # a document that is kept out of the guide on purpose
            continue
    return list(found.values())


def sources(book: Phrasebook, ids: Iterable[str]) -> ToldSources:
    """The sources of a page or of a part of it."""
    ids, said = list(ids), book.ui.article
    found = documents(ids)
    newest = max((source.date_checked for source in found), default="")
    return ToldSources(
        documents=tuple(source_words(book, source) for source in found),
        own=said.app_rule if any(name == "app_rule" or name.startswith("D-") for name in ids) else "",
        checked=said.checked(date=newest) if newest else "",
        none="" if ids else said.sources_none,
    )


def source_words(book: Phrasebook, source: Source) -> ToldSource:
    """One document in words."""
    parts = [part for part in (source.organisation, str(source.year) if source.year else None) if part]
    where = f" ({', '.join(parts)})" if parts else ""
    unread = "" if source.read in SEEN else f" – {book.ui.sources.memory}"
    address = source.url or (f"https://doi.org/{source.doi}" if source.doi else "")
    return ToldSource(source.title, address if address.startswith("http") else "", f"{where}{unread}")
