"""content/coverage.yaml: where each wanted system lives, and where today's truth about each old statement is told.

SYS-01: {what: "thrombus extent", pages: ["types#cheng-types"], logic: [cheng, vp], figure: [types]}
S3-20: {pages: ["treatment:ctace#usually_not"], card: [X-01]}
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from hcc_content.errors import read, validate
from hcc_content.loader import Library, languages, load_library
from hcc_content.models import CoverageRow
from hcc_content.references import place_problem
from hcc_content.sources import load_facts
from hcc_content.words import CONTENT

SYSTEMS = tuple(f"SYS-{number:02}" for number in range(1, 72))


def required(content: Path = CONTENT) -> tuple[str, ...]:
    """Every system, and every old statement whose check did not simply find it true."""
    claims = tuple(name for name, fact in load_facts(content).items() if fact.verdict not in {None, "supported"})
    return SYSTEMS + claims


def load_coverage(content: Path = CONTENT) -> Mapping[str, CoverageRow]:
    """The rows of coverage.yaml."""
    path = content / "coverage.yaml"
    return MappingProxyType({name: validate(CoverageRow, row, path, name) for name, row in read(path).items()})


def row_problems(
    name: str, row: CoverageRow, library: Library, logic: Collection[str], pictures: Collection[str]
) -> list[str]:
    """What one row points at that does not exist in one language."""
    found = [problem for place in row.pages if (problem := place_problem(place, library))]
    found += [f"the logic has no {item!r}" for item in row.logic if item not in logic]
    found += [f"no picture {item!r}" for item in row.figure if item not in pictures]
    found += [f"{library.code}: no words for picture {item!r}" for item in row.figure if item not in library.figures]
    found += [f"{library.code}: no card {item!r}" for item in row.card if item not in library.cards]
    found += [f"{library.code}: no claim {item!r}" for item in row.claim if item not in library.claims]
    root = library.folder.parent.parent
    found += [f"no file {item!r}" for item in row.tests if not (root / item.split("::")[0]).exists()]
    return [f"{name}: {line}" for line in found]


def problems(logic: Collection[str], pictures: Collection[str], content: Path = CONTENT) -> list[str]:
    """Missing rows, and what rows point at in vain, in every language."""
    rows = load_coverage(content)
    wanted = required(content)
    found = [f"{name}: no row" for name in wanted if name not in rows]
    found += [f"{name}: not a system or an old statement" for name in rows if name not in load_facts(content)
              and name not in SYSTEMS]  # fmt: skip
    for code in languages(content):
        library = load_library(code, content)
        for name, row in rows.items():
            found += row_problems(name, row, library, logic, pictures)
    return found
