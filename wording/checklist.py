"""The TACE checklist in sentences: what teams look at, the old limit beside it, and what to ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hcc_logic.rules.tace_checklist import ChecklistLine, Factor, Finding
from wording.phrasebook import Phrasebook

RAISED = (Finding.USUALLY_NOT, Finding.ASK)


@dataclass(frozen=True, slots=True)
class ToldFactor:
    """One thing that a team looks at. `says`: what the answers mean for it; `old`: the limit that people still read,
    empty where we know of none."""

    id: str
    name: str
    finding: Finding
    says: str
    today: str
    old: str
    ask: str
    citations: tuple[str, ...]

    @property
    def raised(self) -> bool:
        """Whether the answers raise a question."""
        return self.finding in RAISED

    @property
    def unknown(self) -> bool:
        """Whether nobody has told."""
        return self.finding is Finding.NOT_KNOWN


def checklist(book: Phrasebook, lines: Iterable[ChecklistLine]) -> tuple[ToldFactor, ...]:
    """Every line."""
    return tuple(_factor(book, factor, finding) for factor, finding in lines)


def _factor(book: Phrasebook, factor: Factor, finding: Finding) -> ToldFactor:
    said, names = book.tools.checklist.factors[factor.code], book.reasons.tace_checklist
    return ToldFactor(
        factor.code,
        names.factors[factor.code],
        finding,
        names.findings[finding.value],
        said.today,
        _old(book, factor),
        said.ask,
        (*factor.sources, *said.sources, *([factor.old] if factor.old else [])),
    )


def _old(book: Phrasebook, factor: Factor) -> str:
    """The old limit in the words of the list of old statements or, where that has none, of this page."""
    if factor.old is None:
        return ""
    limits = book.tools.checklist.old_limits
    return book.claims[factor.old].old if factor.old in book.claims else limits[factor.old]
