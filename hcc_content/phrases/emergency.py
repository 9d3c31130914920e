"""Words of the page on emergencies. The signs themselves stand in signs.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hcc_content.models import Cited, File, Model, Month, Slug, Str
from hcc_content.phrase import Phrase, Places, Text


class Number(Model):
    """A telephone number, and where somebody read it: no number stands here from memory."""

    number: Text
    url: Annotated[Str, Field(pattern="^https?://")]


class Region(Model):
    """A place with its numbers. `checked`: the month in which somebody read them."""

    id: Slug
    name: Text
    ambulance: Number
    crisis: Number | None = None
    checked: Month


class Say(Cited):
    """What to say on the phone."""

    title: Text
    lines: tuple[Text, ...]


class Numbers(Model):
    """Numbers to call, by place."""

    title: Text
    ward: Text
    ward_name: Text
    ward_unknown: Text
    others: Text
    checked: Annotated[Phrase, Places("date")]
    crisis: Text
    crisis_lead: Text
    crisis_elsewhere: Text


class Emergency(File):
    """content/<language>/emergency.yaml: what to say and the numbers to call."""

    title: Text
    lead: Text
    pick: Text
    say: Say
    hospital: Text
    numbers: Numbers
    regions: tuple[Region, ...]
