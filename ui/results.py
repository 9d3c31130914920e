"""What guidelines say, on the screen: one explanation of the logic, told in words found by code. No rule and no number of a rule here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st
from hcc_logic import Explanation
from hcc_logic.explanation import GuidelineVoice, Reason, TopicVerdict

from ui import form, library, links, site, sources, text
from ui.words import Words, words

GROUPS = ("care", "listed", "sometimes", "usually_not", "stopped", "cannot_say")
LEADS_SHOWN = 4


def topic_words(language: str, slug: str) -> Mapping[str, Any]:
    """The words of a topic; its slug as a name where they are missing (a failing test)."""
    return {"name": slug.replace("_", " "), **library.tree(language, "topics").get("topics", {}).get(slug, {})}


def reason_words(language: str, code: str) -> str:
    """A reason, or a thing the team checks, in words."""
    found = library.tree(language, "reasons").get(code)
    if isinstance(found, Mapping):
        found = found.get("text")
    return str(found or code.replace("_", " "))


def guideline_name(language: str, guideline: str) -> str:
    """A guideline with its place and year."""
    found = library.tree(language, "guidelines").get(guideline, {})
    return str(found.get("name", guideline))


def group_of(topic: TopicVerdict) -> str:
    """Under which heading a topic stands. What everybody gets stands apart from treatments."""
    if topic.kind != "treatment" and topic.status in ("listed", "sometimes"):
        return "care"
    return topic.status


def groups(language: str, explanation: Explanation) -> None:
    """Every topic, in the fixed order of the logic, under its heading. Nothing is left out."""
    w = words(language)
    for group in GROUPS:
        members = [topic for topic in explanation.topics if group_of(topic) == group and topic.topic != "emergency_now"]
        if not members:
            continue
        text.heading(w(f"results.groups.{group}"))
        text.say(w(f"results.group_lead.{group}"))
        for topic in members:
            card(language, topic)
    aside = [topic for topic in explanation.topics if group_of(topic) == "not_relevant"]
    if aside:
        with st.expander(f"{w('results.groups.not_relevant')} ({len(aside)})", key="view.aside"):
            text.say(w("results.group_lead.not_relevant"))
            for topic in aside:
                said = topic_words(language, topic.topic)
                why = [reason_words(language, reason.code) for reason in topic.reasons if reason.outcome == "holds"]
                st.markdown(f"**{text.md(said['name'])}**  \n{text.md(' '.join(why))}", anchors=False)


def card(language: str, topic: TopicVerdict) -> None:
    """One topic: status, why, who says what, what is open, whom to ask."""
    w, said = words(language), topic_words(language, topic.topic)
    with text.box("card", topic.topic):
        text.subheading(str(said["name"]))
        st.badge(w(f"results.status.{topic.status}"), color="gray")
        if listed_for := said.get("listed_for"):
            st.markdown(f"**{text.md(w('results.listed_for'))}**  \n{text.md(listed_for)}", anchors=False)
        certain = [reason for reason in topic.reasons if reason.outcome == "holds"]
        if certain:
            _labelled(w("results.why"), (_reason(language, reason) for reason in certain))
        if topic.status == "cannot_say":
            _open(language, w, topic)
        _voices(language, w, topic.by_guideline)
        if topic.to_check:
            _labelled(w("results.team_checks"), (reason_words(language, code) for code in topic.to_check))
        st.markdown(f"**{text.md(w('results.ask'))}**  \n{text.md(said.get('ask', w('results.ask_default')))}", anchors=False)
        _read_more(language, w, said)
        cited = [name for reason in topic.reasons for name in reason.sources]
        cited += [name for voice in topic.by_guideline for reason in voice.reasons for name in reason.sources]
        sources.expander(w, cited, within=f"topic.{topic.topic}")


def ask_next(language: str, explanation: Explanation) -> None:
    """The one or two answers that would settle most, each with a way to give it."""
    w = words(language)
    fields = list(explanation.ask_next[:2])
    if not fields:
        return
    with text.box("note", "ask-next"):
        text.heading(w("results.ask_next_title"))
        text.say(w("results.ask_next") if len(fields) == 1 else w("results.ask_next_two"))
        for name in fields:
            form.change_button(language, name, w("results.answer_it", name=form.name_of(language, name)), within="next")


def facts_to_ask(language: str, explanation: Explanation) -> None:
    """One list of what to ask the team for, with where it may stand."""
    w = words(language)
    text.heading(w("results.to_ask_team_title"))
    fields = [name for name in explanation.ask_next if name not in ("red_flags", "bleeding_now", "ecog")]
    if not fields:
        text.say(w("results.to_ask_team_none"))
        return
    text.say(w("results.to_ask_team"))
    text.bullets(f"**{form.name_of(language, name)}** – {form.asked(language, name).get('where', '')}" for name in fields[:10])


def _reason(language: str, reason: Reason) -> str:
    told = [
        f"{form.name_of(language, fact.field)}: {form.value_words(language, fact.field, fact.value)}"
        for fact in reason.facts
        if fact.value is not None
    ]
    said = reason_words(language, reason.code)
    return f"{said} ({words(language)('results.because', facts='; '.join(told))})" if told else said


def _open(language: str, w: Words, topic: TopicVerdict) -> None:
    """Which answer leads where. Only answers that narrow the picture are worth a line."""
    statuses = set(topic.possible)
    lines: list[str] = []
    fields: list[str] = []
    for lead in topic.leads_to:
        if set(lead.possible) == statuses or (lead.field not in fields and len(fields) >= LEADS_SHOWN):
            continue
        if lead.field not in fields:
            fields.append(lead.field)
        answers = list(dict.fromkeys(form.lead_words(language, lead.field, str(value)) for value in lead.values))
        lines.append(
            w(
                "results.leads_line",
                name=form.name_of(language, lead.field),
                answers=w.join([f"“{answer}”" for answer in answers]),
                statuses=w.join([w(f"results.status.{status}") for status in lead.possible]),
            )
        )
    if lines:
        _labelled(w("results.open_answers"), lines)
    elif topic.would_help:
        _labelled(w("results.open_answers"), [form.name_of(language, name) for name in topic.would_help[:LEADS_SHOWN]])
    text.small(w("results.possible", statuses=w.join([w(f"results.status.{status}") for status in topic.possible])))


def _voices(language: str, w: Words, voices: Iterable[GuidelineVoice]) -> None:
    speaking = [voice for voice in voices if voice.stance != "no_statement"]
    silent = [guideline_name(language, voice.guideline) for voice in voices if voice.stance == "no_statement"]
    if not speaking and not silent:
        return
    lines = [_voice(language, w, voice) for voice in speaking]
    if silent:
        lines.append(f"{w.join(silent)}: {w('results.stance.no_statement')}")
    _labelled(w("results.who_says"), lines)


def _voice(language: str, w: Words, voice: GuidelineVoice) -> str:
    codes = {reason.code for reason in voice.reasons}
    marks = [w(f"results.{code}") for code in ("not_checked", "table_cell", "newer") if code in codes or f"{code}_edition" in codes]
    if voice.outcome == "might_hold":
        marks.append(w("results.might"))
    said = f"**{guideline_name(language, voice.guideline)}**: {w(f'results.stance.{voice.stance}')}"
    return f"{said} ({'; '.join(marks)})" if marks else said


def _read_more(language: str, w: Words, said: Mapping[str, Any]) -> None:
    for target in said.get("pages", ()) if isinstance(said.get("pages"), (list, tuple)) else [said.get("page")]:
        kind, _, slug = str(target or "").rpartition(":")
        url = site.treatment_url(slug) if kind == "treatment" else site.article_url(slug)
        place = site.places(language).get(url)
        if place is not None:
            links.link(language, url, w("results.read_more", name=place.nav))


def _labelled(label: str, lines: Iterable[str]) -> None:
    st.markdown("\n".join([f"**{text.md(label)}**", "", *(f"- {text.md(line)}" for line in lines)]), anchors=False)
