"""What to do at once, where an answer names a sign."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from hcc_content.phrases.emergency import Number, Region
from hcc_logic.inputs.answers import Answers
from hcc_logic.patient.emergency import Level, look
from wording.phrasebook import Phrasebook
from wording.signs import ToldLevel, ToldSign, level, ticked

FEW = 3
"""So many numbers stand at first where the reader chose no place: never one alone, no more than a glance takes in."""


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A place and its number, and the page where somebody read it."""

    place: str
    number: str
    url: str

    @property
    def dialled(self) -> str:
        """The number as a phone dials it."""
        return _dialled(self.number)


@dataclass(frozen=True, slots=True)
class ToldEmergency:
    """What to do. `numbers`: whom to call at once, by place, never for one place alone; `elsewhere`: what to dial
    in other places; `signs`: those signs that ask for this level; `what_to_do`: at this hour, and if nobody answers;
    `say`: what to say on the phone."""

    level: Level
    title: str
    numbers: tuple[ToldNumber, ...]
    elsewhere: str
    text: str
    signs: tuple[ToldSign, ...]
    what_to_do: ToldLevel
    say: tuple[str, ...]


def emergency(book: Phrasebook, answers: Answers) -> ToldEmergency | None:
    """What the answers ask of the reader at once; None where they name no sign."""
    found = look(answers).level
    if found is None:
        return None
    now, told = found == "call_now", level(book, found)
    return ToldEmergency(
        level=found,
        title=book.ui.form.see_now_title if now else book.ui.form.see_today_title,
        numbers=ambulances(book) if now else (),
        elsewhere=book.ui.chrome.elsewhere if now else "",
        text=book.emergency.hospital if now else told.worse,
        signs=tuple(sign for sign in ticked(book, answers) if sign.level == found),
        what_to_do=told,
        say=book.emergency.say.lines,
    )


def ambulances(book: Phrasebook, place: str = "") -> tuple[ToldNumber, ...]:
    """Numbers for help at once, by place. `place`: the region whose number comes first."""
    return tuple(_told(region.name, region.ambulance) for region in _by_place(book, place))


def crisis_lines(book: Phrasebook, place: str = "") -> tuple[ToldNumber, ...]:
    """Numbers of people to talk to, by place, as far as somebody looked them up; that of the chosen region first."""
    return tuple(_told(region.name, region.crisis) for region in _by_place(book, place) if region.crisis)


def ward_line(book: Phrasebook, ward: str) -> ToldNumber | None:
    """The ward's number as the reader typed it; None where it holds no number that a phone can dial."""
    return ToldNumber(book.emergency.numbers.ward_name, ward, "") if _dialled(ward) else None


def checked(book: Phrasebook) -> str:
    """When the numbers were looked up: the month of the oldest look."""
    return book.emergency.numbers.checked(date=min(region.checked for region in book.emergency.regions))


def _by_place(book: Phrasebook, place: str) -> list[Region]:
    return sorted(book.emergency.regions, key=lambda region: region.id != place)


def _dialled(number: str) -> str:
    """The first number in a text, without spaces and signs between its digits: an extension is for the ear. Wide digits
    of a Chinese keyboard count too."""
    found = re.search(r"\+?[0-9][0-9 ().-]*", unicodedata.normalize("NFKC", number))
    return re.sub(r"[^0-9+]", "", found.group()) if found else ""


def _told(place: str, number: Number) -> ToldNumber:
    return ToldNumber(place, number.number, number.url)
