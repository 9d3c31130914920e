"""docs/rules/decisions.md holds every decision, whole, and is what its generator makes today."""

import re
import subprocess
import sys

import pytest

from hcc_content.words import CONTENT
from tools.decision_sheet import COMMAND, PAGE, sheet
from tools.evidence.fact_base import read_fact_base
from tools.made_page import keep

ROOT = CONTENT.parent
TEXT = (ROOT / PAGE).read_text(encoding="utf-8")
BASE = read_fact_base()


def plain(text: str) -> str:
    """Without the marks of code, on one line."""
    return " ".join(text.replace("`", "").split())


def test_the_page_is_up_to_date():
    done = subprocess.run(
        [*COMMAND.replace("python", sys.executable, 1).split(), "--check"], cwd=ROOT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_a_page_that_is_not_up_to_date_is_noticed(capsys):
    assert keep(PAGE, f"{TEXT}more\n", COMMAND, ["--check"]) == 1
    assert COMMAND in capsys.readouterr().err
    assert (ROOT / PAGE).read_text(encoding="utf-8") == TEXT


def test_every_decision_has_its_place_and_no_other_has():
    expected = [f"D-{number:02}" for number in range(1, 58)]
    assert [row.id for row in BASE.decisions.decisions] == expected
    assert re.findall(r"^## (D-\d+)$", TEXT, re.MULTILINE) == expected
    assert re.findall(r"^- \[(D-\d+)\]\(#d-\d+\)", TEXT, re.MULTILINE) == expected


@pytest.mark.parametrize("row", BASE.decisions.decisions, ids=lambda row: row.id)
def test_a_decision_stands_whole_with_its_reason_and_all_that_it_rests_on(row):
    part = TEXT.split(f"\n## {row.id}\n")[1].split("\n## ")[0]
    for said in (row.question, row.decision, row.why, *([row.history] if row.history else [])):
        assert plain(said) in plain(part)
    assert re.findall(r"^- `([^`]+)`", part, re.MULTILINE) == list(row.sources)


def test_no_text_of_a_hidden_document_stands_there():
    hidden = BASE.decisions.source_roles.hidden
    statements = [row.statement for row in BASE.guidelines.recommendations if row.source in hidden]
    assert statements
    assert [said for said in statements if plain(said) in plain(sheet(BASE))] == []
