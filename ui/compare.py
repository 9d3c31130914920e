"""Guidelines side by side, line by line: one template for every place, in one fixed order, silence included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from hcc_logic import Explanation
from hcc_logic.report.explanation import GuidelinePosition, TopicVerdict
from ui import form, library, results, sources, state, text, voices
from ui.tool_words import tool_words

EXAMPLE: Mapping[str, Any] = {
    "red_flags": ["none"],
    "bleeding_now": "no",
    "thrombus_nature": "tumour",
    "pvtt_type": "II",
    "pvtt_both_sides": False,
    "main_trunk_complete_block": "no",
    "extrahepatic_spread": "none",
    "child_pugh_class": "A",
    "ecog": "1",
    "setting": "first_diagnosis",
}
"""A made-up person, shown while the reader has told nothing, and named as an example."""


def example(language: str) -> None:
    """Who the made-up person is."""
    w = tool_words(language)
    with text.box("note", "example"):
        text.subheading(w("compare.example_title"))
        text.say(w("compare.example"))
        text.say(w("compare.example_person"))
        text.bullets(
            w.pair(form.name_of(language, name), form.value_words(language, name, value))
            for name, value in EXAMPLE.items()
        )


def topics(explanation: Explanation) -> list[TopicVerdict]:
    """Topics that at least one edition speaks about for these people, in the fixed order."""
    return [
        topic for topic in explanation.topics if any(voice.stance != "no_statement" for voice in topic.by_guideline)
    ]


def everything(language: str) -> bool:
    """Whether the reader wants all topics on one page."""
    return st.toggle(tool_words(language)("compare.everything"), key=state.view_key("compare_all"))


def contents(language: str, explanation: Explanation) -> None:
    """Which topics there are, and how many guidelines speak about them. A count of voices is no measure of worth."""
    w = tool_words(language)
    text.say(w("compare.pick"))
    lines = []
    for topic in topics(explanation):
        speaking = sum(voice.stance != "no_statement" for voice in topic.by_guideline)
        name = f"**{results.topic_words(language, topic.topic)['name']}**"
        lines.append(w.pair(name, w("compare.speak_one") if speaking == 1 else w("compare.speak", n=speaking)))
    text.bullets(lines)


def choose(language: str, explanation: Explanation) -> str | None:
    """One topic, or all while nothing is chosen."""
    w = tool_words(language)
    slugs = [topic.topic for topic in explanation.topics if topic.by_guideline]
    return results.choose_topic(language, w("compare.topic"), w("compare.topic_hint"), slugs, key="compare.topic")


def show(language: str, topic: TopicVerdict) -> None:
    """One topic: who says what, who is silent, and why they may differ."""
    w = tool_words(language)
    text.heading(str(results.topic_words(language, topic.topic)["name"]))
    speaking = [voice for voice in topic.by_guideline if voice.stance != "no_statement"]
    silent = [voice for voice in topic.by_guideline if voice.stance == "no_statement"]
    if speaking:
        text.table([w("compare.place"), w("compare.says")], [_line(language, voice) for voice in speaking])
    else:
        text.say(w("compare.nobody"))
    if silent:
        names = [results.guideline_name(language, voice.guideline) for voice in silent]
        text.small(w("compare.silent", names=w.join(names, "and")))
    _differences(language, topic.topic)
    cited = [name for voice in topic.by_guideline for reason in voice.reasons for name in reason.sources]
    sources.expander(w, cited, within=f"compare.{topic.topic}")


def _line(language: str, voice: GuidelinePosition) -> tuple[str, str]:
    """Place and year; then its stance, one sentence, and how far we read it. The same for every place."""
    w = tool_words(language)
    guidelines = library.tree(language, "guidelines")
    edition = guidelines.get("editions", {}).get(voice.guideline, {})
    sentences = guidelines.get("entries", {})
    stances = guidelines.get("stances", {})
    told = [
        w.pair(f"**{stances.get(entry.stance, entry.stance)}**", str(sentences.get(entry.id, "")))
        for entry in voices.heard(voice)
    ]
    might = [f"*({w('results.might')})*"] if voice.outcome == "might_hold" else []
    codes = {reason.code for reason in voice.reasons}
    marks = [w(f"results.marks.{code}") for code in results.MARKS if code in codes]
    read = [mark[:1].upper() + mark[1:] + w("compare.stop") for mark in marks] or [str(edition.get("read", ""))]
    space = library.languages()[language].space_between
    how_read = space.join(part for part in (*read, str(edition.get("newer", ""))) if part)
    return (
        f"**{results.guideline_name(language, voice.guideline)}**",
        space.join([*told, *might, f"*{how_read}*"]),
    )


def _differences(language: str, topic: str) -> None:
    """Where guidelines part ways on this topic, in one box; the reason is our own reading and says so."""
    w = tool_words(language)
    notes = [note for note in library.tree(language, "disagreements").values() if topic in note["topics"]]
    if not notes:
        return
    with text.box("note", f"differ-{topic}"):
        text.subheading(w("compare.differ"))
        for note in notes:
            lines = [
                f"**{note['title']}**",
                w.pair(f"*{w('compare.one')}*", note["one"]),
                w.pair(f"*{w('compare.other')}*", note["other"]),
                w.pair(f"*{w('compare.our_reading')}*", note["why"]),
            ]
            st.markdown("  \n".join(text.md(line) for line in lines), anchors=False)
        cited = [name for note in notes for name in note["sources"]]
        sources.expander(w, cited, within=f"differ.{topic}")
