"""The shape of every file of the fact base. What is not named here is an error, so that a slip of the pen is found.

What a field means is said where its name does not say it. Free text may be empty where a note is not needed.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt

from hcc_content.models import Month, Number, Ref, Slug, Str, Verdict

Verified = Literal["read", "memory"]
"""`read`: somebody saw it in the text. `memory`: nobody did, or only in somebody else's report of the text (the read
level tells which); it may be shown with that label and decides nothing."""
Support = Literal["all_read", "mixed", "memory_only"]
ReadLevel = Literal[
    "primary_text", "official_summary", "abstract", "peer_reviewed_secondary", "transcription", "news_report",
    "quoted_text", "third_party_encoding", "none",
]  # fmt: skip
"""How much of a text was seen; guidelines.yaml, meta.read_level_values, says what each means."""
Seen = Literal["text", "report", "no"]
REPORTS = frozenset(("peer_reviewed_secondary", "transcription", "news_report"))
"""Read levels of somebody else's report of a text."""
ONLY_MEMORY = REPORTS | {"quoted_text", "third_party_encoding", "none"}
ONLY_READ = frozenset(("primary_text", "official_summary", "abstract"))
"""Read levels of an entry that can only be `memory`, and only `read`."""


def seen(verified: Verified, level: ReadLevel | None) -> Seen:
    """Seen in the text, in somebody else's report of it, or not at all."""
    return "text" if verified == "read" else "report" if level in REPORTS else "no"


BodyRead = ReadLevel | Literal["table_and_official_summary"]
Stance = Literal["recommended", "may_consider", "not_recommended", "contraindicated", "no_statement"]
Role = Literal["counts", "shown_only", "history", "evidence", "no_entries", "hidden"]
Text = str | None
Tree = dict[str, Any]
"""A part that people read and the import does not."""
Names = tuple[Ref, ...]


class Row(BaseModel):
    """One entry. Nothing can be added to it, and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# --- guidelines.yaml --------------------------------------------------------------------------------------------


class GuidelineSource(Row):
    """A guideline, or a text that supports one."""

    id: Ref
    short: Str
    title: Str
    organisation: Str
    year: StrictInt
    journal: Str | None
    doi: Str | None
    pmid: Str | None
    url: Str | None
    kind: Literal["guideline", "consensus", "position", "evidence"]
    region: Str
    body_read: BodyRead
    biblio_verified: Verified
    note: str


class OptionSlug(Row):
    """What an entry can be about."""

    slug: Slug
    meaning: Str
    in_brief: StrictBool
    options_file_ids: Names


class Population(Row):
    """The people an entry speaks about. `any`: no limit is printed, which never means safe for everyone."""

    pvtt_type: tuple[Str, ...]
    main_trunk_complete_obstruction: Literal["yes", "no", "any"]
    child_pugh: tuple[Str, ...]
    ecog: tuple[StrictInt | Str, ...]
    extrahepatic: Literal["yes", "no", "any"]
    resectable: Literal["yes", "no", "any"]
    other: str
    assumed_fields: tuple[Slug, ...]
    """Fields that the sentence does not state."""


class Recommendation(Row):
    """What one guideline says about one option for some people, in our own words."""

    id: Ref
    source: Ref
    region: Str
    population: Population
    option: Slug
    stance: Stance
    strength_as_published: str
    statement: Str
    verified: Verified
    read_level: ReadLevel
    where: Str
    note: str
    derived: StrictBool
    """The stance follows from two statements put together."""

    @property
    def seen(self) -> Seen:
        """What a reader is told: checked in the text, seen in a report of the text, or not checked."""
        return seen(self.verified, self.read_level)

    @property
    def agrees_on_its_level(self) -> bool:
        """Does `verified` say the same as the read level?"""
        return self.read_level not in ONLY_MEMORY if self.verified == "read" else self.read_level not in ONLY_READ


class Side(Row):
    """One side of a disagreement."""

    position: Str
    recommendations: Names


class Disagreement(Row):
    """Where guidelines part ways."""

    id: Ref
    topic: Str
    side_a: Side
    side_b: Side
    practical_reason: Str
    how_the_app_should_say_it: Str
    verified: Verified
    support: Support
    note: str = ""


class Sequence(Row):
    """What comes before what."""

    id: Ref
    applies_to: Str
    steps: tuple[Slug, ...]
    rule: Str
    recommendations: Names
    sources: Names
    verified: Verified
    note: str
    support: Support


class Stop(Row):
    """A condition under which options are closed."""

    id: Ref
    options: tuple[Slug, ...]
    condition: Str
    when: Tree
    hardness: Literal["absolute", "relative"]
    sources: Names
    recommendations: Names
    reason: Str
    verified: Verified
    note: str
    support: Support


class Threshold(Row):
    """A number that a guideline prints, in the unit it prints."""

    id: Ref
    option: Slug
    variable: Str
    operator: Literal["<", "<=", "=", ">=", ">"]
    value: Number | Str
    unit: str
    effect: Str
    hardness: Literal["absolute", "relative", "planning", "indication"]
    source: Ref
    rec: Ref
    verified: Verified
    note: str


class FactBaseMeta(BaseModel):
    """The head of guidelines.yaml; `compiled` is the month of the whole fact base, and no finer date is known."""

    model_config = ConfigDict(frozen=True, extra="allow")

    compiled: Month


class Guidelines(Row):
    """guidelines.yaml: who says what."""

    meta: FactBaseMeta
    definitions: Tree
    option_slugs: tuple[OptionSlug, ...]
    sources: tuple[GuidelineSource, ...]
    recommendations: tuple[Recommendation, ...]
    disagreements: tuple[Disagreement, ...]
    sequencing: tuple[Sequence, ...]
    absolute_stops: tuple[Stop, ...]
    thresholds: tuple[Threshold, ...]


# --- changes-2026-11.yaml -----------------------------------------------------------------------------------------

ChangeKind = Literal[
    "decision", "guideline_entry", "new_guideline", "outcome", "option_text", "safety_text", "question_field", "term",
]  # fmt: skip


class ChangeSource(Row):
    """What a change rests on: a short name of `addresses`, and the place there."""

    a: Str
    locator: Str
    level: Literal["primary_text", "abstract", "secondary", "app_rule"]


class ChangeTest(Row):
    """Answers, or a place in words, and what a reader then gets."""

    input: Tree | Str
    expect: Str


class Change(Row):
    """One change to the fact base, to rules or to words."""

    id: str = Field(pattern=r"^CH-\d\d$")
    kind: ChangeKind
    target: Str
    wrong_now: Str
    becomes: Tree | tuple[Tree, ...] | Str
    was: Tree = Field(default_factory=dict)
    """The old values of the entries that were replaced, by their ids."""
    why: Str
    sources: tuple[ChangeSource, ...] = Field(min_length=1)
    test: tuple[ChangeTest, ...] = Field(min_length=1)


class ChangeLog(Row):
    """changes-2026-11.yaml: what was found wrong, and what it became. The parts that are a Tree are read by people."""

    meta: Tree
    addresses: dict[Str, Str]
    new_fields: tuple[Tree, ...]
    unit_plausibility: Tree
    clotting_points: Tree
    routine_checks: Tree
    never_routine: tuple[tuple[Slug, ...], ...]
    marks: Tree
    output_additions: Tree
    contradictions_changed: Tree
    changes: tuple[Change, ...]
    left_unchecked: Tree
    not_applied: dict[Ref, Str] = Field(default_factory=dict)
    """Why a change without a test is not applied."""


# --- decisions.yaml ---------------------------------------------------------------------------------------------


class Decision(Row):
    """A choice of this project where texts are silent or differ."""

    id: Ref
    question: Str
    decision: Str
    why: Str
    sources: tuple[Str, ...]
    """Ids of the fact base, or a place in words (`scores.yaml missing_input_policy`)."""
    history: Text = None
    """When it was changed, by which change, and what it said before."""


class SourceRoles(Row):
    """How each document of guidelines.yaml counts (D-03)."""

    rule: Str
    default: Str
    counts: Names
    shown_only: Names
    history: Names
    evidence: Names
    hidden: Names
    no_entries: Names

    def by_document(self) -> dict[str, Role]:
        """The role of each document."""
        roles: dict[str, Role] = {}
        for role, names in self.lists().items():
            roles.update(dict.fromkeys(names, role))
        return roles

    def lists(self) -> dict[Role, Names]:
        """The documents of each role."""
        return {
            "counts": self.counts, "shown_only": self.shown_only, "history": self.history, "evidence": self.evidence,
            "hidden": self.hidden, "no_entries": self.no_entries,
        }  # fmt: skip


class SlugUse(Row):
    """On which topics the entries of an option slug speak. Under `safety` only the negative side speaks."""

    topics: tuple[Slug, ...]
    role: Literal["voice", "safety", "part", "note"]
    note: str = ""


class NotAsked(Row):
    """A fact behind a stop that no question asks."""

    fact: Str
    topics: tuple[Slug, ...]
    sources: Names


class Decisions(Row):
    """decisions.yaml: how the texts are read together."""

    meta: Tree
    words_of_status: dict[Slug, Str]
    decisions: tuple[Decision, ...]
    source_roles: SourceRoles
    slug_map: dict[Slug, SlugUse]
    topics_without_a_guideline_slug: dict[Slug, Str]
    recommendation_map: dict[Ref, tuple[Slug, ...]]
    derived_facts: Tree
    stop_effects: dict[Ref, Tree]
    not_asked: tuple[NotAsked, ...]
    parts_of_combined_topics: Tree
    always_shown: tuple[Slug, ...]
    how_to_read_topics: Str
    topics: dict[Slug, Tree]
    emergency: Tree
    contradictions: tuple[Tree, ...]
    sequence_order: tuple[Slug, ...]
    limits: Tree
    pages_without_topic: Tree


# --- options.yaml -----------------------------------------------------------------------------------------------


class PageSource(Row):
    """A page for patients, a textbook or an article that was read for a treatment."""

    id: Ref
    short: Str
    title: Str
    organisation: Str
    year: StrictInt | None
    url: Str | None
    kind: Str
    note: str = ""


class Cited(Row):
    """A statement with its source: one id, several, or none where nobody read it."""

    verified: Verified
    source: Ref | Names | None

    @property
    def sources(self) -> Names:
        """The cited ids."""
        return () if self.source is None else (self.source,) if isinstance(self.source, str) else self.source


class Statement(Cited):
    """A fact of a treatment."""

    statement: Str


class Effect(Cited):
    """What often happens."""

    effect: Str
    frequency: Str
    when: Str


class Risk(Cited):
    """What seldom happens and is serious."""

    risk: Str
    frequency: Str
    when: Str


class Unsuitable(Cited):
    """When a treatment is usually not used."""

    reason: Str


class Basic(Cited):
    """A fact on anatomy or on the illness."""

    topic: Str
    statement: Str


class RedFlag(Cited):
    """A sign to act on."""

    sign: Str
    why: Str
    action: Literal["call emergency now", "call team today", "mention at next visit"]
    time_window: Str


class TreatmentNames(Row):
    """The names of a treatment."""

    en: tuple[Str, ...]
    also_called: tuple[Str, ...]


class Treatment(Row):
    """Everything that was found on one treatment."""

    slug: Slug
    names: TreatmentNames
    family: Slug
    evidence_status: Str
    in_seeds: Names
    one_line: Str
    how_it_works: Str
    steps: tuple[Str, ...]
    preparation: tuple[Str, ...]
    duration: Str
    stay: Str
    sensations: Str
    common_effects: tuple[Effect, ...]
    serious_risks: tuple[Risk, ...]
    usually_not_suitable_when: tuple[Unsuitable, ...]
    aftercare: tuple[Str, ...]
    call_team_if: tuple[Str, ...]
    follow_up: Str
    combines_with: tuple[Str, ...]
    facts: tuple[Statement, ...]
    item_sources: Tree
    """For each field of plain text, the source of each item in order; null where nobody read it."""


class SeedIdea(Row):
    """An idea of a founding text, and where it went."""

    seed: Ref
    idea: Str
    entries: tuple[Str, ...]


class Options(Row):
    """options.yaml: what patients are told about treatments."""

    meta: Tree
    sources: tuple[PageSource, ...]
    options: tuple[Treatment, ...]
    seed_index: tuple[SeedIdea, ...]
    basics: tuple[Basic, ...]
    red_flags: tuple[RedFlag, ...]


# --- outcomes.yaml ----------------------------------------------------------------------------------------------


class StudySource(Row):
    """A study."""

    id: Ref
    short: Str
    authors: str
    title: Str
    year: StrictInt | None
    journal: Str
    doi: Str | None
    pmid: Str | None
    url: Str | None
    kind: Literal["rct", "cohort", "meta_analysis", "review", "single_arm", "registry"]
    country: Str
    ids_verified: Verified
    read_from: Str | None = None
    public_link: Str | None
    read_level: ReadLevel | None = None
    """How it was seen, where no number was read in the study's own report."""


class OutcomeRow(Row):
    """A number about a group of people in one study. Medians in months, rates as percentages."""

    id: Ref
    source: Ref
    option: Str
    comparator: Str | None
    population: Str
    pvtt: tuple[Str, ...]
    n_option: StrictInt | None
    n_comparator: StrictInt | None
    followup: Str | None
    endpoint: Str
    value: Number | None
    ci_low: Number | None
    ci_high: Number | None
    comparator_value: Number | None
    comparator_ci: Str | None
    hazard_ratio: Number | None
    hr_ci: Str | None
    p: Str | None
    event: Str | None
    verified: Verified
    url: Str | None
    read_level: ReadLevel | None = None
    """Where a number that is `memory` was seen; None where it was only recalled."""
    display: Literal["paired", "icon_array", "text_only", "clinician_only", "do_not_show"]
    caveat: str
    value_as_published: Str | None = None
    memory_fields: tuple[Str, ...] = ()
    """Fields that were only recalled; a remark in brackets may follow the name."""
    computed_fields: tuple[Str, ...] = ()
    ci_level: StrictInt | None = None
    """Percent, where it is not 95."""

    @property
    def seen(self) -> Seen:
        """What a reader is told of the number."""
        return seen(self.verified, self.read_level)


class ChartSetRow(Row):
    """Outcomes that may stand on one chart, and the sentence that must frame them."""

    set: Slug
    chart: Str
    entries: Names
    framing: Str


class OutcomesFile(Row):
    """outcomes.yaml: what happened to groups of people."""

    meta: Tree
    how_to_read: tuple[Tree, ...]
    chart_sets: tuple[ChartSetRow, ...]
    not_for_patient_charts: tuple[Str, ...]
    """Ids or beginnings of ids, with the reason in brackets."""
    sources: tuple[StudySource, ...]
    outcomes: tuple[OutcomeRow, ...]


# --- scores.yaml ------------------------------------------------------------------------------------------------


class Score(Row):
    """A score or a staging system."""

    slug: Slug
    name: Str
    purpose: Str
    inputs: tuple[Tree, ...]
    formula: Str
    result_bands: tuple[Tree, ...]
    boundary_cases: tuple[Str, ...]
    missing_inputs: Tree
    source: Str
    url: str
    verified: Verified
    other_urls: tuple[Str, ...] = ()
    verified_detail: Str | None = None
    plain_language: Str
    status: Str | None = None
    applicability: Str | None = None


class Vector(Row):
    """A worked example."""

    id: Ref
    score: Slug
    inputs: Tree
    expected: Any
    note: Text = None
    published_example_url: Str | None = None


class Scores(Row):
    """scores.yaml: how scores are worked out."""

    meta: Tree
    scores: tuple[Score, ...]
    conversions: tuple[Tree, ...]
    input_ranges: Tree
    treatment_gates: Tree
    missing_input_policy: tuple[Str, ...]
    option_vocabulary: tuple[Slug, ...]
    option_crosswalk: Tree
    questionnaire_fields: Tree
    vectors: tuple[Vector, ...]


# --- seed_claims.yaml -------------------------------------------------------------------------------------------


class ClaimSource(Row):
    """A page that was read to check an old statement. It has no id of its own."""

    short: Str
    year: StrictInt | None
    url: Str
    doi: Str | None


class ClaimRow(Row):
    """A statement of a founding text, and what is known today."""

    id: Ref
    seed: Ref
    topic: Slug
    claim: Str
    verdict: Verdict
    today: Str
    sources: tuple[ClaimSource, ...]
    verdict_basis: Verified
    app_must: str
    memory_part: Str | None = None


class Clash(Row):
    """Old statements that seem to contradict each other."""

    id: Ref
    claims: Names
    conflict: Str
    resolution: Str
    present_as: Str


class System(Row):
    """Something that the guide was asked to have."""

    id: Ref
    name: Str
    seeds: tuple[Str, ...]
    kind: Literal["content", "visual", "logic"]
    what_done_looks_like: Str


class SeedClaims(Row):
    """seed_claims.yaml: what old texts say, checked."""

    meta: Tree
    claims: tuple[ClaimRow, ...]
    contradictions: tuple[Clash, ...]
    mistranslations: tuple[Tree, ...]
    systems: tuple[System, ...]
    gaps_in_seeds: tuple[Str, ...]
    noise: tuple[Str, ...]


# --- terms.yaml, questionnaire.yaml, the questions of people ----------------------------------------------------


class Term(Row):
    """A word, in five languages."""

    slug: Slug
    kind: Slug
    en: Str
    en_plain: Str
    zh: Str
    zh_plain: Str
    zh_hant: Str
    es: Str
    vi: Str
    abbreviations: tuple[Str, ...]
    avoid: dict[str, tuple[Str, ...]]
    definition_en: Str
    definition_zh: Str
    verified: Verified
    attested: tuple[Str, ...]
    source_url: str | tuple[Str, ...]
    note: Str | None = None
    gentle: dict[str, Str] = Field(default_factory=dict)
    red_flag: StrictBool = False
    units: dict[str, Str] = Field(default_factory=dict)


class Terms(Row):
    """terms.yaml: words and rules of wording."""

    meta: Tree
    terms: tuple[Term, ...]
    disclosure: Tree
    style_zh: Tree
    style_en: Tree
    units: Tree
    emergency_numbers: Tree
    regional_practice_notes: tuple[Tree, ...]
    term_conflicts: tuple[Tree, ...]
    fonts: Tree
    source_list: tuple[Tree, ...]


class QuestionField(Row):
    """An answer that the logic understands."""

    name: Slug
    type: Literal["integer", "number", "boolean", "choice", "list", "integer_or_choice", "list_of_numbers"]
    unit: Str | None = None
    min: Number | None = None
    max: Number | None = None
    choices: tuple[Str, ...] = ()
    where: Str | None = None
    note: Str | None = None


class Questionnaire(Row):
    """questionnaire.yaml: the contract of the answers."""

    fields_: tuple[QuestionField, ...] = Field(alias="fields")
    contradictions_at_least: tuple[Str, ...]


class SeenPage(Row):
    """Where a fact for a question of people was seen."""

    address: Str
    title: Str
    date: Str
    seen: Literal["full", "excerpt", "abstract", "secondary"]
    kind: Str


class AnswerFact(Row):
    """One sentence of an answer, with how sure it is."""

    fact: Str
    sources: tuple[SeenPage, ...]
    certainty: Literal["settled", "guidance", "common_practice", "disputed", "unknown"]
    basis: Str | None = None


class BothLanguages(Row):
    """A sentence in the two languages of the guide."""

    en: Str
    zh: Str


class PeoplesQuestion(Row):
    """A question that people ask, and the facts for its answer."""

    id: Ref
    ask: BothLanguages
    asked_in: Names
    theme: Slug
    stage: Slug
    asked_by: Literal["patient", "family", "both"]
    audience: Literal["all", "china", "outside_china"]
    answer_facts: tuple[AnswerFact, ...]
    say_carefully: Str
    ask_team: BothLanguages
    where_now: Str | None
    wish: Str
    behind_consent: StrictBool = False


class HelpLine(Row):
    """A number to ring."""

    place: Str
    place_zh: Str
    kind: Str
    number: Str
    hours: Str
    note: str
    sources: tuple[SeenPage, ...]


class QuestionsPeopleAsk(Row):
    """questions_people_ask.yaml."""

    meta: Tree
    questions: tuple[PeoplesQuestion, ...]
    help_lines: tuple[HelpLine, ...]
    chinese_words: tuple[Tree, ...]


class RealQuestion(Row):
    """A question seen in public, paraphrased. `answered_at_7bb5e8b`: whether the guide answered it at that commit."""

    id: Ref
    lang: Str
    theme: Slug
    kind: Slug
    question: Str
    translation: Str
    source: Str
    answered_at_7bb5e8b: Literal["yes", "partly", "no"]
    language_gap: Str | None = None


class RealQuestions(Row):
    """real_questions.yaml."""

    about: Str
    not_here: Names = ()
    """Ids that questions_people_ask.yaml names and whose question was not kept."""
    questions: tuple[RealQuestion, ...]
