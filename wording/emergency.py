"""What to do at once, where an answer names a sign."""

from __future__ import annotations

from dataclasses import dataclass

from hcc_content.phrases.emergency import Region
from hcc_logic.patient.emergency import Level
from wording.phrasebook import Phrasebook


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A place and its number."""

    place: str
    number: str

    @property
    def dialled(self) -> str:
        """The number as a phone dials it."""
        return self.number.replace(" ", "")


@dataclass(frozen=True, slots=True)
class ToldEmergency:
    """What to do. `numbers`: whom to call at once, by place, never for one place alone; `elsewhere`: what to dial
    in other places."""

    level: Level
    title: str
    numbers: tuple[ToldNumber, ...]
    elsewhere: str
    text: str


def emergency(book: Phrasebook, level: Level | None) -> ToldEmergency | None:
    """What a level of emergency asks of the reader; None where there is none."""
    match level:
        case "call_now":
            numbers, elsewhere = ambulances(book), book.ui.chrome.elsewhere
            return ToldEmergency(level, book.ui.form.see_now_title, numbers, elsewhere, book.emergency.hospital)
        case "call_today":
            return ToldEmergency(level, book.ui.form.see_today_title, (), "", book.emergency.today.worse)
    return None


def ambulances(book: Phrasebook, *, checked: bool = True) -> tuple[ToldNumber, ...]:
    """Numbers for help at once, by place; those that somebody looked up, or those that nobody did."""
    return tuple(_ambulance(region) for region in book.emergency.regions if region.checked is checked)


def crisis_lines(book: Phrasebook) -> tuple[ToldNumber, ...]:
    """Numbers of people to talk to, by place, as far as somebody looked them up."""
    regions = (region for region in book.emergency.regions if region.checked)
    return tuple(ToldNumber(region.name, region.crisis) for region in regions if region.crisis)


def _ambulance(region: Region) -> ToldNumber:
    return ToldNumber(region.name, region.ambulance)
