"""Words of each topic of the logic."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hcc_content import codes
from hcc_content.models import Cited, File, Model, Target
from hcc_content.phrase import Codes, Text


class StatusWords(Model):
    """A status or a heading: its name and what it means."""

    name: Text
    means: Text


class TopicWords(Cited):
    """A topic: what it is, whom it is listed for, when it is not usual, what to ask, where to read more."""

    name: Text
    what: Text
    listed_for: Text
    not_usual: Text
    ask: tuple[Text, ...] = Field(min_length=1)
    pages: tuple[Target, ...]


class Topics(File):
    """content/<language>/topics.yaml. `from_app`: what stands in place of a status where this guide alone asks
    for something, and no guideline."""

    marks: Annotated[dict[str, Text], Codes(codes.topic_marks)]
    from_app: Text
    statuses: Annotated[dict[str, StatusWords], Codes(codes.statuses)]
    topics: Annotated[dict[str, TopicWords], Codes(codes.topics)]
