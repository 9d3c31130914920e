"""Words of the rule book."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hcc_content import codes
from hcc_content.models import File, Model
from hcc_content.phrase import Codes, Phrase, Places, Text


class Counts(Model):
    """How much the book holds on a topic."""

    rule: Annotated[Phrase, Places("n")]
    remark: Annotated[Phrase, Places("n")]
    guideline: Annotated[Phrase, Places("n")]
    none: Text


class Columns(Model):
    """Heads of the columns."""

    edition: Text
    says: Text
    whom: Text
    limit: Text
    value: Text
    means: Text


class Joins(Model):
    """How criteria are joined."""

    brackets: Annotated[Phrase, Places("text")]
    and_: Text = Field(alias="and")
    or_: Text = Field(alias="or")
    not_: Text = Field(alias="not")
    always: Text
    never: Text


class RuleBook(File):
    """content/<language>/rulebook.yaml: what stands around the rows, every criterion, every limit."""

    lead: Text
    who: Text
    skip: Text
    how_title: Text
    how: tuple[Text, ...]
    filter_title: Text
    topic: Text
    topic_hint: Text
    edition: Text
    edition_hint: Text
    everything: Text
    pick: Text
    shown: Annotated[Phrase, Places("n", "total")]
    none: Text
    files_title: Text
    files: Text
    forms: Annotated[dict[str, Text], Codes(codes.formats)]
    topics_title: Text
    counts: Counts
    rules_title: Text
    notes_title: Text
    entries_title: Text
    limits_title: Text
    limits_lead: Text
    when: Text
    from_: Text = Field(alias="from")
    own_rule: Text
    date: Annotated[Phrase, Places("date")]
    columns: Columns
    above: Annotated[Phrase, Places("value", "unit")]
    at_least: Annotated[Phrase, Places("value", "unit")]
    points_name: Text
    points: Text
    joins: Joins
    criteria: Annotated[dict[str, Text], Codes(codes.criteria)]
    limits: Annotated[dict[str, Text], Codes(codes.limits)]
