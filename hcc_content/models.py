"""The shape of every content file. A key that is not named here is an error, so a slip of the pen cannot pass unseen.

Field names are part of the content format: what each means is said where it is not plain from its name.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StringConstraints,
    Tag,
    model_validator,
)

from hcc_logic.patient.emergency import Level

Str = Annotated[str, StringConstraints(strict=True, min_length=1)]
"""Any non-empty string. Strict, so that an unquoted yes, no or number in a file is found and not guessed at."""
Slug = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z0-9][a-z0-9_.-]*$")]
Ref = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
"""An id of sources.yaml or facts.yaml."""
Month = Annotated[str, StringConstraints(strict=True, pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
Refs = tuple[Ref, ...]
Target = Annotated[str, StringConstraints(strict=True, pattern=r"^(treatment:)?[a-z0-9-]+$")]
"""A page by its id, or a treatment (treatment:<id>)."""
Section = Literal["understand", "treatments", "situation", "prepare", "living", "nurses", "reference"]
Status = Literal["standard", "guideline-dependent", "investigational", "historical", "not-recommended-for-pvtt"]
Family = Slug


class Model(BaseModel):
    """Nothing can be added to a piece of content, and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class File(Model):
    """What every file of words begins with."""

    id: Slug
    version: StrictInt
    """Raised when the meaning changes."""
    matches: StrictInt
    """The version of the other language's file that this one agrees with."""


class Language(File):
    """content/<language>/language.yaml: a folder is a language when it has this file."""

    code: Str
    html: Str
    """The lang attribute of the page."""
    name: Str
    """The language's name for itself."""
    short: Str
    space_between: str
    """What stands between two sentences put together."""
    locales: tuple[Str, ...]
    gentle_words: tuple[tuple[Str, Str], ...] = Field(min_length=1)
    """For readers who avoid the name of the illness: what is said, and what is said in its place. Longest first."""

    @model_validator(mode="after")
    def _longest_first(self) -> Language:
        """A shorter wording before a longer one that holds it would leave half of the longer one behind."""
        said = [one for one, _ in self.gentle_words]
        for number, longer in enumerate(said):
            if found := next((one for one in said[:number] if one in longer), None):
                raise ValueError(f"gentle_words: {longer!r} stands after {found!r}")
        return self


class Cited(Model):
    """Words with the documents they rest on."""

    sources: Refs = ()


class Passage(Cited):
    """One passage of text."""

    text: Str


class PassageWithFigure(Passage):
    """A passage that a picture may go with."""

    figure: Slug | None = None


class Items(Cited):
    """A list of short items."""

    items: tuple[Str, ...]


# Blocks of a page


class SayBlock(Cited):
    """One to three short sentences."""

    kind: ClassVar[str] = "say"
    say: Str


class ListBlock(Cited):
    """A list with dots."""

    kind: ClassVar[str] = "list"
    items: tuple[Str, ...] = Field(alias="list", min_length=1)


class StepsBlock(Cited):
    """A numbered list."""

    kind: ClassVar[str] = "steps"
    steps: tuple[Str, ...] = Field(min_length=1)


class FigureBlock(Cited):
    """A picture, by its id."""

    kind: ClassVar[str] = "figure"
    figure: Slug


class ChartBlock(Cited):
    """A chart, by the name of its set in outcomes.yaml. Shown only to those who asked for numbers."""

    kind: ClassVar[str] = "chart"
    chart: Slug


class NoteBlock(Cited):
    """A calm remark set apart from the text."""

    kind: ClassVar[str] = "note"
    note: Str


class Call(Model):
    """Signs to call for, by their ids in signs.yaml, which holds their words and what to do. No level stands here: it
    follows from the logic. `given`: answers that hold for everyone this text speaks to, where a level hangs on them.
    `why`: for some of the signs, one sentence on why it matters here."""

    signs: tuple[Slug, ...] = Field(min_length=1)
    given: dict[Slug, Slug] = {}
    why: dict[Slug, Passage] = {}

    @model_validator(mode="after")
    def _each_once(self) -> Call:
        if doubles := {sign for sign in self.signs if self.signs.count(sign) > 1}:
            raise ValueError(f"named twice: {', '.join(sorted(doubles))}")
        if strange := self.why.keys() - set(self.signs):
            raise ValueError(f"why: not among the signs: {', '.join(sorted(strange))}")
        return self


class CallBlock(Cited):
    """Signs to call for, parted by their level: now (the only red thing in the guide) or the same day."""

    kind: ClassVar[str] = "call"
    call: Call


class WhatToDoBlock(Cited):
    """What a level of emergency asks for, step by step, from signs.yaml."""

    kind: ClassVar[str] = "what_to_do"
    what_to_do: Level


class Table(Model):
    """A small table; ``alt`` says what it shows to those who hear it."""

    columns: tuple[Str, ...] = Field(min_length=2)
    rows: tuple[tuple[Str, ...], ...] = Field(min_length=1)
    alt: Str

    @model_validator(mode="after")
    def _even(self) -> Table:
        for number, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number + 1} has {len(row)} cells, not {len(self.columns)}")
        return self


class TableBlock(Cited):
    """A table."""

    kind: ClassVar[str] = "table"
    table: Table


class PicksBlock(Cited):
    """Lines that a reader can put on the own page, one by one."""

    kind: ClassVar[str] = "picks"
    picks: tuple[Str, ...] = Field(min_length=1)


class Weigh(Model):
    """Two sentences that pull in two ways; a reader says which is nearer. `topics`: asked only while one of these is
    open or talked about; empty: asked of everybody."""

    id: Slug
    one: Str
    other: Str
    topics: tuple[Slug, ...] = ()


class WeighBlock(Cited):
    """Pairs of sentences to stand between."""

    kind: ClassVar[str] = "weigh"
    weigh: tuple[Weigh, ...] = Field(min_length=1)


class CardBlock(Cited):
    """Two statements that seem to clash, by the card's id."""

    kind: ClassVar[str] = "card"
    card: Ref


class ClaimBlock(Cited):
    """An old statement and what is known today, by its id."""

    kind: ClassVar[str] = "claim"
    claim: Ref


class LinkBlock(Cited):
    """A link to a page or to a treatment."""

    kind: ClassVar[str] = "link"
    link: Target


_BLOCKS = (
    "say",
    "list",
    "steps",
    "figure",
    "chart",
    "note",
    "call",
    "what_to_do",
    "table",
    "picks",
    "weigh",
    "card",
    "claim",
    "link",
)


def _kind_of(value: Any) -> str | None:
    """The one kind key of a block."""
    if isinstance(value, Cited):
        return getattr(value, "kind", None)
    found = [key for key in value if key != "sources"] if isinstance(value, dict) else []
    return found[0] if len(found) == 1 and found[0] in _BLOCKS else None


Block = Annotated[
    Annotated[SayBlock, Tag("say")]
    | Annotated[ListBlock, Tag("list")]
    | Annotated[StepsBlock, Tag("steps")]
    | Annotated[FigureBlock, Tag("figure")]
    | Annotated[ChartBlock, Tag("chart")]
    | Annotated[NoteBlock, Tag("note")]
    | Annotated[CallBlock, Tag("call")]
    | Annotated[WhatToDoBlock, Tag("what_to_do")]
    | Annotated[TableBlock, Tag("table")]
    | Annotated[PicksBlock, Tag("picks")]
    | Annotated[WeighBlock, Tag("weigh")]
    | Annotated[CardBlock, Tag("card")]
    | Annotated[ClaimBlock, Tag("claim")]
    | Annotated[LinkBlock, Tag("link")],
    Discriminator(
        _kind_of,
        custom_error_type="block_kind",
        custom_error_message=f"a block has exactly one of {', '.join(_BLOCKS)} (and sources)",
    ),
]


class PageSection(Model):
    """A part of a page under its own heading; coverage.yaml points at page#id. `recall`: the heading asks, and the
    answer stays shut until the reader has tried to say it."""

    id: Slug
    heading: Str
    recall: bool = False
    blocks: tuple[Block, ...] = Field(min_length=1)
    terms: tuple[Slug, ...] = ()


class Page(File):
    """content/<language>/pages/<id>.yaml."""

    section: Section
    title: Str
    nav: Str
    lead: Passage
    sections: tuple[PageSection, ...] = Field(min_length=1)
    can_do: tuple[Str, ...] = ()
    to_ask: tuple[Str, ...] = ()

    @model_validator(mode="after")
    def _unique(self) -> Page:
        names = [section.id for section in self.sections]
        if doubles := {name for name in names if names.count(name) > 1}:
            raise ValueError(f"section ids used twice: {', '.join(sorted(doubles))}")
        return self


class Effect(Cited):
    """Something a treatment can cause: how often, as people out of 100 and over what time."""

    what: Str
    how_often: Str
    when: Str


class GuidelineSays(Cited):
    """What one guideline prints about a treatment."""

    who: Ref
    text: Str


class InShort(Cited):
    """What to keep of a treatment: what it does, what is known for the portal vein, one thing to watch or to ask."""

    points: tuple[Str, Str, Str]


class Treatment(File):
    """content/<language>/treatments/<id>.yaml: the same parts for every treatment, whatever its standing."""

    name: Str
    nav: Str
    also_called: tuple[Str, ...] = ()
    family: Family
    status: Status
    topic: Slug | None
    """The topic of hcc_logic this treatment belongs to; null where the logic has none."""
    in_short: InShort
    what_it_is: Passage
    how_it_works: PassageWithFigure
    step_by_step: Items
    how_long: Passage
    how_it_feels: Passage
    common_effects: tuple[Effect, ...]
    serious_effects: tuple[Effect, ...]
    without_it: tuple[Effect, ...] = ()
    """What can happen to people who stop it or never take it: no effect of the treatment, so told apart."""
    usually_not: Items
    at_home: Items
    when_to_call: Call
    combined_with: Passage
    guidelines_say: tuple[GuidelineSays, ...]
    how_sure: Passage
    can_do: tuple[Str, ...]
    to_ask: tuple[Str, ...]
    terms: tuple[Slug, ...] = ()


PARTS = tuple(name for name in Treatment.model_fields if name not in File.model_fields)
"""Parts of a treatment page that coverage.yaml may point at (treatment:<id>#<part>)."""


class Term(Model):
    """One entry of the glossary."""

    term: Str
    kind: Slug
    plain: Str
    """The everyday words used before the term itself."""
    definition: Str
    gentle: Str | None = None
    """A softer and still true wording, for readers who have not asked for the name of the illness."""
    also_called: tuple[Str, ...] = ()
    """What a reader may type or hear, with the word in the other language; for search only."""
    sign: Slug | None = None
    """The sign of signs.yaml that it is, which says what to do, so that the definition does not."""


class Glossary(File):
    """content/<language>/glossary.yaml: terms by slug."""

    terms: dict[Slug, Term]


class Step(Cited):
    """The words of one step of a stepped picture."""

    caption: Str
    alt: Str


class Control(Model):
    """The words of a picture's switch."""

    label: Str
    options: dict[Str, Str]


class FigureWords(Cited):
    """The words of one picture."""

    title: Str
    alt: Str
    caption: Str | None = None
    labels: dict[Ref, Str] = {}
    controls: dict[Slug, Control] = {}
    steps: tuple[Step, ...] = ()


class ChartRow(Cited):
    """The words of one outcome on a chart: which people, what was seen, how sure that is."""

    year: Str
    label: Str
    """The group drawn first."""
    comparator: Str | None = None
    """The other group of the same study; absent where there was none."""
    people: Str
    words: Str
    """The same facts as the drawing."""
    uncertainty: Str
    filled: Str | None = None
    empty: Str | None = None
    """What filled and empty figures mean, where this row counts something else than its set."""

    @model_validator(mode="after")
    def _both_sides(self) -> ChartRow:
        if (self.filled is None) != (self.empty is None):
            raise ValueError("filled and empty go together")
        return self


class ChartWords(Model):
    """The words of one chart set of outcomes.yaml."""

    title: Str
    measure: Str
    how_to_read: Str
    before: Str
    """Stands in front of the numbers: groups, not the reader."""
    filled: Str | None = None
    empty: Str | None = None
    """What a filled and an empty figure means; absent where the set is not drawn as people."""
    rows: dict[Ref, ChartRow]
    after: Str


Verdict = Literal["supported", "supported_with_limits", "dated", "misleading", "contradicted", "unverifiable"]
Place = Annotated[str, StringConstraints(strict=True, pattern=r"^(treatment:)?[a-z0-9-]+#[a-z0-9_-]+$")]
"""page#section, or treatment:<id>#<part>."""


class Card(Cited):
    """Two statements that seem to clash, and what is known today."""

    title: Str
    people_read: Str
    today: Str
    why_changed: Str
    dates: Str
    ask: Str


class Claim(Cited):
    """An old statement, and what is known today."""

    old: Str
    today: Str
    verdict: Verdict | None = None
    where: Place | None = None
    """Where the guide tells today's truth."""


class Source(Model):
    """A document of sources.yaml."""

    id: Ref
    title: Str
    organisation: Str | None
    year: StrictInt | None
    region: Str | None
    kind: Slug
    role: Literal["counts", "shown_only", "history", "evidence", "no_entries"] | None
    url: Str | None
    doi: Str | None
    date_checked: Month
    review_by: Month
    read: Literal["read", "abstract", "excerpt", "secondary", "unverified"]
    link_tested: StrictBool

    @property
    def address(self) -> str | None:
        """The address to show: the DOI where there is one, since it outlives web pages."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


class Fact(Model):
    """A fact id that content may cite, and the documents it rests on."""

    kind: Slug
    sources: Refs
    verified: Literal["read", "report", "memory", "mixed"]
    """Seen in a text, only in somebody else's report of it, nowhere, or some of each."""
    verdict: Verdict | None = None
    """What the check of an old statement found."""
    where: Str | None = None


Number = StrictInt | StrictFloat


class Outcome(Model):
    """A number about a group of people in one study. Medians in months, rates as people out of 100."""

    id: Ref
    source: Ref
    option: Str
    comparator: Str | None
    population: Str
    pvtt: tuple[Str, ...] | None
    """Thrombus types in the group; null where the evidence only recalled them."""
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
    event: Str | None
    verified: Literal["read"]
    display: Literal["paired", "icon_array", "text_only", "clinician_only"]
    computed_fields: tuple[Str, ...]
    caveat: str
    patient_chart: StrictBool

    @property
    def range(self) -> tuple[float, float] | None:
        """Where the true value may lie, as the study printed it; None where it printed no range."""
        if self.ci_low is None or self.ci_high is None:
            return None
        return float(self.ci_low), float(self.ci_high)

    @property
    def comparator_range(self) -> tuple[float, float] | None:
        """The same for the other group, which the evidence keeps as printed: 45.2-64.0, or 10.6-14.3 (90% CI)."""
        found = re.match(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)", self.comparator_ci or "")
        return (float(found[1]), float(found[2])) if found else None


class ChartSet(Model):
    """Outcomes that may stand on one chart, and the sentence that must frame them (for editors)."""

    set: Slug
    chart: Str
    entries: tuple[Ref, ...]
    framing: Str


class Order(Model):
    """content/order.yaml: reading order; what is not named comes last."""

    pages: tuple[Slug, ...]
    treatments: tuple[Slug, ...]


class Outcomes(Model):
    """content/outcomes.yaml."""

    chart_sets: tuple[ChartSet, ...]
    outcomes: tuple[Outcome, ...]


class CoverageRow(Model):
    """Where one wanted system, or today's truth about one old claim, lives."""

    what: Str | None = None
    """A few words for whoever edits this list."""
    pages: tuple[Place, ...] = ()
    logic: tuple[Ref, ...] = ()
    """Topics, scores or rules of hcc_logic."""
    figure: tuple[Slug, ...] = ()
    card: tuple[Ref, ...] = ()
    claim: tuple[Ref, ...] = ()
    tests: tuple[Str, ...] = ()
    """Files that prove a system which is not a page, such as a rule of privacy."""

    @model_validator(mode="after")
    def _somewhere(self) -> CoverageRow:
        if not (self.pages or self.logic or self.figure or self.card or self.claim or self.tests):
            raise ValueError("points nowhere")
        return self
