"""Gentle words: the same facts without the word that some families avoid.

The replacements stand in content/<language>/language.yaml. They touch the words of this guide alone: names of
guidelines and of documents stay as they are printed, and so does what to say on the phone in an emergency, where an
ambulance must hear the true word."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from hcc_content.models import Language, Term
from hcc_content.phrase import Phrase
from hcc_content.phrases.emergency import Say
from hcc_content.phrases.guidelines import EditionWords
from hcc_content.words import CODE_KEYS, is_code

AS_PRINTED = (Language, Say, EditionWords)
Words = Callable[[str], str]


def replacer(language: Language) -> Words:
    """What turns a text of this language into gentle words, each wording once."""
    instead = dict(language.gentle_words)
    pattern = re.compile("|".join(map(re.escape, instead)))
    return lambda text: pattern.sub(lambda found: instead[found.group()], text)


def gentle(node: Any, words: Words) -> Any:
    """The same content in gentle words. Ids, codes and references stay."""
    match node:
        case BaseModel() if isinstance(node, AS_PRINTED):
            return node
        case BaseModel():
            said = {name: _field(name, value, words) for name, value in node}
            if isinstance(node, Term) and node.gentle:
                said["definition"] = words(node.gentle)
            return node.model_copy(update=said)
        case Phrase():
            return Phrase(words(node))
        case str():
            return words(node)
        case tuple():
            return tuple(gentle(item, words) for item in node)
        case Mapping():
            return MappingProxyType({name: _field(name, value, words) for name, value in node.items()})
    return node


def _field(name: str, value: Any, words: Words) -> Any:
    if name in CODE_KEYS and _is_code(value):
        return value
    return gentle(value, words)


def _is_code(value: Any) -> bool:
    return is_code(list(value) if isinstance(value, tuple) else value)
