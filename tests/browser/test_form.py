"""The form in a browser: history, the drawing, the keyboard alone, the focus on what to mend, and axe on every step."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from hcc_content.loader import LANGUAGES
from tests.browser.conftest import PHONE, Guide
from ui import site
from wording import answers, phrasebook

LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
FOCUSED = "document.activeElement.textContent"


def title(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def choose(page: Page, words: str) -> None:
    page.locator("label").get_by_text(words, exact=True).click()


@LANGUAGE
def test_eight_taps_from_home_to_the_first_answer(phone: Guide, language: str) -> None:
    """The door, none of these, the place, the flow, Next, the class, the day, see what this means."""
    book, page = phrasebook(language), phone.page
    said, screens = book.ui.form, book.questions.screens
    phone.open(site.QUESTIONS, language)  # the first tap: a door of the first page
    none = page.get_by_role("button", name=said.signs_none)
    box = none.bounding_box()
    assert box is not None and box["y"] + box["height"] <= PHONE["height"], "no scrolling before the second tap"
    none.click()
    title(page, screens["vein"].title)
    page.locator("[data-spot=III] rect").click()
    choose(page, answers.option(book, "main_trunk_complete_block", "no"))
    page.get_by_role("button", name=said.next, exact=True).click()
    title(page, screens["liver"].title)
    choose(page, answers.option(book, "child_pugh_class", "B"))
    choose(page, book.aside(answers.option(book, "ecog", "1"), ["1"]))
    page.get_by_role("link", name=said.see_answer).click()
    title(page, book.ui.results.title)


@LANGUAGE
def test_back_and_forward_move_between_steps_and_keep_answers(phone: Guide, language: str) -> None:
    book, page = phrasebook(language), phone.page
    phone.open(site.QUESTIONS, language)
    page.get_by_role("button", name=book.ui.form.signs_none).click()
    title(page, book.questions.screens["vein"].title)
    choose(page, answers.option(book, "pvtt_type", "III"))
    expect(page.get_by_text(book.questions.fields["main_trunk_complete_block"].ask).first).to_be_visible()
    page.get_by_role("button", name=book.ui.form.next, exact=True).click()
    title(page, book.questions.screens["liver"].title)
    page.go_back()
    title(page, book.questions.screens["vein"].title)
    expect(page.get_by_role("radio", name=answers.option(book, "pvtt_type", "III"))).to_be_checked()
    page.go_back()
    title(page, book.questions.screens["signs"].title)
    page.go_forward()
    page.go_forward()
    title(page, book.questions.screens["liver"].title)
    assert re.search(r"\?lang=[\w-]+&step=liver$", page.url), "no answer in the address"


@LANGUAGE
def test_the_drawing_and_the_list_give_one_answer(guide: Guide, language: str) -> None:
    book, page = phrasebook(language), guide.page
    guide.open(site.QUESTIONS, language, "vein")
    drawing = page.locator("[data-drawing]")
    says = book.figures["where-in-the-vein"].labels
    expect(drawing).to_contain_text(says["says_ask"])
    for spot, part in (("IV", "path"), ("I", "path"), ("II_both", "rect")):
        page.locator(f"[data-spot={spot}] {part}").first.dispatch_event("click")
        expect(drawing).to_contain_text(says[f"cheng_{spot}"])
    both = page.get_by_role("radio", name=book.ui.form.both_branches)
    expect(both).to_be_checked()
    both.focus()
    page.keyboard.press("ArrowDown")
    expect(drawing).to_contain_text(says["cheng_III"])
    expect(page.get_by_role("radio", name=answers.option(book, "pvtt_type", "III"))).to_be_focused()
    choose(page, answers.option(book, "pvtt_type", "present_place_unknown"))
    expect(drawing).to_contain_text(says["says_somewhere"])
    assert drawing.get_attribute("aria-hidden") == "true", "the list is heard, not both"


@LANGUAGE
def test_a_finger_hits_every_part_of_the_drawing(phone: Guide, language: str) -> None:
    phone.open(site.QUESTIONS, language, "vein")
    for spot in ("I", "II", "II_both", "III", "IV"):
        for part in phone.page.locator(f"[data-spot={spot}] > *").all():
            box = part.bounding_box()
            assert box is not None
            stroke = float(part.get_attribute("stroke-width") or 0) * PHONE["width"] / 790
            assert min(box["width"] + stroke, box["height"] + stroke) >= 40, (spot, box)


def test_the_form_by_keyboard_alone(guide: Guide) -> None:
    book, page = phrasebook("en"), guide.page

    def tab_to(name: str) -> None:
        for _ in range(80):
            if (
                page.evaluate("document.activeElement.innerText || document.activeElement.closest('label')?.innerText")
                == name
            ):
                return
            page.keyboard.press("Tab")
        raise AssertionError(name)

    guide.open(site.QUESTIONS)
    tab_to(book.ui.form.signs_none)
    page.keyboard.press("Enter")
    title(page, book.questions.screens["vein"].title)
    guide.settle()
    assert page.evaluate(FOCUSED) == book.questions.screens["vein"].title, "a new step starts at its title"
    radio = page.get_by_role("radio").first
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    page.keyboard.press("Space")
    expect(radio).to_be_checked()
    expect(radio).to_be_focused()
    tab_to(book.ui.form.next)
    page.keyboard.press("Enter")
    title(page, book.questions.screens["liver"].title)


@LANGUAGE
def test_what_to_mend_takes_the_focus_and_leads_to_each_field(phone: Guide, language: str) -> None:
    book, page = phrasebook(language), phone.page
    phone.open(site.QUESTIONS, language, "report")
    field = {
        name: page.get_by_label(answers.on_the_slip(book, name), exact=True) for name in ("bilirubin_umol_l", "ast_u_l")
    }
    field["bilirubin_umol_l"].fill("3.5")
    field["ast_u_l"].fill("abc")
    assert field["ast_u_l"].evaluate("field => field.inputMode") == "decimal", "the number keys of a phone"
    field["ast_u_l"].press("Control+Enter")
    expect(page.locator("[data-summary] h2")).to_be_focused()
    assert phone.axe() == []
    assert page.locator(".st-key-box-now").count() == 0, "nothing red"
    page.locator("[data-summary] a").nth(1).click()
    expect(field["ast_u_l"]).to_be_focused()
    field["ast_u_l"].fill("55")
    page.locator(".st-key-ways a").last.click()
    title(page, book.ui.check.title)
    expect(page.get_by_text(f"55 {book.ui.units['U/L']}")).to_be_visible()


@LANGUAGE
def test_every_step_passes_axe(guide: Guide, language: str) -> None:
    page = guide.page
    for step in ("signs", "vein", "liver", "report", "more", "ascites", "bilirubin_umol_l", "prior_treatment"):
        guide.open(site.QUESTIONS, language, step)
        assert guide.axe() == [], step
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"), f"{step} scrolls sideways"


@LANGUAGE
def test_what_interrupts_passes_axe_and_so_does_what_follows(guide: Guide, language: str) -> None:
    book, page = phrasebook(language), guide.page
    guide.open(site.QUESTIONS, language)
    page.get_by_text(book.signs.groups["breath"]).click()
    choose(page, book.signs.signs["chest_pain"].name)
    title(page, book.ui.form.see_now_title)
    guide.settle()
    assert page.evaluate(FOCUSED) == book.ui.form.see_now_title
    assert guide.axe() == []
    page.get_by_role("button", name=book.ui.form.called).click()
    title(page, book.questions.screens["vein"].title)
    expect(page.locator(".st-key-box-now-reminder")).to_contain_text("120")
    guide.settle()
    assert guide.axe() == []
    page.get_by_role("link", name=book.ui.form.to_check).click()
    title(page, book.ui.check.title)
    page.locator("summary").get_by_text(book.ui.check.more_title).click()
    expect(page.get_by_text(book.ui.check.more_lead)).to_be_visible()
    guide.settle()
    assert guide.axe() == []
