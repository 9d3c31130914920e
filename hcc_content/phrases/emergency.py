"""Words of the page on emergencies."""

from __future__ import annotations

from pydantic import StrictBool

from hcc_content.models import Cited, File, Model, Slug
from hcc_content.phrase import Text


class Region(Model):
    """A place with its numbers. `checked`: somebody looked the number up."""

    id: Slug
    name: Text
    ambulance: Text
    crisis: Text | None = None
    checked: StrictBool


class Now(Cited):
    """Signs for which to call at once."""

    title: Text
    signs: tuple[Text, ...]


class Today(Model):
    """Signs for which to call the team the same day."""

    signs: tuple[Text, ...]
    worse: Text


class Say(Cited):
    """What to say on the phone."""

    title: Text
    lines: tuple[Text, ...]


class Numbers(Model):
    """Numbers to call, by place."""

    title: Text
    lead: Text
    ward: Text
    not_checked: Text
    not_checked_title: Text
    crisis: Text
    crisis_lead: Text


class Emergency(File):
    """content/<language>/emergency.yaml: signs to act on and the numbers to call."""

    title: Text
    lead: Text
    now: Now
    today: Today
    say: Say
    hospital: Text
    numbers: Numbers
    regions: tuple[Region, ...]
