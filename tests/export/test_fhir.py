"""FHIR R4: what goes out is valid and comes back the same; what is not known stays not known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
from hypothesis import given, settings
from hypothesis import strategies as st

from export import fhir
from export.__main__ import UNUSABLE, main
from hcc_content.languages import languages
from hcc_content.vignettes import groups
from hcc_logic import QUESTIONS, AnswerProblem, parse_answers
from tests.logic.answer_space import VALUES
from wording import phrasebook

CASES = [case for cases in groups().values() for case in cases]
BOOK = phrasebook("en")
Raw = dict[str, Any]


def sent(raw: Raw, language: str = "en") -> Raw:
    """A response as another program reads it, after the validator."""
    text = json.dumps(fhir.response(raw, phrasebook(language)), ensure_ascii=False)
    QuestionnaireResponse.model_validate_json(text)
    return dict(json.loads(text))


def values(name: str) -> st.SearchStrategy[Any]:
    known = [list(value) if isinstance(value, tuple) else value for value in VALUES[name]]
    question = QUESTIONS[name]
    found = st.sampled_from(known) | st.just("unknown")
    if question.kind == "number":
        low, high = question.minimum or 0, question.maximum or 0
        exact = st.floats(low, high)
        bound = st.builds("{}{}".format, st.sampled_from(["<=", ">="]), st.integers(int(low) + 1, int(high)))
        found |= exact | bound
    return found


RAW = st.lists(st.sampled_from(sorted(QUESTIONS)), unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: values(name) for name in names})
)


@pytest.mark.parametrize("language", languages())
def test_the_questionnaire_is_valid_and_has_only_codes_that_were_confirmed(language: str) -> None:
    found = fhir.questionnaire(phrasebook(language))
    Questionnaire.model_validate_json(json.dumps(found))
    assert [item["linkId"] for item in found["item"]] == list(QUESTIONS)
    codes = {item["linkId"]: [code["code"] for code in item["code"]] for item in found["item"] if "code" in item}
    assert codes == {"bilirubin_umol_l": ["1975-2"], "hbv_surface_antigen": ["5195-3"], "ecog": ["89247-1"]}


def test_every_case_comes_back_as_it_was() -> None:
    assert len(CASES) > 90
    for case in CASES:
        raw = dict(case.answers)
        assert fhir.answers(sent(raw)) == raw, case.id


@settings(max_examples=60)
@given(RAW, st.sampled_from(sorted(languages())))
def test_any_answers_come_back_as_they_were(raw: Raw, language: str) -> None:
    assert fhir.answers(sent(raw, language)) == raw
    assert len(sent(raw).get("item", ())) == len(raw), "nothing is added for what was not answered"


def test_every_way_to_say_unknown_comes_back_as_unknown() -> None:
    for raw in ({"inr": None, "red_flags": [], "pvtt_both_sides": "unknown", "tumour_count": "unknown"}, {}):
        back = fhir.answers(sent(raw))
        assert back == dict.fromkeys(raw, "unknown")
        assert parse_answers(back) == parse_answers(raw)


def test_nothing_in_it_says_who_the_person_is() -> None:
    found = sent(dict(CASES[0].answers))
    assert found.keys() == {"resourceType", "language", "questionnaire", "status", "item"}


def item(name: str, *answers: Raw) -> Raw:
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "item": [{"linkId": name, "answer": [*answers]}],
    }


def bilirubin(**changes: Any) -> Raw:
    return item("bilirubin_umol_l", {"valueQuantity": {"value": 20, "code": "umol/L", **changes}})


REFUSED: tuple[Any, ...] = (
    None,
    [],
    {"resourceType": "Patient"},
    {"resourceType": "QuestionnaireResponse", "item": {}},
    {"resourceType": "QuestionnaireResponse", "item": [3]},
    item("no_such_question", {"valueBoolean": True}),
    {"resourceType": "QuestionnaireResponse", "item": bilirubin()["item"] * 2},
    bilirubin(code="mg/dL"),
    bilirubin(code="mg/dL", unit="umol/L"),
    bilirubin(code=None),
    bilirubin(system="http://other.example"),
    bilirubin(value="20"),
    bilirubin(value=True),
    bilirubin(value=float("nan")),
    bilirubin(value=float("inf"), comparator=">"),
    bilirubin(value=10**400, comparator="<"),
    bilirubin(comparator="ad"),
    item("bilirubin_umol_l", {"valueDecimal": 20}),
    item("bilirubin_umol_l", *bilirubin()["item"][0]["answer"] * 2),
    item("pvtt_type", {"valueCoding": {"code": "III", "system": "http://loinc.org"}}),
    item("pvtt_type", {"valueCoding": {"code": "IX"}}),
    item("pvtt_type", {"valueString": "III"}),
    item("pvtt_both_sides", {"valueString": "true"}),
    item("tumour_count", {"valueString": "9" * 5000}),
    item("age", {"valueInteger": True}),
    item("inr", {}),
)


@pytest.mark.parametrize("resource", REFUSED, ids=lambda resource: str(resource)[:60])
def test_what_cannot_be_meant_is_refused_and_nothing_is_guessed(resource: Any) -> None:
    with pytest.raises(AnswerProblem):
        fhir.answers(resource)


def test_the_command_goes_there_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = {"pvtt_type": "III", "afp_ng_ml": ">60500", "inr": "unknown"}
    first, second = tmp_path / "answers.json", tmp_path / "response.json"
    first.write_text(json.dumps(raw), encoding="utf-8")
    assert main(["fhir", str(first), "--lang", "zh-Hans"]) == 0
    second.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["answers", str(second)]) == 0
    assert json.loads(capsys.readouterr().out) == raw
    assert main(["questionnaire"]) == 0
    assert json.loads(capsys.readouterr().out)["resourceType"] == "Questionnaire"
    for bad in ("{", "[1]", '{"inr": NaN}', '{"inr": 1, "inr": 2}', "[" * 100_000):
        first.write_text(bad, encoding="utf-8")
        for command in ("fhir", "answers"):
            assert main([command, str(first)]) == UNUSABLE
    assert main(["fhir", str(tmp_path / "none")]) == UNUSABLE
