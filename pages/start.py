"""The first page: what this is, three doors, for whom."""

from __future__ import annotations

from ui import links, site, text
from ui.words import words

DOORS = ("understand", "situation", "prepare")


def show(language: str) -> None:
    """Fits one phone screen down to the third door."""
    w = words(language)
    text.title(w("start.title"))
    text.say(w("start.lead"))
    for door in DOORS:
        with text.box("door", door):
            links.link(language, door, w(f"start.doors.{door}.title"))
            text.say(w(f"start.doors.{door}.text"))
    text.small(w("site.not_reviewed"))
    text.heading(w("site.for_title"))
    text.say(w("site.for"))
    text.say(w("site.intended_use"))
    text.subheading(w("site.not_for_title"))
    text.say(w("site.not_for"))
    text.heading(w("start.today_title"))
    text.bullets([*w.items("start.today"), w("start.nothing_needed")])
    text.heading(w("start.more_title"))
    for section in site.SECTIONS:
        if section not in DOORS:
            links.link(language, section)
