"""Vietnamese and English: by the browser, by choice, and nothing of the one on the other's pages but the plan's words."""

import re

import pytest
from pages import MENU, SIGNED_IN, VARIANTS
from seen import PROGRAM
from system import PLAN as PLAN_FILE
from system import UNITS as UNITS_FILE

VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.IGNORECASE)

# The console's own words; what stands beside them is the plan's.
OWN = """() => [...document.querySelectorAll(
  'nav.menu a, header button:not([lang]), header label, main button, main .button, main th[scope=col], main dt, main label, main caption, .field .hint, h1, main section > h2, footer p'
)].filter(it => !it.querySelector('a') && !it.closest('h2 a, .sheet, article'))
  .map(it => {
  const own = it.cloneNode(true);
  own.querySelectorAll('.hidden').forEach(part => part.remove());
  return own.textContent.trim();
}).filter(Boolean)"""


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


# A document's number as an example, which is the same in all languages.
EXAMPLE = "For example 120/QĐ-UBND"


def is_data(text, data):
    """Whether all of a text that is Vietnamese is the plan's own: a title, a target, a unit, alone or after one of our words."""
    parts = [part.strip() for part in re.split(r": | – | of |(?<!\S)\d[\d.]* ", text)]
    return text == EXAMPLE or all(part in data for part in parts if VIETNAMESE.search(part))


def test_no_Vietnamese_words_of_ours_are_left_on_English_pages(console, open_page):
    page, left = open_page(language="en"), {}
    # Names, too, which are the titles of pages about them.
    data = re.sub(r"\s+", " ", PLAN_FILE.read_text() + UNITS_FILE.read_text() + f" Quản trị hệ thống {PROGRAM['display_name']}")
    for name, path in console.pages().items():
        if name in VARIANTS:
            continue
        page.goto(path)
        texts = {re.sub(r"\s+", " ", text) for text in page.evaluate(OWN)}
        if found := sorted(text for text in texts if VIETNAMESE.search(text) and not is_data(text, data)):
            left[name] = found
    assert left == {}


def test_no_English_is_left_on_Vietnamese_pages(console):
    word = re.compile(r"\b(the|and|of|is|not|with|Enter|Save|Search|Sign|Error|Unit|Total|Page|see|line|none)\b")
    person = console.person()
    read = {name: person.get(path).page.whole for name, path in {**console.pages(), "no-page": "/khong-co"}.items()}
    assert {name: set(word.findall(text)) for name, text in read.items() if word.search(text)} == {}


def test_numbers_and_days_are_written_as_the_language_has_them(console):
    assert "272.797" in console.person().get(SIGNED_IN["money"]).text
    assert "272,797" in console.person("en").get(SIGNED_IN["money"]).text
