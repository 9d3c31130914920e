"""The words that the screens look up are there, in every language, with the same places to fill in."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from hcc_logic import QUESTIONS, explain, parse_answers
from tests.ui.conftest import LANGUAGES, ROOT
from ui import library, results
from ui.screens import ALL, SCREEN_OF
from ui.words import words

FILES = [*sorted((ROOT / "ui").glob("*.py")), *sorted((ROOT / "pages").glob("*.py"))]


def leaves(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from leaves(value, f"{path}.{key}" if path else str(key))
    elif isinstance(node, list):
        yield path, "\n".join(str(item) for item in node)
    else:
        yield path, str(node)


def test_every_word_that_code_names_exists() -> None:
    named = set()
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", node.value)
            ):
                named.add(node.value)
    tops = set(words("en").tree)
    used = {name for name in named if name.split(".")[0] in tops and not name.endswith("_")}
    assert len(used) > 80
    for language in LANGUAGES:
        missing = [name for name in used if words(language).find(name) is None and not name.endswith((".py", ".css"))]
        own = {name for name, _ in leaves(library.tree(language, "emergency"))}
        assert not [name for name in missing if name not in own], language


@pytest.mark.parametrize("name", ["ui", "questions", "emergency"])
def test_languages_hold_the_same_words(name: str) -> None:
    english = dict(leaves({k: v for k, v in library.tree("en", name).items() if k != "regions"}))
    for language in LANGUAGES:
        other = dict(leaves({k: v for k, v in library.tree(language, name).items() if k != "regions"}))
        assert other.keys() == english.keys()
        for key, text in english.items():
            assert set(re.findall(r"\{\w*\}", text)) == set(re.findall(r"\{\w*\}", other[key])), (language, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_words(language: str) -> None:
    fields = library.tree(language, "questions")["fields"]
    assert fields.keys() == QUESTIONS.keys()
    for name, question in QUESTIONS.items():
        codes = {"true", "false"} if question.kind == "boolean" else set(question.choices)
        assert set(fields[name].get("options", {})) == codes, name
        assert fields[name]["ask"] and fields[name]["name"], name
        if question.kind not in ("list",) and name not in ("age", "sex", "bleeding_now"):
            assert fields[name].get("where"), f"{name}: say where to find it"
        for unit in [question.unit, *question.other_units] if question.unit else []:
            assert words(language).find(f"units.{unit}") is not None, unit


def test_every_question_stands_on_one_screen() -> None:
    placed = [name for screen in ALL for name in screen.fields]
    assert sorted(placed) == sorted(QUESTIONS), "each question once"
    assert SCREEN_OF.keys() == QUESTIONS.keys()


EXAMPLES: list[dict[str, Any]] = [
    {},
    {
        "thrombus_nature": "tumour",
        "pvtt_type": "II",
        "child_pugh_class": "A",
        "ecog": "1",
        "red_flags": ["none"],
        "bleeding_now": "no",
    },
    {"pvtt_type": "III", "child_pugh_class": "B", "main_trunk_complete_block": "yes", "extrahepatic_spread": "lung"},
    {"child_pugh_class": "C", "bleeding_now": "yes", "red_flags": ["none"]},
    {"setting": "after_curative_resection", "pathology_mvi": "M2", "hbv_surface_antigen": "positive"},
    {"thrombus_nature": "bland", "varices": "high", "contrast_allergy": "severe", "kidney_failure": "yes"},
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_logic_has_words(language: str) -> None:
    topics, reasons = library.tree(language, "topics"), library.tree(language, "reasons")
    guidelines = library.tree(language, "guidelines")
    missing = set()
    for example in EXAMPLES:
        for topic in explain(parse_answers(example)).topics:
            missing |= {f"topic {topic.topic}"} if topic.topic not in topics.get("topics", {}) else set()
            missing |= {f"status {s}" for s in topic.possible if s not in topics.get("statuses", {})}
            missing |= {
                f"reason {r.code}"
                for r in topic.reasons
                if not reasons.get("reasons", {}).get(r.code, {}).get(r.outcome)
            }
            missing |= {f"check {code}" for code in topic.to_check if code not in reasons.get("to_check", {})}
            missing |= {
                f"guideline {v.guideline}"
                for v in topic.by_guideline
                if results.guideline_name(language, v.guideline) == v.guideline
            }
    assert guidelines
    assert not missing
