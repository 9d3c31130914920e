"""What content points at: sources, terms, pictures, charts, cards, pages. Problems come back as one line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hcc_content import codes
from hcc_content.errors import ContentError, read
from hcc_content.loader import Library
from hcc_content.models import PARTS, Call, CallBlock, CardBlock, ChartBlock, ClaimBlock, FigureBlock, LinkBlock, Page
from hcc_content.phrase import not_the_same
from hcc_content.sources import load_outcomes, resolve
from hcc_content.words import CONTENT, content_files
from hcc_logic.rules.tace_checklist import TACE_FACTORS


@dataclass(frozen=True)
class Cite:
    """One cited id and where it stands."""

    file: str
    where: str
    name: str


def cites(node: Any, file: str, where: str = "") -> Iterator[Cite]:
    """Every cited id in a parsed file."""
    if isinstance(node, dict):
        for key, value in node.items():
            here = f"{where}.{key}" if where else str(key)
            if key == "sources" and isinstance(value, list):
                yield from (Cite(file, here, str(name)) for name in value)
            elif key == "who" and isinstance(value, str) and "sources" in node:
                yield Cite(file, here, value)
            else:
                yield from cites(value, file, here)
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from cites(value, file, f"{where}[{number}]")


def all_cites(content: Path = CONTENT) -> list[Cite]:
    """Every cited id of every language."""
    found: list[Cite] = []
    for path in content_files(content):
        found += cites(read(path), path.relative_to(content).as_posix())
    return found


def unresolved_sources(content: Path = CONTENT) -> list[str]:
    """Cited ids that name no source and no fact."""
    found = []
    for cite in all_cites(content):
        try:
            resolve(cite.name, content)
        except ContentError:
            found.append(f"{cite.file} {cite.where}: {cite.name!r} is neither a source nor a fact")
    return found


def place_problem(place: str, library: Library) -> str | None:
    """Why a page#section or treatment:<id>#<part> leads nowhere in one language; None when it leads somewhere."""
    target, part = place.split("#")
    if target.startswith("treatment:"):
        name = target.removeprefix("treatment:")
        if name not in library.treatments:
            return f"{library.code}: no treatment {name!r}"
        return None if part in PARTS else f"{library.code}: treatments have no part {part!r}"
    if target not in library.pages:
        return f"{library.code}: no page {target!r}"
    if part not in {section.id for section in library.pages[target].sections}:
        return f"{library.code}: page {target!r} has no section {part!r}"
    return None


def _page_problems(page: Page, library: Library, charts: frozenset[str]) -> Iterator[str]:
    for section in page.sections:
        where = f"{library.code}/pages/{page.id}.yaml {section.id}"
        yield from (f"{where}: no term {slug!r}" for slug in section.terms if slug not in library.glossary.terms)
        for block in section.blocks:
            if isinstance(block, FigureBlock) and block.figure not in library.figures:
                yield f"{where}: no words for picture {block.figure!r}"
            elif isinstance(block, ChartBlock) and block.chart not in charts:
                yield f"{where}: no chart set {block.chart!r}"
            elif isinstance(block, CardBlock) and block.card not in library.cards:
                yield f"{where}: no card {block.card!r}"
            elif isinstance(block, ClaimBlock) and block.claim not in library.claims:
                yield f"{where}: no claim {block.claim!r}"
            elif isinstance(block, CallBlock):
                yield from (f"{where}: {problem}" for problem in call_problems(block.call, library))
            elif isinstance(block, LinkBlock) and not _leads_somewhere(block.link, library):
                yield f"{where}: link to {block.link!r} leads nowhere"


def call_problems(call: Call, library: Library) -> Iterator[str]:
    """Signs that signs.yaml does not know, and answers that no question has."""
    known = library.signs.signs.keys() | library.signs.others.keys()
    yield from (f"no sign {name!r}" for name in call.signs if name not in known)
    for field, answer in call.given.items():
        if field not in codes.questions() or answer not in codes.options(field):
            yield f"no answer {answer!r} to {field!r}"


def _term_problems(library: Library) -> Iterator[str]:
    """Words that are said to be a sign which signs.yaml does not know."""
    known = library.signs.signs.keys() | library.signs.others.keys()
    for slug, term in library.glossary.terms.items():
        if term.sign is not None and term.sign not in known:
            yield f"{library.code}/glossary.yaml: {slug}: no sign {term.sign!r}"


def _leads_somewhere(target: str, library: Library) -> bool:
    held = library.treatments if target.startswith("treatment:") else library.pages
    return target.removeprefix("treatment:") in held


def broken_references(library: Library, content: Path = CONTENT) -> list[str]:
    """Everything one language points at that it does not have."""
    charts = frozenset(row.set for row in load_outcomes(content).chart_sets)
    found = [line for page in library.pages.values() for line in _page_problems(page, library, charts)]
    found += _term_problems(library)
    for name, treatment in library.treatments.items():
        where = f"{library.code}/treatments/{name}.yaml"
        found += [f"{where}: no term {slug!r}" for slug in treatment.terms if slug not in library.glossary.terms]
        found += [f"{where}: when_to_call: {problem}" for problem in call_problems(treatment.when_to_call, library)]
        figure = treatment.how_it_works.figure
        if figure is not None and figure not in library.figures:
            found.append(f"{where}: no words for picture {figure!r}")
        if treatment.topic is not None and treatment.topic not in codes.topics():
            found.append(f"{where}: topic: the logic has no topic {treatment.topic!r}")
        if treatment.family not in library.ui.families:
            found.append(f"{where}: family: {treatment.family!r} has no name in ui.yaml")
    families = {treatment.family for treatment in library.treatments.values()}
    unused = [family for family in library.ui.families if family not in families]
    found += [f"{library.code}/ui.yaml: families.{family}: no treatment belongs to it" for family in unused]
    for slug, topic in library.topics.topics.items():
        lost = [target for target in topic.pages if not _leads_somewhere(target, library)]
        found += [f"{library.code}/topics.yaml {slug}: link to {target!r} leads nowhere" for target in lost]
    for name, note in library.disagreements.items():
        strange = [slug for slug in note.topics if slug not in codes.topics()]
        found += [f"{library.code}/disagreements.yaml {name}: the logic has no topic {slug!r}" for slug in strange]
    claimed = dict.fromkeys(factor.old for factor in TACE_FACTORS if factor.old and factor.old not in library.claims)
    if problem := not_the_same(library.tools.checklist.old_limits, claimed):
        found.append(f"{library.code}/tools.yaml checklist.old_limits: {problem}")
    for row in load_outcomes(content).chart_sets:
        said = library.charts.get(row.set)
        if said is None or tuple(said.rows) != row.entries:
            found.append(f"{library.code}/charts.yaml {row.set}: rows are not those of outcomes.yaml in order")
    for name, claim in library.claims.items():
        if claim.where and (lost_place := place_problem(claim.where, library)):
            found.append(f"{library.code}/claims.yaml {name}: {lost_place}")
    return found
