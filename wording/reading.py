"""One reader's explanation beside what the reader gave, in one language: what every sentence starts from."""

from __future__ import annotations

from dataclasses import dataclass

from hcc_logic import Explanation
from wording.given import Given
from wording.phrasebook import Phrasebook


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found, what was given, and the words to tell it in."""

    explanation: Explanation
    given: Given
    book: Phrasebook
