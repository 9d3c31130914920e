"""Which changes of the change log are applied.

python -m tools.changes    by kind, how many are applied; then those that are not, each with the reason

Applied is a change whose id some test bears: in the name of a test function (test_ch_07_...) or as a string that begins
with the id ("CH-07").
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from tools.evidence.fact_base import ROOT, EvidenceError, read_fact_base
from tools.evidence.rows import ChangeLog

TESTS = ROOT / "tests"
NO_REASON = "no test bears its id, and no reason is given"
_IN_A_NAME = re.compile(r"(?:^|_)ch_(\d\d)(?=_|$)")
_IN_A_STRING = re.compile(r"^CH-(\d\d)\b")


def applied(folder: Path = TESTS) -> frozenset[str]:
    """Ids of the changes that the tests of a folder bear."""
    files = sorted(folder.rglob("test_*.py"))
    return frozenset(f"CH-{number}" for path in files for number in _numbers(path.read_text(encoding="utf-8")))


def _numbers(code: str) -> Iterator[str]:
    """Numbers in names of test functions and at the beginning of strings; what only explains does not count."""
    tree = ast.parse(code)
    explains = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield from _IN_A_NAME.findall(node.name)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explains:
            yield from _IN_A_STRING.findall(node.value)


def open_changes(log: ChangeLog, tested: Collection[str]) -> dict[str, str]:
    """The changes that no test bears, with the reason that the log gives, or that it gives none."""
    return {row.id: log.not_applied.get(row.id, NO_REASON) for row in log.changes if row.id not in tested}


def report(log: ChangeLog, tested: Collection[str]) -> Iterator[str]:
    """Lines for people who keep the evidence."""
    kinds: dict[str, list[bool]] = {}
    for row in log.changes:
        kinds.setdefault(row.kind, []).append(row.id in tested)
    for kind, found in kinds.items():
        yield f"{kind}: {sum(found)} of {len(found)} applied"
    yield from (f"not applied: {name}: {reason}" for name, reason in open_changes(log, tested).items())


def main() -> int:
    """Say it; exit status 1 where a change has neither a test nor a reason, or the fact base cannot be read."""
    try:
        log = read_fact_base().change_log
    except EvidenceError as problem:
        print(*problem.lines, sep="\n", file=sys.stderr)
        return 1
    tested = applied()
    print(*report(log, tested), sep="\n")
    return 1 if NO_REASON in open_changes(log, tested).values() else 0


if __name__ == "__main__":
    sys.exit(main())
