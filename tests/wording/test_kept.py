"""What a browser hands back: what the guide's own controls can hold is taken, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.kept import fitting

PLACES = ("cn", "us")
FITS: dict[str, Any] = {
    "answer.q.pvtt_type": "III",
    "answer.q.pvtt_both_sides": "false",
    "answer.q.largest_cm": "6,2 c",
    "answer.q.red_flags.chest_pain": True,
    "answer.q.largest_cm.unknown": True,
    "answer.q.clotting": "seconds",
    "answer.unit.bilirubin_umol_l": "mg/dL",
    "answer.sure.reading.largest_cm": "6,2",
    "set.reader": "family",
    "set.place": "cn",
    "set.ward": "010-1234 5678",
    "set.words": "gentle",
    "set.size": "150",
    "place.called": "chest_pain,bleeding_now.yes",
    "place.return": "what-guidelines-say",
    "place.more.now": "hbv_dna",
    "place.more.skipped": "age,sex",
    "place.report.count": "2",
    "mine": ["topic:tace", "ask:tace:0", "pick:my-questions:about-choices:2", "own:question:能坐飞机吗？"],
    "first": ["ask:tace:0"],
    "done": [],
    "lean.more-time": "rather_other",
}
DOES_NOT_FIT: list[tuple[str, Any]] = [
    ("answer.q.pvtt_type", "IX"),
    ("answer.q.pvtt_type", ["III"]),
    ("answer.q.pvtt_type.III", True),
    ("answer.q.largest_cm", 6.2),
    ("answer.q.largest_cm", "6" * 201),
    ("answer.q.red_flags", "chest_pain"),
    ("answer.q.red_flags.chest_pain", "true"),
    ("answer.q.red_flags.headache", True),
    ("answer.q.no_such_question", "1"),
    ("answer.q.clotting", "minutes"),
    ("answer.unit.bilirubin_umol_l", "km"),
    ("answer.unit.pvtt_type", "cm"),
    ("answer.sure.luck.largest_cm", "6"),
    ("answer.sure.unit.pvtt_type", "III"),
    ("answer.view.menu", True),
    ("set.reader", "doctor"),
    ("set.place", "atlantis"),
    ("set.ward", "<script>"),
    ("set.size", 150),
    ("set.lang", "en"),
    ("place.agreed", "yes"),
    ("place.called", True),
    ("place.called", ""),
    ("place.return", "//elsewhere"),
    ("place.more.now", "no_such_question"),
    ("place.report.count", "many"),
    ("place.screen", "blood"),
    ("round", 3),
    ("mine", "topic:tace"),
    ("mine", ["topic:tace", 3]),
    ("mine", ["<b>topic</b>"]),
    ("mine", ["topic:tace"] * 201),
    ("mine", ["own:question:" + "a" * 201]),
    ("mine", ["own:matter:two\nlines"]),
    ("first", "topic:tace"),
    ("lean.more-time", "5"),
    ("lean.<b>", "one"),
]


def test_what_the_controls_can_hold_is_taken() -> None:
    assert fitting(FITS, PLACES) == FITS


@pytest.mark.parametrize("place", ["I", "II", "II_both", "I0", "none", "present_place_unknown", "unknown"])
def test_every_answer_to_the_question_for_the_place_is_taken(place: str) -> None:
    assert fitting({"answer.q.pvtt_type": place}, PLACES) == {"answer.q.pvtt_type": place}


@pytest.mark.parametrize("name", ["none", "unknown"])
def test_that_no_sign_is_there_is_taken_though_no_tick_says_it(name: str) -> None:
    assert fitting({f"answer.q.red_flags.{name}": True}, PLACES) == {f"answer.q.red_flags.{name}": True}


@pytest.mark.parametrize(("name", "value"), DOES_NOT_FIT)
def test_what_does_not_fit_is_left_and_harms_nothing_else(name: str, value: object) -> None:
    assert fitting({**FITS, name: value}, PLACES) == {key: kept for key, kept in FITS.items() if key != name}


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.sampled_from(sorted(FITS)) | st.text(), JSON) | JSON)
def test_nothing_that_a_storage_can_hold_stops_the_guide(kept: object) -> None:
    taken = fitting(kept, PLACES)
    assert not taken or isinstance(kept, dict)
    assert all(isinstance(value, (str, bool, list)) for value in taken.values())
