"""The sheets that a clinician signs: up to date, complete, and changed by every change of a criterion or a limit."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hcc_logic.engine.conditions import ALWAYS, NEVER, Criterion, all_of, any_of
from hcc_logic.evidence.citations import citations
from hcc_logic.inputs.thresholds import HAIC_BILIRUBIN
from hcc_logic.patient.criteria.liver import BILIRUBIN_HIGH_FOR_HAIC, CHILD_PUGH_A, CHILD_PUGH_C
from hcc_logic.patient.criteria.person import ECOG_3_4
from hcc_logic.rules.guidelines import EDITIONS
from hcc_logic.rules.sheet import Told, sheet, sheets, tell
from hcc_logic.rules.sheet_markdown import markdown
from hcc_logic.rules.treatments import SEQUENCE_ORDER, TOPICS
from tools.rule_sheets import FOLDER, files, stale

HOME = Path(__file__).resolve().parents[2]
WITHOUT_A_LIST = {"emergency_now", "resolve_contradiction"}


def criteria(slug: str) -> set[Criterion]:
    """Everything that the sheet of a topic reads."""
    topic = TOPICS[slug]
    entries = [entry.when for edition in EDITIONS.values() for entry in edition.stances if slug in entry.topics]
    read = [rule.condition for rule in topic.rules] + [item.condition for item in topic.remarks] + entries
    return {criterion for condition in read for criterion in condition.criteria()}


def test_the_sheets_are_up_to_date():
    assert stale() == [], "run: python -m tools.rule_sheets"


@pytest.mark.parametrize("change", ["edited", "missing", "left_over"])
def test_a_stale_sheet_is_noticed(tmp_path: Path, change: str):
    folder = tmp_path / "rules"
    shutil.copytree(FOLDER, folder)
    name = "no_topic.md" if change == "left_over" else "tace.md"
    if change == "missing":
        (folder / name).unlink()
    else:
        (folder / name).write_text("# Another text\n", encoding="utf-8")
    assert stale(folder) == [name]


def test_one_sheet_for_each_topic_and_an_index_that_names_them():
    made = files()
    assert set(made) == {f"{slug}.md" for slug in SEQUENCE_ORDER} | {"README.md"}
    assert all(f"]({slug}.md)" in made["README.md"] for slug in SEQUENCE_ORDER)


@pytest.mark.parametrize("slug", SEQUENCE_ORDER)
def test_a_sheet_holds_every_rule_line_criterion_source_and_position(slug: str):
    topic, one, text = TOPICS[slug], sheet(TOPICS[slug]), markdown(sheet(TOPICS[slug]))
    if slug in WITHOUT_A_LIST:
        assert [rule.result for rule in one.rules] == ["listed", "not_relevant"]
    else:
        assert [(rule.result, rule.code) for rule in one.rules] == [(r.status.value, r.code) for r in topic.rules]
        for shown, rule in zip(one.rules, topic.rules, strict=True):
            assert [[cited.id for cited in line.sources] for line in shown.lines] == [
                list(line.sources) for line in rule.lines
            ]
    assert [rule.code for rule in one.cautions] == [item.code for item in topic.remarks]
    for criterion in criteria(slug):
        assert criterion.label in text
    for cited in one.cited():
        assert cited.id in text
        assert cited.verified == citations()[cited.id].verified
    expected = {entry.id for edition in EDITIONS.values() for entry in edition.stances if slug in entry.topics}
    assert {position.id for position in one.positions} == expected


def test_every_criterion_has_a_label_of_its_own():
    by_label: dict[str, set[Criterion]] = {}
    for slug in SEQUENCE_ORDER:
        for criterion in criteria(slug):
            by_label.setdefault(criterion.label, set()).add(criterion)
    assert all(label and len(same) == 1 for label, same in by_label.items())


def test_conditions_are_told_from_their_tree():
    assert list(tell(~CHILD_PUGH_C)) == [Told(f"NOT: {CHILD_PUGH_C.label}")]
    assert list(tell(~any_of(CHILD_PUGH_C, ECOG_3_4))) == [
        Told("NONE of:"),
        Told(CHILD_PUGH_C.label, 1),
        Told(ECOG_3_4.label, 1),
    ]
    nested = all_of(CHILD_PUGH_A, any_of(ECOG_3_4, ~BILIRUBIN_HIGH_FOR_HAIC))
    assert [(line.text, line.depth) for line in tell(nested)] == [
        ("All of:", 0),
        (CHILD_PUGH_A.label, 1),
        ("At least one of:", 1),
        (ECOG_3_4.label, 2),
        (f"NOT: {BILIRUBIN_HIGH_FOR_HAIC.label}", 2),
    ]
    assert next(line.text for line in tell(~nested)) == "NOT all of:"
    assert [line.text for line in (*tell(ALWAYS), *tell(NEVER))] == ["Everyone", "People whom no question finds"]


def test_numbers_come_from_the_limits():
    assert BILIRUBIN_HIGH_FOR_HAIC.label.endswith(HAIC_BILIRUBIN.over)


PRINT = (
    "import json; from hcc_logic.rules.sheet import sheets; from hcc_logic.rules.sheet_markdown import markdown; "
    "print(json.dumps({one.slug: markdown(one) for one in sheets()}))"
)


@pytest.mark.parametrize(
    ("place", "before", "after", "uses"),
    [
        ("inputs/thresholds.py", '"bilirubin_umol_l",\n    50.0,', '"bilirubin_umol_l",\n    60.0,',
         "bilirubin_high_for_haic"),
        ("patient/criteria/person.py", 'f["band"] in "34", "ECOG performance status 3 or 4"',
         'f["band"] in "4", "ECOG performance status 4"', "ecog_3_4"),
    ],
)  # fmt: skip
def test_a_changed_limit_or_criterion_shows_in_every_sheet_that_uses_it(
    tmp_path: Path, place: str, before: str, after: str, uses: str
):
    shutil.copytree(HOME / "hcc_logic", tmp_path / "hcc_logic", ignore=shutil.ignore_patterns("__pycache__"))
    target = tmp_path / "hcc_logic" / place
    source = target.read_text(encoding="utf-8")
    assert source.count(before) == 1
    target.write_text(source.replace(before, after), encoding="utf-8")
    made = subprocess.run([sys.executable, "-c", PRINT], cwd=tmp_path, capture_output=True, text=True, check=True)
    changed = {slug for slug, text in json.loads(made.stdout).items() if text != markdown(sheet(TOPICS[slug]))}
    users = {slug for slug in SEQUENCE_ORDER if any(criterion.code == uses for criterion in criteria(slug))}
    assert users
    assert changed == users


def test_the_command_prints_the_clinical_part_of_every_sheet():
    command = [sys.executable, "-m", "hcc_logic", "rules"]
    printed = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=True).stdout
    assert printed == "\n".join(map(markdown, sheets()))
    assert "What the reader is told" not in printed
