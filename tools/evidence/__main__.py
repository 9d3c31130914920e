"""Import the fact base: read and check it, write the files made from it, and say what changed.

    python -m tools.evidence [FOLDER] [--check]

FOLDER is evidence/ unless another copy is named. The same fact base always gives the same files. With --check nothing
is written; exit status 1 and a list of what would change when the files are not those of the fact base. A fact base
that cannot be used is told line by line: file, row, field, what is wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.evidence import references
from tools.evidence.changes import changes
from tools.evidence.citations import citations, cited_documents, entries
from tools.evidence.documents import Registry, import_claim_documents, import_documents
from tools.evidence.fact_base import FOLDER, EvidenceError, FactBase, read_fact_base
from tools.evidence.facts import Facts, import_facts
from tools.evidence.files import Made, citations_file, entries_file, facts_file, outcomes_file, sources_file
from tools.evidence.outcomes import import_outcomes, left_out


def checked(folder: Path) -> FactBase:
    """The fact base; raises EvidenceError where its shape is wrong or an id leads nowhere."""
    base = read_fact_base(folder)
    if broken := references.problems(base):
        raise EvidenceError(broken)
    return base


def import_all(base: FactBase) -> tuple[list[Made], list[str]]:
    """Every file that is made from the fact base, and what had to be decided on the way."""
    registry = import_documents(base)
    claims = import_claim_documents(base, registry)
    facts = import_facts(base, registry, claims)
    if double := sorted(facts.rows.keys() & registry.rows.keys()):
        raise EvidenceError([f"an id of a document and of a fact: {name}" for name in double])
    outcomes = import_outcomes(base.outcomes, registry)
    cited = citations(facts.rows, base.scores.scores)
    files = [
        sources_file(registry.rows.values()),
        facts_file(facts.rows),
        outcomes_file(outcomes),
        citations_file(cited_documents(registry.rows, cited, base.month), cited),
        entries_file(entries(base)),
    ]
    return files, [*_decided(registry, facts), *_lost(left_out(base.outcomes, outcomes))]


def _decided(registry: Registry, facts: Facts) -> Iterator[str]:
    yield f"left out with hidden documents: {', '.join(facts.hidden) or 'none'}"
    yield f"one document under one id in several files: {', '.join(sorted(set(registry.merged))) or 'none'}"
    for (file, name), kept in registry.renamed.items():
        yield f"one id for two documents: {name} of {file}.yaml is kept as {kept}"


def _lost(sets: dict[str, list[str]]) -> Iterator[str]:
    yield from (f"chart set {name}: left out {', '.join(entries)}" for name, entries in sets.items())


def main(arguments: Sequence[str]) -> int:
    """Run the import, or only say what it would change."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.evidence", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, metavar="FOLDER")
    parser.add_argument("--check", action="store_true", help="write nothing; exit status 1 if anything would change")
    options = parser.parse_args(arguments)
    try:
        files, decided = import_all(checked(options.folder))
    except EvidenceError as problem:
        print(*problem.lines, f"problems: {len(problem.lines)}; nothing was imported", sep="\n", file=sys.stderr)
        return 1
    found = [str(change) for change in changes(files)]
    if options.check:
        print(*found, sep="\n", end="\n" if found else "")
        return 1 if found else 0
    for made in files:
        made.write()
    print(*decided, *(found or ["nothing changes"]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
