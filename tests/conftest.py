"""Counts of the law tests: how many sets of answers were tried, how many broke a law, printed at the end of the run."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)  # the same every time, on a slow machine too
settings.load_profile("steady")

SAMPLE = 8
"""The quick run takes one in so many cases of a long table, at least two, always the same; the whole run takes all."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tables: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("slow") is None:
            tables.setdefault(item.nodeid.split("[")[0], []).append(item)
    for cases in tables.values():
        if len(cases) > SAMPLE:
            kept = sorted(cases, key=lambda item: zlib.crc32(item.nodeid.encode()))[: max(2, len(cases) // SAMPLE)]
            for item in cases:
                if item not in kept:
                    item.add_marker(pytest.mark.slow)


Tally = Callable[[str, int, int], None]
NAME = "law_tally"


@pytest.fixture
def tally(record_property: Callable[[str, Any], None]) -> Tally:
    """`tally(law, sets of answers tried, sets that broke it)`; works across worker processes."""

    def note(law: str, tried: int, broken: int) -> None:
        record_property(NAME, [law, tried, broken])

    return note


def pytest_terminal_summary(terminalreporter: Any) -> None:
    tried: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    for outcome in ("passed", "failed", "xfailed", "xpassed"):
        for report in terminalreporter.stats.get(outcome, ()):
            for name, value in getattr(report, "user_properties", ()):
                if name == NAME and report.when == "call":
                    law, sets, wrong = value
                    tried[law] += sets
                    broken[law] += wrong
    if not tried:
        return
    terminalreporter.section("laws of the logic")
    for law, sets in sorted(tried.items()):
        terminalreporter.write_line(f"{law:<44} {sets:>9,} sets of answers   {broken[law]:>5,} broken")
    terminalreporter.write_line(f"{'together':<44} {tried.total():>9,} sets of answers   {broken.total():>5,} broken")
