"""What guidelines say, on the screen: one explanation of the logic, told in words found by code.

No rule and no number of a rule here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from hcc_logic import Explanation
from hcc_logic.report.explanation import GuidelinePosition, Reason, TopicVerdict
from hcc_logic.report.what_if import WhatIf
from ui import form, library, links, site, sources, state, text, voices
from ui.words import Words, words

GROUPS = ("care", "listed", "sometimes", "usually_not", "stopped", "cannot_say")
LEADS_SHOWN = 4
MARKS = ("not_checked", "table_cell")
EVERY_DETAIL = "every-detail"
MAY_OPEN = ("stopped", "usually_not", "sometimes")


def topic_words(language: str, slug: str) -> Mapping[str, Any]:
    """The words of a topic; its slug as a name where they are missing (a failing test)."""
    return {"name": slug.replace("_", " "), **library.tree(language, "topics").get("topics", {}).get(slug, {})}


def choose_topic(language: str, label: str, hint: str, slugs: Sequence[str], *, key: str) -> str | None:
    """One topic by its name; none at first."""
    found: str | None = st.selectbox(
        label,
        slugs,
        index=None,
        placeholder=hint,
        format_func=lambda slug: str(topic_words(language, slug)["name"]),
        key=state.view_key(key),
    )
    return found


def status_words(language: str, status: str) -> Mapping[str, str]:
    """A status: its name and what it means."""
    return {
        "name": status.replace("_", " "),
        "means": "",
        **library.tree(language, "topics").get("statuses", {}).get(status, {}),
    }


def status_list(language: str, statuses: Iterable[str]) -> str:
    """Several statuses, as in speech."""
    return words(language).join([status_words(language, status)["name"] for status in statuses])


def reason_words(language: str, code: str, outcome: str = "holds") -> str:
    """A reason in words: as certain, or as what it would mean."""
    found = library.tree(language, "reasons").get("reasons", {}).get(code, {})
    return str(found.get(outcome) or code.replace("_", " "))


def check_words(language: str, code: str) -> str:
    """A condition that no question asks and the team checks."""
    return str(library.tree(language, "reasons").get("to_check", {}).get(code) or code.replace("_", " "))


def guideline_name(language: str, guideline: str) -> str:
    """A guideline by its place and year."""
    return str(_edition(language, guideline).get("short", guideline))


def _edition(language: str, guideline: str) -> Mapping[str, str]:
    found: Mapping[str, str] = library.tree(language, "guidelines").get("editions", {}).get(guideline, {})
    return found


def group_of(topic: TopicVerdict) -> str:
    """Under which heading a topic stands. What everybody gets stands apart from treatments."""
    if topic.kind != "treatment" and topic.status in ("listed", "sometimes"):
        return "care"
    return topic.status


def groups(language: str, explanation: Explanation, openings: Sequence[WhatIf] = ()) -> None:
    """Every topic, in the fixed order of the logic, under its heading. Nothing is left out."""
    w = words(language)
    for group in GROUPS:
        members = [topic for topic in explanation.topics if group_of(topic) == group and topic.topic != "emergency_now"]
        if not members:
            continue
        said = (
            {"name": w("results.care"), "means": w("results.care_means")}
            if group == "care"
            else status_words(language, group)
        )
        text.heading(said["name"])
        text.say(said["means"])
        for topic in members:
            card(language, topic, [opening for opening in openings if opening.topic == topic.topic])
    aside = [topic for topic in explanation.topics if group_of(topic) == "not_relevant"]
    if aside:
        said = status_words(language, "not_relevant")
        text.heading(said["name"])
        text.say(said["means"])
        with st.expander(w("results.aside", n=len(aside)), key=state.view_key("aside")):
            for topic in aside:
                why = [reason_words(language, reason.code) for reason in topic.reasons if reason.outcome == "holds"]
                st.markdown(
                    f"**{text.md(topic_words(language, topic.topic)['name'])}**  \n{text.md(' '.join(why))}",
                    anchors=False,
                )


def card(language: str, topic: TopicVerdict, openings: Sequence[WhatIf] = ()) -> None:
    """One topic: its name and, in a line or two, why it stands here or what would settle it. The rest opens on
    request."""
    w, said = words(language), topic_words(language, topic.topic)
    name, short = str(said["name"]), _in_short(language, topic, said)
    if every_detail():
        with text.box("card", topic.topic):
            text.subheading(name)
            text.say(short)
            _details(language, w, topic, said, openings)
        return
    label = f"**{text.md(name)}**  \n{text.md(short)}"
    opened = st.expander(label, key=state.view_key(f"details.{topic.topic}"), on_change="rerun")
    if opened.open:
        with opened:
            _details(language, w, topic, said, openings)


def _in_short(language: str, topic: TopicVerdict, said: Mapping[str, Any]) -> str:
    if group_of(topic) != topic.status:  # elsewhere the heading above says it
        return status_words(language, topic.status)["name"]
    if topic.status == "cannot_say":
        return str(said.get("settles", ""))
    certain = [reason.code for reason in topic.reasons if reason.outcome == "holds"]
    return reason_words(language, certain[0]) if certain else str(said.get("what", ""))


def every_detail() -> bool:
    """Whether the reader asked for everything at once, as for printing."""
    return bool(state.view(EVERY_DETAIL))


def detail_switch(language: str) -> None:
    """One switch that opens every topic: a shut one would be missing on paper."""
    st.toggle(words(language)("results.every_detail"), key=state.view_key(EVERY_DETAIL))


def _details(language: str, w: Words, topic: TopicVerdict, said: Mapping[str, Any], openings: Sequence[WhatIf]) -> None:
    """What it is, why, what could change it, who says what, what is open, whom to ask, where it comes from."""
    text.say(said.get("what", ""))
    if topic.status == "cannot_say":
        if said.get("listed_for"):
            st.markdown(f"**{text.md(w('results.listed_for'))}**  \n{text.md(said['listed_for'])}", anchors=False)
        _teach(language, w, topic)
    certain = [reason for reason in topic.reasons if reason.outcome == "holds"]
    if certain:
        _labelled(w("results.why"), (_reason(language, reason) for reason in certain))
    if topic.status in ("usually_not", "stopped") and (may_change := said.get("not_usual")):
        text.say(may_change)
    _what_could_change(language, w, topic, openings)
    _voices(language, w, topic.by_guideline)
    if topic.to_check:
        _labelled(w("results.team_checks"), (check_words(language, code) for code in topic.to_check))
    ask = said.get("ask")
    _labelled(w("results.ask"), ask if isinstance(ask, (list, tuple)) and ask else [w("results.ask_default")])
    _read_more(language, w, said)
    cited = [*said.get("sources", ())]
    cited += [name for reason in topic.reasons for name in reason.sources]
    cited += [name for voice in topic.by_guideline for reason in voice.reasons for name in reason.sources]
    sources.expander(w, cited, within=f"topic.{topic.topic}")


def order(language: str, explanation: Explanation) -> None:
    """The order in which guidelines take things up. Not a ranking."""
    w = words(language)
    in_talk = [topic.topic for topic in explanation.topics if topic.status in ("listed", "sometimes")]
    names = [str(topic_words(language, slug)["name"]) for slug in explanation.sequence if slug in in_talk]
    text.heading(w("results.order_title"))
    text.say(w("results.order_lead"))
    text.bullets(names, numbered=True)
    open_ones = sum(topic.status == "cannot_say" for topic in explanation.topics)
    if open_ones:
        text.small(w("results.order_open", n=open_ones))


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
    text.bullets(
        w.pair(f"**{form.name_of(language, name)}**", str(form.asked(language, name).get("where", "")))
        for name in fields[:10]
    )


def _reason(language: str, reason: Reason) -> str:
    w = words(language)
    told = [
        w.pair(form.name_of(language, fact.field), form.value_words(language, fact.field, fact.value))
        for fact in reason.facts
        if fact.value is not None
    ]
    said = reason_words(language, reason.code, reason.outcome)
    return w.aside(said, [w("results.because", facts=w("punctuation.semicolon").join(told))]) if told else said


def _teach(language: str, w: Words, topic: TopicVerdict) -> None:
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
                answers=w.join([w("punctuation.quote", text=answer) for answer in answers]),
                statuses=status_list(language, lead.possible),
            )
        )
    if lines:
        _labelled(w("results.open_answers"), lines)
    elif topic.would_help:
        _labelled(w("results.open_answers"), [form.name_of(language, name) for name in topic.would_help[:LEADS_SHOWN]])
    text.small(w("results.possible", statuses=status_list(language, topic.possible)))


def _what_could_change(language: str, w: Words, topic: TopicVerdict, openings: Sequence[WhatIf]) -> None:
    """Changes that would open the topic further, each as a question for the team. Never a promise."""
    if topic.status not in MAY_OPEN or not openings:
        return
    told = library.tree(language, "reasons").get("changes", {})
    space = library.languages()[language].space_between
    lines = []
    for opening in openings:
        changes = [told[code] for code in opening.changes]
        line = w(
            "results.change_line",
            ask=space.join(change["ask"] for change in changes),
            met=w.join([change["met"] for change in changes], "and"),
            then=w(f"results.change_then.{opening.status.value}"),
        )
        lines.append(line if opening.certain else f"{line}{space}{w('results.change_open')}")
    _labelled(w("results.change_title"), lines)
    text.small(w("results.change_lead"))


def _voices(language: str, w: Words, heard: Iterable[GuidelinePosition]) -> None:
    speaking = [voice for voice in heard if voice.stance != "no_statement"]
    silent = [guideline_name(language, voice.guideline) for voice in heard if voice.stance == "no_statement"]
    if not speaking and not silent:
        return
    lines = [_voice(language, w, voice) for voice in speaking]
    if silent:
        lines.append(
            w.pair(
                w.join(silent, "and"),
                str(library.tree(language, "guidelines").get("stances", {}).get("no_statement", "")),
            )
        )
    _labelled(w("results.who_says"), lines)


def _voice(language: str, w: Words, voice: GuidelinePosition) -> str:
    """One guideline: its stance, its sentence in our words, and how far it was checked."""
    guidelines, edition = library.tree(language, "guidelines"), _edition(language, voice.guideline)
    sentences = guidelines.get("entries", {})
    told = [str(sentences[entry.id]) for entry in voices.entries(voice) if entry.id in sentences]
    codes = {reason.code for reason in voice.reasons}
    marks = [w(f"results.marks.{code}") for code in MARKS if code in codes]
    marks += [edition["newer"].rstrip(".。")] if edition.get("newer") else []
    marks += [w("results.might")] if voice.outcome == "might_hold" else []
    stance = str(guidelines.get("stances", {}).get(voice.stance, voice.stance))
    said = w.aside(w.pair(f"**{guideline_name(language, voice.guideline)}**", stance), marks)
    return "  \n  ".join([said, *dict.fromkeys(told[:1])])


def _read_more(language: str, w: Words, said: Mapping[str, Any]) -> None:
    for target in said.get("pages", ()) if isinstance(said.get("pages"), (list, tuple)) else [said.get("page")]:
        kind, _, slug = str(target or "").rpartition(":")
        url = site.treatment_url(slug) if kind == "treatment" else site.article_url(slug)
        place = site.places(language).get(url)
        if place is not None:
            links.link(language, url, w("results.read_more", name=place.nav))


def _labelled(label: str, lines: Iterable[str]) -> None:
    st.markdown("\n".join([f"**{text.md(label)}**", "", *(f"- {text.md(line)}" for line in lines)]), anchors=False)
