"""Vietnamese and English: by the browser, by choice, and nothing of the one on the other's pages but the plan's words."""

import re

import pytest
from pages import MENU, SIGNED_IN

VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)

# The console's own words; what stands beside them is the plan's.
OWN = """() => [...document.querySelectorAll(
  'nav.menu a, header button:not([lang]), header label, main button, main .button, main th[scope=col], main dt, main label, main caption, .field .hint, h1, main section > h2, footer p'
)].filter(it => !it.querySelector('a') && !it.closest('h2 a, .sheet, article')).map(it => it.innerText.trim()).filter(Boolean)"""


@pytest.mark.parametrize("accepted, language", [
    ("vi", "vi"), ("en", "en"), ("en-GB,en;q=0.9", "en"), ("vi-VN,vi;q=0.9,en;q=0.8", "vi"), ("fr,de;q=0.5", "vi"), ("", "vi"),
    ("en;q=0.2, vi;q=0.8", "vi"), ("*", "vi"), (";;q=,", "vi"),
])
def test_the_browser_says_which(console, accepted, language):
    answer = console.stranger(accepted).get("/sign-in")
    assert (answer.headers["Content-Language"], f'<html lang="{language}">' in answer.text) == (language, True)


def test_what_is_chosen_stays(console, open_page):
    page = open_page()
    page.goto(f"{MENU['nodes']}?on=01/01/2023")
    page.get_by_role("button", name="English").click()
    assert page.url.endswith("/nodes?on=01/01/2023")
    assert page.get_by_role("heading", level=1).inner_text() == "Plan tree"
    page.get_by_role("link", name="Money").first.click()
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("button", name="Tiếng Việt").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Nguồn vốn của kế hoạch"


def test_a_language_that_is_none_changes_nothing(console):
    person = console.person()
    assert person.post("/language", {"language": "xx", "to": "/"}).status == 303
    assert person.get("/account").headers["Content-Language"] == "vi"


def own_words(page):
    return page.evaluate(OWN)


# Texts of the plan that stand where the console's own words do.
DATA_TITLES = {"targets", "node", "node-deep", "unit", "units", "glance", "enter-baseline", "enter-class", "enter-lead", "enter-deadline", "enter-status", "finding"}


def test_no_Vietnamese_words_of_ours_are_left_on_English_pages(console, open_page):
    vietnamese, english = open_page(), open_page(language="en")
    left = {}
    for name, path in console.pages().items():
        vietnamese.goto(path)
        english.goto(path)
        ours = set(own_words(vietnamese))
        here = own_words(english)
        both = [text for text in here if text in ours and VIETNAMESE.search(text)]
        strange = [] if name in DATA_TITLES else [text for text in here if VIETNAMESE.search(text)]
        if found := sorted(set(both + strange)):
            left[name] = found
    assert left == {}


def test_no_English_is_left_on_Vietnamese_pages(console, open_page):
    page = open_page()
    word = re.compile(r"\b(the|and|of|is|not|with|Enter|Save|Search|Sign|Error|Unit|Total|Page|see|line|none)\b")
    left = {}
    for name, path in {**console.pages(), "no-page": "/khong-co"}.items():
        page.goto(path)
        if found := set(word.findall(page.locator("body").inner_text())):
            left[name] = found
    assert left == {}


def test_numbers_and_days_are_written_as_the_language_has_them(console):
    assert "272.797" in console.person().get(SIGNED_IN["money"]).text
    assert "272,797" in console.person("en").get(SIGNED_IN["money"]).text
