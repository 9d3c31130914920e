"""What a topic becomes when everything that a team checks in everybody is clear (law 10, CH-17)."""

from __future__ import annotations

from collections.abc import Sequence

from hcc_logic.engine.decision_list import Evaluation
from hcc_logic.engine.status import words
from hcc_logic.patient.routine_checks import CLEAR
from hcc_logic.report.explanation import ClearPossible, ClearStatus
from hcc_logic.report.reader import Reader
from hcc_logic.rules.topic import Topic


def if_clear(
    topic: Topic, evaluation: Evaluation, reader: Reader, would_help: tuple[str, ...]
) -> ClearStatus | ClearPossible | None:
    """What is possible once every unanswered routine check of the topic is clear; None where none can change it.

    `would_help`: the open facts that can change the topic as things stand. A check that changes nothing as long as
    others are open, but does once they are clear, is named too. A check that cannot be clear beside the answers is left
    out."""

    clear = [name for name in CLEAR if name in topic.facts and name in reader.clear]
    of_table = {table: here for table, fields in topic.tables.items() if (here := _among(fields, clear))}
    rows = {table: reader.clear_rows(table, here) for table, here in of_table.items()}
    found = evaluation.with_rows(rows)

    def left_without(check: str) -> int:
        """What is possible if all other checks are clear."""
        others = {
            table: reader.clear_rows(table, tuple([name for name in here if name != check]))
            for table, here in of_table.items()
            if check in here
        }
        return evaluation.with_rows({**rows, **others})

    checks = tuple([name for name in clear if name in would_help or left_without(name) != found])
    if not checks:
        return None
    possible = words(found)
    if len(possible) == 1:
        return ClearStatus(status=possible[0], checks=checks)
    return ClearPossible(possible=possible, checks=checks)


def _among(fields: tuple[str, ...], checks: Sequence[str]) -> tuple[str, ...]:
    return tuple([name for name in checks if name in fields])
