"""Words of buttons, menus and messages."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hcc_content import codes
from hcc_content.models import File, Model, Section, Slug, Status
from hcc_content.phrase import Codes, Phrase, Places, Text, Unit


class Door(Model):
    """A door of the first page."""

    title: Text
    text: Text


class SectionWords(Model):
    """A part of the guide."""

    title: Text
    lead: Text


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


class Chrome(Model):
    """The bar at the top and the foot of every page."""

    home: Text
    menu: Text
    emergency: Text
    elsewhere: Text
    clear: Text
    clear_ask: Text
    clear_yes: Text
    cleared: Text
    clear_nothing: Text
    next_page: Annotated[Phrase, Places("title")]
    footer: Text


class Mine(Model):
    """The reader's own page, and the button that puts something on it."""

    title: Text
    put_on: Text
    is_on: Text


class Trouble(Model):
    """In place of a page that failed."""

    title: Text
    text: Text
    emergency: Text


class Start(Model):
    """The first page."""

    title: Text
    lead: Text
    doors: dict[Section, Door]
    more_title: Text
    nothing_needed: Text
    today_title: Text
    today: tuple[Text, ...]


class SectionPage(Model):
    """A section of the guide."""

    empty: Text


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
    ward: Text
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


class Results(Model):
    """What guidelines say, and why."""

    title: Text
    lead: Text
    you_told: Text
    change: Text
    start: Text
    nothing_yet: Text
    ask_next_title: Text
    ask_next: Text
    ask_next_two: Text
    answer_it: Annotated[Phrase, Places("name")]
    changed: Text
    care: Text
    care_means: Text
    aside: Annotated[Phrase, Places("n")]
    tap: Text
    every_detail: Text
    order_title: Text
    order_lead: Text
    order_open: Annotated[Phrase, Places("n")]
    why: Text
    who_says: Text
    open_answers: Text
    leads_line: Annotated[Phrase, Places("name", "answers", "statuses")]
    because: Annotated[Phrase, Places("facts")]
    depends: Annotated[Phrase, Places("names")]
    depends_most: Annotated[Phrase, Places("names")]
    listed_for: Text
    team_checks: Text
    ask: Text
    change_title: Text
    change_lead: Text
    change_line: Annotated[Phrase, Places("ask", "met", "then")]
    change_then: Annotated[dict[str, Text], Codes(codes.openings)]
    change_open: Text
    read_more: Annotated[Phrase, Places("name")]
    to_ask_team_title: Text
    to_ask_team: Text
    to_ask_team_none: Text
    evidence_date: Annotated[Phrase, Places("date")]
    class_title: Text
    class_text: Annotated[dict[str, Text], Codes(codes.liver_classes)]
    possible: Annotated[Phrase, Places("statuses")]


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
    trouble: Trouble
    start: Start
    sections: Annotated[dict[str, SectionWords], Codes(codes.sections)]
    section_page: SectionPage
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
