"""Words of the side-by-side page, the TACE checklist, the nurse's scores and the note on the age of sources."""

from __future__ import annotations

from typing import Annotated

from hcc_content import codes
from hcc_content.models import Cited, File, Model, Ref
from hcc_content.phrase import Codes, Phrase, Places, Text


class FactorWords(Cited):
    """One thing that a team looks at: what today's texts say, and what to ask."""

    today: Text
    ask: Text


class Fresh(Model):
    """How old the guideline texts are."""

    title: Text
    none: Annotated[Phrase, Places("month")]
    due: Annotated[Phrase, Places("n", "month")]
    newer: Annotated[Phrase, Places("names")]
    calm: Text


class Compare(Model):
    """Guidelines side by side."""

    lead: Text
    yours_title: Text
    yours: Text
    example_title: Text
    example: Text
    example_person: Text
    own: Text
    change: Text
    clash: Text
    how_title: Text
    how: tuple[Text, ...]
    topic: Text
    topic_hint: Text
    everything: Text
    pick: Text
    speak_one: Text
    speak: Annotated[Phrase, Places("n")]
    place: Text
    says: Text
    nobody: Text
    differ: Text
    one: Text
    other: Text
    our_reading: Text
    prose: Text


class BothTaps(Cited):
    """Both supplies of the liver shut: what teams avoid."""

    title: Text
    closed: Text
    open: Text


class Checklist(Model):
    """What a team looks at before TACE."""

    lead: Text
    no_answer: Text
    nothing: Text
    today: Text
    old: Text
    old_lead: Text
    you: Text
    one_by_one: Text
    questions_title: Text
    questions_known: Text
    questions_open: Text
    questions_none: Text
    end: Text
    read_tace: Text
    both_taps: BothTaps
    factors: Annotated[dict[str, FactorWords], Codes(codes.factors)]
    old_limits: dict[Ref, Text]


class Scores(Model):
    """The nurse's view of all scores."""

    lead: Text
    not_for_patients: Text
    limits: tuple[Text, ...]
    nothing: Text
    enter: Text
    change: Text
    clash: Text
    result: Text
    result_open: Text
    result_settled: Text
    not_asked: Text
    no_scale: Text
    range: Annotated[Phrase, Places("low", "high")]
    points: Annotated[Phrase, Places("points")]
    score_value: Annotated[Phrase, Places("value")]
    used: Text
    used_none: Text
    missing: Text
    missing_none: Text
    formula: Text
    summary: Text
    score: Text
    bands: Text
    results: Annotated[dict[str, Text], Codes(codes.score_results)]


class Nurse(Model):
    """One frame for a consultation."""

    title: Text
    lead: Text
    patient_view: Text
    back: Text
    paper: Text
    entry: Text
    signs: Text
    no_signs: Text
    which_sign: Text
    more: Text
    who: Text
    treatment: Text
    shapes: Text
    choose: Text
    script: Text


class Tools(File):
    """content/<language>/tools.yaml: the tools beside the articles."""

    fresh: Fresh
    compare: Compare
    checklist: Checklist
    scores: Scores
    nurse: Nurse
