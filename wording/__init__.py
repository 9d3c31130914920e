"""Sentences: from what the logic found, in codes, to what a reader meets, in the words of one language. Pure.

    told = tell(explain(given.answers), phrasebook("en"), given)

The screen, the handout, the export, the rule sheets and the sheet of cases are all drawn from what is told here."""

from wording.given import Given, Offer, Problem, Typed
from wording.phrasebook import Phrasebook, phrasebook
from wording.told import Told, tell

__all__ = [
    "Given",
    "Offer",
    "Phrasebook",
    "Problem",
    "Told",
    "Typed",
    "phrasebook",
    "tell",
]
