"""hcc_logic stands on its own: rule book, schemas, checklist, and the tree that a package needs."""

import csv
import io
import json
import random
import tomllib
from pathlib import Path

import pytest
from answer_space import draw
from jsonschema import Draft202012Validator

from hcc_logic import QUESTIONS, AnswerProblem, explain, parse_answers
from hcc_logic.evidence.citations import resolve
from hcc_logic.report.all_scores import all_scores
from hcc_logic.report.schema import input_schema, output_schema
from hcc_logic.rules.rule_book import FORMATS, as_text, rows
from hcc_logic.rules.tace_checklist import TACE_FACTORS, Finding
from hcc_logic.rules.treatments import TOPICS

HOME = Path(__file__).parents[2] / "hcc_logic"


def test_the_package_lists_every_folder_with_code():
    listed = set(tomllib.loads((HOME / "pyproject.toml").read_text())["tool"]["setuptools"]["packages"])
    modules = [path.parent.relative_to(HOME.parent) for path in HOME.rglob("__init__.py")]
    found = {".".join(path.parts) for path in modules}
    assert listed == found


def test_the_rule_book_holds_every_rule_in_every_format():
    table = list(rows())
    assert {row.topic for row in table if row.kind == "rule"} == {slug for slug, topic in TOPICS.items() if topic.rules}
    assert json.loads(as_text("json"))[0]["kind"] == "rule"
    assert len(list(csv.reader(io.StringIO(as_text("csv"))))) == len(table) + 1
    assert as_text("md").count("\n") == len(table) + 2
    for row in table:
        assert row.sources
        for source in row.sources:
            resolve(source)
    with pytest.raises(ValueError, match="unknown format"):
        as_text("pdf")
    assert FORMATS == ("md", "csv", "json")


TRIED = (
    None, "unknown", "", "yes", "A", "III", "diffuse", "2", True, False, 0, 1, 2, 4, 5, 64, -1, 2.5, 99, 100_000.5,
    [], ["none"], ["tace"], ["nonsense"], [2.0], [0], [1, 50], ["unknown"], {}, [None],
)  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_input_schema_accepts_what_the_logic_accepts(name):
    accepts = Draft202012Validator(input_schema())
    for value in TRIED:
        try:
            parse_answers({name: value})
            taken = True
        except AnswerProblem:
            taken = False
        assert accepts.is_valid({name: value}) == taken, (name, value)


def test_schemas_are_valid_and_hold_for_real_input_and_output():
    for schema in (input_schema(), output_schema()):
        Draft202012Validator.check_schema(schema)
    accepts, gives = Draft202012Validator(input_schema()), Draft202012Validator(output_schema())
    rng = random.Random("schema")
    for _ in range(8):
        raw = draw(rng, rng.random())
        accepts.validate(json.loads(json.dumps(raw)))
        gives.validate(json.loads(explain(parse_answers(raw)).to_json()))
    assert not accepts.is_valid({"albumin_g_l": 3.4})
    assert not accepts.is_valid({"no_such_field": 1})


def test_all_scores_are_total():
    rng = random.Random("scores")
    for _ in range(150):
        json.dumps(all_scores(parse_answers(draw(rng, rng.random()))))


def test_scores_beside_the_explanation():
    found = all_scores(
        parse_answers({"tumour_sizes_cm": [4.5, 3.5], "thrombus_nature": "none", "extrahepatic_spread": "none"})
    )
    assert (found["milan"], found["ucsf"], found["lr_tiv"]) == ([False], [True], ("not_LR-TIV",))
    assert all_scores(parse_answers({"thrombus_nature": "tumour", "pvtt_type": "III"}))["milan"] == [False]
    assert all_scores(parse_answers({}))["milan"] == [False, True]


def test_the_checklist_never_says_yes():
    assert {finding for _, finding in explain(parse_answers({})).tace_checklist} == {Finding.NOT_KNOWN}
    closed = dict(explain(parse_answers({"kidney_failure": "yes"})).tace_checklist)
    by_code = {factor.code: finding for factor, finding in closed.items()}
    assert by_code["kidneys"] is Finding.USUALLY_NOT
    assert by_code["heart"] is Finding.NOT_KNOWN
    assert len(TACE_FACTORS) == len({factor.code for factor in TACE_FACTORS})
