"""ECOG performance status: how much daily life a person manages, 0 (as before) to 4 (in bed or a chair all day).

Source: Oken 1982, http://livertoolph.com/calculators/bclc.aspx (verified - read). Score slug `ecog` of scores.yaml.
5 (death) is never offered. Only limits caused by the cancer count for BCLC (decision D-27).
"""

from __future__ import annotations

VALUES = (0, 1, 2, 3, 4)
_WRITTEN = frozenset(map(str, VALUES))


def parse(value: int | str) -> int:
    """The status as a number; the questionnaire gives "0" to "4", integers are accepted too.

    ValueError for anything else.
    """
    if isinstance(value, bool) or str(value) not in _WRITTEN:
        raise ValueError(f"ECOG must be 0 to 4, got {value}")
    return int(value)
