"""Words of buttons, menus and messages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from hcc_content import codes
from hcc_content.models import File, Model, Passage, Slug, Status
from hcc_content.phrase import Codes, Phrase, Places, Text, Unit, not_the_same


class Door(Model):
    """A door of the first page: the reader's question, and what waits behind it."""

    title: Text
    text: Text


class Doors(Model):
    """The four doors of the first page."""

    what: Door
    can: Door
    me: Door
    ask: Door


class Also(Model):
    """Ways in for those who come with something in hand, or for somebody else."""

    report: Text
    unwell: Text
    family: Text
    nurse: Text


class SectionWords(Model):
    """A part of the guide. `answer`: what the part says, for those who read no further."""

    title: Text
    lead: Text
    answer: Passage | None = None


class Site(Model):
    """The guide itself: its name, whom it is for, what it is not."""

    name: Text
    intended_use: Text
    not_reviewed: Text
    not_reviewed_short: Text
    not_for: Text
    not_for_title: Text
    for_title: Text
    for_: Text = Field(alias="for")


class PlaceNames(Model):
    """The four places of the guide, as short as they stand in the bar."""

    what: Text
    can: Text
    me: Text
    mine: Text


class Chrome(Model):
    """The bar at the top and the foot of every page."""

    home: Text
    places: PlaceNames
    count: Annotated[Phrase, Places("name", "n")]
    display: Text
    unwell: Text
    emergency: Text
    elsewhere: Text
    clear: Text
    clear_ask: Text
    clear_yes: Text
    cleared: Text
    clear_nothing: Text
    next_page: Annotated[Phrase, Places("title")]
    footer: Text


class Setting(Model):
    """Something that is set once: its name, and its choices by code."""

    name: Text
    options: dict[Slug, Text]


class Settings(Model):
    """What is set once for the window. The places stand in emergency.yaml."""

    title: Text
    kept: Text
    reader: Setting
    place: Text
    place_hint: Text
    ward: Text
    ward_hint: Text
    words: Setting
    size: Setting


class Leans(Model):
    """Between two sentences: what stands before each, where a reader can stand, and what that is told as."""

    one: Text
    other: Text
    options: dict[Slug, Text]
    ask: Annotated[Phrase, Places("one", "other")]
    much: Annotated[Phrase, Places("says")]
    rather: Annotated[Phrase, Places("says")]
    middle: Annotated[Phrase, Places("one", "other")]


class Recall(Model):
    """Saying something in one's own words: before the answer is seen, and after."""

    first: Text
    show: Text
    got: Text
    got_reply: Text
    not_yet: Text
    not_yet_reply: Text


class Mine(Model):
    """The reader's own page, and the button that puts something on it."""

    title: Text
    put_on: Text
    is_on: Text
    lead: Text
    suggested: Text
    call: Text
    asks: Text
    asks_note: Text
    asks_empty: Text
    facts: Text
    topics: Text
    topics_note: Text
    known: Text
    matters: Text
    matters_empty: Text
    change: Text
    first: Text
    is_first: Text
    up: Annotated[Phrase, Places("question")]
    own_question: Text
    own_matter: Text
    again: Annotated[Phrase, Places("question")]
    leans: Leans
    recall: Recall
    take_off: Annotated[Phrase, Places("name")]
    more: Text
    about: Annotated[Phrase, Places("topic", "question")]
    mark: Annotated[Phrase, Places("name", "mark")]


class Paper(Model):
    """The own page on paper: what saves it, what is said meanwhile, and what stands on it of itself."""

    save: Annotated[Phrase, Places("languages")]
    open: Annotated[Phrase, Places("languages")]
    hint: Text
    making: Text
    ready: Text
    made: Annotated[Phrase, Places("year", "month", "day")]
    unfit: Text
    busy: Text
    failed: Text


class Save(Model):
    """Saving to a file of one's own, and opening one. `about`: what such a file says of itself; `file`: its name, which
    tells a stranger nothing; `no_file`: where a browser saves none."""

    title: Text
    lead: Text
    replaces: Text
    save: Text
    open: Text
    no_file: Text
    file: Text
    about: Annotated[Phrase, Places("guide", "page", "title")]
    opened: Text
    left_out: Annotated[Phrase, Places("n")]
    foreign: Text
    damaged: Text
    newer: Text
    empty: Text


class Line(Model):
    """What the page shell says before and without a connection."""

    loading: Text
    no_script: Text
    title: Text
    kept: Text
    again: Text
    grey: Text
    clear_now: Text
    cleared: Text
    close: Text


class NotFound(Model):
    """In place of a page that does not exist."""

    title: Text
    text: Text


class Builtin(Model):
    """In place of what Streamlit says in English; `serving.builtin` names its texts. `rest`: what changes in them."""

    skip: Text
    fullscreen: Text
    fullscreen_of: Annotated[Phrase, Places("rest")]
    close_fullscreen: Text
    open: Text
    close: Text
    dismiss: Text
    press_enter: Text
    options: Annotated[Phrase, Places("rest")]
    one_option: Text
    no_results: Text
    clear_value: Text
    clear_all: Text
    choose: Text
    help: Text
    help_for: Annotated[Phrase, Places("rest")]
    running: Text
    stop: Text
    download_failed: Text


class Trouble(Model):
    """In place of a page that failed."""

    title: Text
    text: Text
    emergency: Text


class Start(Model):
    """The first page."""

    title: Text
    lead: Text
    doors: Doors
    also_title: Text
    also: Also
    about_title: Text
    nothing_needed: Text


class TreatmentList(Model):
    """What can be done: a line for each family that is used when cancer is in the vein, and what is folded away."""

    about_me: Text
    families_title: Text
    families: dict[Slug, Text]
    other: Text
    other_lead: Text
    days: Text
    more: Text


class Article(Model):
    """Around an article: what to do, what to ask, sources, steps of a picture."""

    can_do: Text
    to_ask: Text
    words: Text
    sources: Text
    sources_none: Text
    app_rule: Text
    checked: Annotated[Phrase, Places("date")]
    call_now: Text
    call_today: Text
    picture_words: Text
    today: Text
    old: Text
    step: Annotated[Phrase, Places("n", "total")]
    step_back: Text
    step_on: Text
    consent_text: Text
    consent_yes: Text
    consent_no: Text
    hide_again: Text


class Chart(Model):
    """Around results of studies."""

    show_picture: Text
    only_words: Text
    close: Text
    beside: Annotated[Phrase, Places("one", "other")]
    row: Annotated[Phrase, Places("n", "total")]
    row_back: Text
    row_on: Text
    of_100: Annotated[Phrase, Places("n")]
    of_100_half: Annotated[Phrase, Places("n", "more")]
    of_100_below_one: Text
    of_1000: Annotated[Phrase, Places("n")]
    range: Annotated[Phrase, Places("low", "high")]
    months: Annotated[Phrase, Places("n")]
    months_range: Annotated[Phrase, Places("low", "high")]
    no_range: Text
    key_person: Text
    key_dot: Text
    key_half: Text
    key_months: Text
    key_range: Text


class Outlook(Model):
    """The page on time and survival, shut until the reader chooses."""

    choose: Text
    nothing: Text
    means: Text
    ranges: Text
    nothing_said: Text
    close: Text
    talk: Text
    talk_team: Text
    talk_more: Text


class Treatment(Model):
    """Headings of a treatment page."""

    in_short: Text
    what_it_is: Text
    how_it_works: Text
    step_by_step: Text
    how_long: Text
    how_it_feels: Text
    common_effects: Text
    serious_effects: Text
    without_it: Text
    what: Text
    how_often: Text
    when: Text
    usually_not: Text
    at_home: Text
    when_to_call: Text
    combined_with: Text
    guidelines_say: Text
    how_sure: Text
    also_called: Annotated[Phrase, Places("names")]
    for_you: Text
    to_situation: Text
    all: Text
    no_effects: Text


class Glossary(Model):
    """Words explained."""

    title: Text
    lead: Text
    search: Text
    search_hint: Text
    found: Annotated[Phrase, Places("n")]
    found_one: Text
    none: Text
    other: Annotated[Phrase, Places("names")]


class Sources(Model):
    """The list of sources."""

    title: Text
    lead: Text
    memory: Text
    count: Annotated[Phrase, Places("n")]


class Tools(Model):
    """Titles of the tools."""

    rule_book: Text
    vignettes: Text
    compare: Text
    checklist: Text
    scores: Text


class Form(Model):
    """The questionnaire. `steps`: the short names of the steps of the first round."""

    title: Text
    steps: Annotated[dict[str, Text], Codes(codes.first_steps)]
    step_done: Annotated[Phrase, Places("name")]
    to_answer: Text
    next: Text
    back: Text
    done: Text
    see_answer: Text
    to_check: Text
    unknown: Text
    skip: Text
    where: Annotated[Phrase, Places("where")]
    unit: Annotated[Phrase, Places("name")]
    unit_empty: Text
    pick_all: Text
    also_there: Text
    for_family: Text
    saved: Text
    counts_as: Annotated[Phrase, Places("value")]
    read_as: Annotated[Phrase, Places("value")]
    beside: Annotated[Phrase, Places("option")]
    not_used: Annotated[Phrase, Places("names")]
    see_now_title: Text
    see_today_title: Text
    signs_none: Text
    signs_none_on: Text
    signs_unknown: Text
    called: Text
    mistake: Text
    help_again: Text
    tap: Text
    one_branch: Text
    both_branches: Text
    not_cancer: Text
    to_report: Text
    count: Text
    counted: Annotated[Phrase, Places("n")]
    mend_title: Text
    would_settle: Annotated[Phrase, Places("names")]
    would_settle_more: Annotated[Phrase, Places("names", "n")]
    nothing_open: Text


class Problems(Model):
    """Why an answer does not count yet, by the code of the problem."""

    wrong_type: Annotated[Phrase, Places("name", "value", "example")]
    whole_number: Annotated[Phrase, Places("name", "value")]
    below_minimum: Annotated[Phrase, Places("name", "value", "low", "high", "unit")]
    above_maximum: Annotated[Phrase, Places("name", "value", "low", "high", "unit")]
    likely_other_unit: Annotated[Phrase, Places("name", "value", "unit", "other")]
    two_readings: Annotated[Phrase, Places("name", "value")]
    other_unit: Annotated[Phrase, Places("name", "own", "other")]
    other_quantity: Annotated[Phrase, Places("name", "own", "other")]
    unknown_unit: Annotated[Phrase, Places("name", "value")]
    not_a_choice: Annotated[Phrase, Places("name")]
    unknown_field: Annotated[Phrase, Places("name")]


class Warnings(Model):
    """A number that is possible but rare."""

    unusually_low: Annotated[Phrase, Places("name", "value", "unit")]
    unusually_high: Annotated[Phrase, Places("name", "value", "unit")]


class Check(Model):
    """Check my answers. `change`: what stands between stars is heard and not seen."""

    title: Text
    lead: Text
    change: Annotated[Phrase, Places("name")]
    change_label: Annotated[Phrase, Places("name")]
    not_answered: Text
    nothing: Text
    does_not_fit_title: Text
    does_not_fit: Text
    not_used: Text
    set_aside: Annotated[Phrase, Places("because")]
    more_title: Text
    more_lead: Text
    answer_label: Annotated[Phrase, Places("name")]


class AnswerWords(Model):
    """The one or two sentences at the top of the results: which of them stands follows from the marks."""

    emergency: Text
    little: Annotated[Phrase, Places("families", "facts")]
    talked: Annotated[Phrase, Places("treatments")]
    talked_if_clear: Annotated[Phrase, Places("treatments")]
    more: Annotated[Phrase, Places("n")]
    more_one: Text
    waits: Annotated[Phrase, Places("facts")]
    none: Text
    one: Text
    many: Annotated[Phrase, Places("n")]


class FactWords(Model):
    """A fact inside a sentence: its name ("your liver class"), each answer in a word or two ("liver class B"), and
    several answers together, by their codes joined with "+"."""

    name: Text
    is_: dict[str, Text] = Field(alias="is")
    together: dict[str, Text] = Field(default_factory=dict)


class Results(Model):
    """What can be done in a situation like mine. `named`: families of treatment inside a sentence; `on_map`: in a box
    of the map; `counted`: how many of a family stand under a mark; `facts`: questions that have short words, each with
    every answer; `names`: other questions inside a sentence."""

    title: Text
    lead: Text
    answer: AnswerWords
    families: Annotated[dict[str, Text], Codes(codes.families)]
    named: Annotated[dict[str, Text], Codes(codes.families_of_treatment)]
    on_map: Annotated[dict[str, Text], Codes(codes.families_of_treatment)]
    counted: Annotated[dict[str, Phrase], Codes(codes.topic_marks)]
    depends: Annotated[Phrase, Places("facts")]
    because: Annotated[Phrase, Places("facts")]
    differ: Text
    facts: dict[str, FactWords]
    names: dict[Slug, Text]
    told: Text
    more_facts: Annotated[Phrase, Places("n")]
    my_facts: Text
    not_known: Text
    change: Text
    start: Text
    one_more: Text
    map_title: Text
    map_lead: Text
    care_first: Text
    supposed: Annotated[Phrase, Places("facts")]
    supposed_note: Text
    supposed_close: Text
    families_title: Text
    no_ranking: Text
    aside: Annotated[Phrase, Places("n")]
    next_title: Text
    find_out: Annotated[Phrase, Places("name")]
    letter_differs: Annotated[Phrase, Places("stated", "counted")]
    look_again: Annotated[Phrase, Places("name")]
    my_page: Text
    for_it: Text
    against: Text
    care: Text
    stances: Annotated[dict[str, Text], Codes(codes.stances_in_a_word)]
    places: Annotated[dict[str, Text], Codes(codes.guideline_places)]
    closed_anyway: Text
    not_usual: Text
    could_change: Annotated[Phrase, Places("changes")]
    checks: Annotated[Phrase, Places("n")]
    ask: Annotated[Phrase, Places("question")]
    ask_too: Text
    who_says: Text
    guideline: Text
    sentence: Text
    listed_for: Text
    team_checks: Text
    newer: Annotated[Phrase, Places("names")]
    read_more: Annotated[Phrase, Places("name")]
    why: Text
    put_question: Text
    question_is_on: Text
    evidence_date: Annotated[Phrase, Places("date")]
    possible: Annotated[Phrase, Places("statuses")]

    @model_validator(mode="after")
    def _every_answer_has_short_words(self) -> Results:
        for name, said in self.facts.items():
            if problem := not_the_same(said.is_, codes.options(name)):
                raise ValueError(f"facts.{name}.is: {problem}")
            if unknown := {one for joined in said.together for one in joined.split("+")} - said.is_.keys():
                raise ValueError(f"facts.{name}.together: no such code: {', '.join(sorted(unknown))}")
        return self


class Card(Model):
    """A card on statements that seem to clash."""

    people_read: Text
    why_changed: Text
    ask: Text


class Punctuation(Model):
    """How a list, a pair, a remark and a quotation are written."""

    pair: Annotated[Phrase, Places("name", "value")]
    aside: Annotated[Phrase, Places("text", "more")]
    semicolon: Text
    comma: Text
    or_: Text = Field(alias="or")
    and_: Text = Field(alias="and")
    quote: Annotated[Phrase, Places("text")]


class Ui(File):
    """content/<language>/ui.yaml: buttons, headings and messages of every page."""

    site: Site
    chrome: Chrome
    mine: Mine
    paper: Paper
    save: Save
    line: Line
    not_found: NotFound
    builtin: Builtin
    trouble: Trouble
    start: Start
    settings: Settings
    sections: Annotated[dict[str, SectionWords], Codes(codes.sections)]
    treatment_list: TreatmentList
    families: dict[Slug, Text]
    evidence_status: Annotated[dict[Status, Text], Codes(codes.standings)]
    article: Article
    chart: Chart
    outlook: Outlook
    treatment: Treatment
    glossary: Glossary
    sources: Sources
    tools: Tools
    form: Form
    problems: Problems
    warnings: Warnings
    check: Check
    results: Results
    units: Annotated[dict[str, Unit], Codes(codes.units)]
    card: Card
    punctuation: Punctuation

    @model_validator(mode="after")
    def _lines_are_of_families(self) -> Ui:
        if strange := self.treatment_list.families.keys() - self.families.keys():
            raise ValueError(f"treatment_list.families: no such family: {', '.join(sorted(strange))}")
        return self
