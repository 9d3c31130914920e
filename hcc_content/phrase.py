"""Words with places to fill in, and mappings whose keys are codes: the two kinds of type that a file of words needs.

    progress: Annotated[Phrase, Places("step", "total")]        # "Step {step} of {total}"
    topics: Annotated[dict[str, TopicWords], Codes(codes.TOPICS)]

A phrase with another place than the declared ones, a code without words and words without a code all fail when the file
is read, in every language."""

from __future__ import annotations

from collections.abc import Callable, Collection
from string import Formatter
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from hcc_content.models import Str


class Phrase(str):
    """Words with places to fill in: `phrase(step=1, total=9)`."""

    places: frozenset[str]

    def __new__(cls, text: str) -> Phrase:
        """Words with their places noted. ValueError for braces that do not close."""
        phrase = super().__new__(cls, text)
        phrase.places = frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
        return phrase

    def __call__(self, **values: object) -> str:
        """The words with every place filled. TypeError for a place too many or too few."""
        if values.keys() != self.places:
            raise TypeError(f"{str(self)!r} has the places {sorted(self.places)}, not {sorted(values)}")
        return self.format_map(values)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(strict=True, min_length=1))


class Places:
    """The places that a phrase must have, no more and no fewer."""

    def __init__(self, *names: str) -> None:
        self.names = frozenset(names)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def _check(self, phrase: Phrase) -> Phrase:
        if phrase.places != self.names:
            raise ValueError(f"the places are {_listed(phrase.places)}, and must be {_listed(self.names)}")
        return phrase


class Codes:
    """The keys of a mapping are exactly these codes. `known` is asked when a file is read."""

    def __init__(self, known: Callable[[], Collection[str]]) -> None:
        self.known = known

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def _check(self, words: dict[str, Any]) -> dict[str, Any]:
        if problem := not_the_same(words, self.known()):
            raise ValueError(problem)
        return words


def not_the_same(words: Collection[str], known: Collection[str]) -> str:
    """Which codes have no words, and which words have no code; empty where both agree."""
    missing = [code for code in known if code not in words]
    unused = [code for code in words if code not in known]
    told = [f"no words for {', '.join(missing)}"] if missing else []
    return "; ".join([*told, f"no such code: {', '.join(unused)}"] if unused else told)


def _listed(names: Collection[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"


def _no_place(text: str) -> str:
    if "{" in text or "}" in text:
        raise ValueError("a place to fill in where none belongs")
    return text


Text = Annotated[Str, AfterValidator(_no_place)]
"""Words without a place to fill in."""
Unit = Annotated[str, AfterValidator(_no_place)]
"""A unit as it is printed; empty where nothing is printed after the number."""
