"""Sameness of two languages: the same files, parts, counts and sources, each agreeing with the other's version."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hcc_content.errors import read
from hcc_content.words import CODE_KEYS, CONTENT, SEARCH_KEYS, is_code

REFERENCE = "en"
"""The language that others are compared with. Both are written fresh; neither is the original."""
# What each language has for itself. The cases for review are written in English, in content/cases/ (case_words).
_OWN = frozenset({
    "version", "matches", "html", "html_lang", "code", "short", "space_between", "locales",
    "gentle_words", "case_words",
})  # fmt: skip

# Lists that each language orders for its own readers: the places whose emergency number comes first.
_ANY_ORDER = frozenset({"regions"})


def skeleton(node: Any, key: str = "") -> Any:
    """A parsed file with its words blotted out; ids, sources and counts stay."""
    if isinstance(node, dict):
        return {
            name: skeleton(value, str(name))
            for name, value in node.items()
            if name not in _OWN and name not in SEARCH_KEYS
        }
    if isinstance(node, list) and key in _ANY_ORDER:
        return {item["id"]: skeleton(item) for item in node}
    if isinstance(node, list):
        return [skeleton(value, key) for value in node]
    if isinstance(node, str) and not (key in CODE_KEYS and is_code(node)):
        return "words"
    return node


def differences(one: Any, other: Any, where: str = "") -> list[str]:
    """Where two skeletons part, one line each."""
    if isinstance(one, dict) and isinstance(other, dict):
        found = [f"{where}.{key} is only in the first" for key in one if key not in other]
        found += [f"{where}.{key} is only in the second" for key in other if key not in one]
        for key in one:
            if key in other:
                found += differences(one[key], other[key], f"{where}.{key}" if where else str(key))
        return found
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return [f"{where}: {len(one)} entries and {len(other)}"]
        return [
            line
            for number, pair in enumerate(zip(one, other, strict=True))
            for line in differences(*pair, f"{where}[{number}]")
        ]
    words = isinstance(one, str) and isinstance(other, str) and "words" in {one, other}
    return [] if one == other or words else [f"{where}: {one!r} and {other!r}"]


def files_of(language: str, content: Path = CONTENT) -> set[str]:
    """The files of one language, from its folder on."""
    folder = content / language
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}


def file_differences(language: str, content: Path = CONTENT) -> list[str]:
    """Files that one of the two languages lacks."""
    ours, theirs = files_of(language, content), files_of(REFERENCE, content)
    return [f"{REFERENCE} lacks {name}" for name in sorted(ours - theirs)] + [
        f"{language} lacks {name}" for name in sorted(theirs - ours)
    ]


def shape_differences(name: str, language: str, content: Path = CONTENT) -> list[str]:
    """Where one file differs in shape from the reference language's."""
    pair = [skeleton(read(content / code / name)) for code in (REFERENCE, language)]
    return [f"{name} ({REFERENCE}, {language}): {line}" for line in differences(*pair)]


def stale(name: str, language: str, content: Path = CONTENT) -> list[str]:
    """A file is stale when it does not agree with the current version of its counterpart."""
    if language == REFERENCE:
        return []
    ours, theirs = _versions(content / language / name), _versions(content / REFERENCE / name)
    found = []
    if ours["matches"] != theirs["version"]:
        found.append(f"{language}/{name} matches {ours['matches']}; {REFERENCE} is at {theirs['version']}")
    if theirs["matches"] != ours["version"]:
        found.append(f"{REFERENCE}/{name} matches {theirs['matches']}; {language} is at {ours['version']}")
    return found


def _versions(path: Path) -> dict[str, str]:
    """`version` and `matches` of a file, read from its head: the rest need not be parsed for it."""
    return dict(re.findall(r"^(version|matches): (\d+)$", path.read_text(encoding="utf-8"), re.MULTILINE))
