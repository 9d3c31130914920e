"""The first page: what this is, three doors, for whom."""

from __future__ import annotations

from ui import links, site, text
from wording import Phrasebook


def show(book: Phrasebook) -> None:
    """Fits one phone screen down to the third door."""
    text.title(book.ui.start.title)
    text.say(book.ui.start.lead)
    doors = book.ui.start.doors
    for section, door in doors.items():
        with text.box("door", section):
            links.link(book, section, door.title)
            text.say(door.text)
    text.small(book.ui.site.not_reviewed)
    text.heading(book.ui.site.for_title)
    text.say(book.ui.site.for_)
    text.say(book.ui.site.intended_use)
    text.subheading(book.ui.site.not_for_title)
    text.say(book.ui.site.not_for)
    text.heading(book.ui.start.today_title)
    text.bullets([*book.ui.start.today, book.ui.start.nothing_needed])
    text.heading(book.ui.start.more_title)
    for section in site.SECTIONS:
        if section not in doors:
            links.link(book, section)
