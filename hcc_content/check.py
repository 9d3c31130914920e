"""Everything that is read, read and checked at once: what an editor asks for, and a server before its first reader.

problems = everything()  # one line each; empty when all is well
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from hcc_content.errors import ContentError
from hcc_content.languages import languages
from hcc_content.loader import LANGUAGES, PARTS_OF_LIBRARY, Library, load_library, load_order
from hcc_content.parity import REFERENCE, differences, file_differences, skeleton, stale
from hcc_content.phrase import not_the_same
from hcc_content.references import broken_references, cites
from hcc_content.sources import load_facts, load_outcomes, load_sources, resolve
from hcc_content.vignettes import groups
from hcc_content.words import CONTENT
from hcc_logic.evidence import citations

# What is shared by the languages, and the file that is named when reading it fails in a way nobody foresaw.
SHARED: tuple[tuple[str, Callable[[], Any]], ...] = (
    ("content/sources.yaml", load_sources),
    ("content/facts.yaml", load_facts),
    ("content/outcomes.yaml", load_outcomes),
    ("content/order.yaml", load_order),
    ("content/cases", groups),
    ("hcc_logic/evidence/data/evidence.json", citations.citations),
)


def everything() -> list[str]:
    """One line for each fault of content/, naming file and place. Each file is read once.

    References are looked at only when every file could be read: a broken file would be blamed on all that name it.
    """
    found = [*_nameless_languages(), *_unreadable()]
    if not found:
        found = [*_guarded("content", languages), *_pointing_nowhere()]
    return found


def _nameless_languages() -> Iterator[str]:
    for folder in sorted(path.parent for path in CONTENT.glob("*/ui.yaml")):
        if folder.name not in LANGUAGES:
            yield f"content/{folder.name}/language.yaml: file is missing"
    if REFERENCE not in LANGUAGES:
        yield f"content/{REFERENCE}: this language is missing"


def _unreadable() -> Iterator[str]:
    for name, read in SHARED:
        yield from _guarded(name, read)
    for language in LANGUAGES:
        yield from load_library(language).check()


def _pointing_nowhere() -> Iterator[str]:
    reference = _files(REFERENCE)
    for language in LANGUAGES:
        files = _files(language)
        for name, words in files.items():
            for cite in cites(words, f"content/{language}/{name}"):
                yield from _guarded(f"{cite.file} {cite.where}", partial(resolve, cite.name))
            if name in reference:
                lines = differences(skeleton(reference[name]), skeleton(words))
                yield from (f"content/{language}/{name}: not as in {REFERENCE}: {line}" for line in lines)
        yield from broken_references(load_library(language))
        yield from cases_without_words(load_library(language))
        yield from file_differences(language)
        yield from (line for name in sorted(files) if name in reference for line in stale(name, language))


def cases_without_words(library: Library) -> Iterator[str]:
    """The cases for review are written in one language; every other one has words for each. All name each group.
    A guide that was shipped without its cases needs no words for them."""
    if not groups():
        return
    known = [case.id for cases in groups().values() for case in cases] if library.code != REFERENCE else []
    for name, words, codes in (
        ("case_words", library.vignettes.case_words, known),
        ("groups", library.vignettes.groups, groups()),
    ):
        if problem := not_the_same(words, codes):
            yield f"content/{library.code}/vignettes.yaml: {name}: {problem}"


def _files(language: str) -> dict[str, Any]:
    """What was read of one language, by file, as plain lists and mappings; nothing is read again."""
    found: dict[str, Any] = {}
    for part in PARTS_OF_LIBRARY:
        read = getattr(load_library(language), part)
        if (load_library(language).folder / part).is_dir():
            found |= {f"{part}/{name}.yaml": model.model_dump(mode="json") for name, model in read.items()}
        elif isinstance(read, Mapping):
            found[f"{part}.yaml"] = {name: model.model_dump(mode="json") for name, model in read.items()}
        else:
            found[f"{part}.yaml"] = read.model_dump(mode="json")
    return found


def _guarded(name: str, read: Callable[[], Any]) -> Iterator[str]:
    try:
        read()
    except ContentError as problem:
        yield from (line if line.startswith("content/") else f"{name}: {line}" for line in problem.lines)
    except Exception as problem:  # a file of the wrong shape fails in many ways; its name is what the editor needs
        yield f"{name}: {type(problem).__name__}: {' '.join(str(problem).split())}"
