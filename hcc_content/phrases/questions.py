"""Words of the questionnaire."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from hcc_content import codes, screens
from hcc_content.models import File, Model
from hcc_content.phrase import Codes, Text, not_the_same


class ScreenWords(Model):
    """A screen of questions: its title, and a lead where it has one."""

    title: Text
    lead: Text | None = None


class QuestionWords(Model):
    """One question: its short name, the question itself, a hint, where to look, and its answers by code.

    `slip`: the letters under which a lab slip prints the number; `said`: an answer as a statement that stands by
    itself ("No confusion"), where name and answer together would read badly or say the opposite ("Clear thinking: No").
    """

    name: Text
    ask: Text
    help: Text | None = None
    where: Text | None = None
    slip: Text | None = None
    options: dict[str, Text] = Field(default_factory=dict)
    said: dict[str, Text] = Field(default_factory=dict)


class ChooserWords(Model):
    """The choice between the ways in which a report may print something."""

    name: Text
    ask: Text
    help: Text
    options: dict[str, Text]


class Questions(File):
    """content/<language>/questions.yaml: screens, steps that hold several of them, choosers and fields."""

    screens: Annotated[dict[str, ScreenWords], Codes(lambda: screens.BY_ID)]
    steps: Annotated[dict[str, ScreenWords], Codes(lambda: screens.LATER)]
    choosers: Annotated[dict[str, ChooserWords], Codes(lambda: screens.CHOOSERS)]
    fields: Annotated[dict[str, QuestionWords], Codes(codes.questions)]

    @model_validator(mode="after")
    def _every_answer_has_words(self) -> Questions:
        for name, question in self.fields.items():
            if problem := not_the_same(question.options, codes.options(name)):
                raise ValueError(f"fields.{name}.options: {problem}")
            if unused := question.said.keys() - question.options.keys():
                raise ValueError(f"fields.{name}.said: no such code: {', '.join(sorted(unused))}")
        for name, chooser in self.choosers.items():
            if problem := not_the_same(chooser.options, screens.CHOOSERS[name]):
                raise ValueError(f"choosers.{name}.options: {problem}")
        return self
