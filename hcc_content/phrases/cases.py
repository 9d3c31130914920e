"""Words of the sheet of cases for review."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hcc_content.models import File, Model, Slug
from hcc_content.phrase import Phrase, Places, Text


class After(Model):
    """Where a case comes from."""

    trial: Annotated[Phrase, Places("name")]
    case: Text


class Columns(Model):
    """Heads of the columns."""

    topic: Text
    expected: Text
    now: Text
    agree: Text
    disagree: Text
    remark: Text


class Rows(Model):
    """Lines that are no topic."""

    emergency: Text
    clash: Text
    none: Text
    open: Text


class Sign(Model):
    """Lines to sign."""

    name: Text
    profession: Text
    date: Text
    signature: Text


class CaseWords(Model):
    """The words of one case in one language; `note` is the remark on its published source."""

    title: Text
    text: Text
    note: Text | None = None


class Cases(File):
    """content/<language>/vignettes.yaml: the sheet of cases for review."""

    lead: Annotated[Phrase, Places("n")]
    who: Text
    not_reviewed: Text
    no_advice: Text
    made_up: Text
    how_title: Text
    how: tuple[Text, ...]
    by_hand: Text
    your_words: Text
    kept: Text
    statuses_title: Text
    group: Text
    group_option: Annotated[Phrase, Places("name", "n")]
    groups: dict[str, Text]
    all_same: Annotated[Phrase, Places("n", "lines")]
    some_differ: Annotated[Phrase, Places("n", "lines", "differ")]
    file_title: Text
    file: Text
    download: Annotated[Phrase, Places("n")]
    made_with: Annotated[Phrase, Places("version", "date")]
    known: Text
    nothing_known: Text
    source: Text
    made_up_source: Annotated[Phrase, Places("decisions")]
    texts: Annotated[Phrase, Places("names")]
    after: After
    columns: Columns
    tick: Annotated[Phrase, Places("choice", "topic", "case")]
    differs: Text
    reason_lost: Annotated[Phrase, Places("reason")]
    settles: Annotated[Phrase, Places("names")]
    settles_lost: Annotated[Phrase, Places("names")]
    rows: Rows
    sign_title: Text
    sign: Sign
    case_words: dict[Slug, CaseWords] = Field(default_factory=dict)
    """Cases by id, in a language other than theirs."""
