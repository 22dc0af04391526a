"""What holds of every page, by plain HTTP: headers, nothing inside it that a policy would have to allow, its weight."""

import re
import statistics
import time

import pytest
from pages import ABSENT, MENU, PLAN, SIGNED_IN

POLICY = {
    "default-src": "'none'", "style-src": "'self'", "script-src": "'self'", "img-src": "'self'",
    "form-action": "'self'", "frame-ancestors": "'none'", "base-uri": "'none'",
}


def texts(console, language="vi"):
    """Each page's name and answer."""
    person = console.person(language)
    return {name: person.get(path) for name, path in console.pages().items()}


def test_every_page_is_there(console):
    assert {name: answer.status for name, answer in texts(console).items() if answer.status != 200} == {}


@pytest.mark.parametrize("path", ["/sign-in", PLAN, f"{PLAN}/money", ABSENT["no-page"], ABSENT["no-node"]])
def test_every_answer_has_the_headers_that_guard_it(console, path):
    headers = console.person().get(path).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Language"] == "vi"


def test_nothing_in_a_page_is_styled_or_run_from_inside_it(console):
    for name, answer in texts(console).items():
        for tag, given in answer.page.tags:
            assert tag != "style" and "style" not in given, name
            assert not [key for key in given if key.startswith("on")], name
            assert tag != "script" or given.get("src", "").startswith("/assets/"), name
            assert not (given.get("href") or "").lower().startswith(("javascript:", "data:")), name


def test_nothing_comes_from_another_host(console):
    for name, answer in texts(console).items():
        # The namespace of drawings is a name and not an address that is asked.
        addresses = re.findall(r'(?:src|href|action)="([^"]*)"', answer.text)
        assert [a for a in addresses if not a.startswith(("/", "#", "?")) and a != ""] == [], name


def assets(answer):
    return sorted(set(re.findall(r'"(/assets/[^"]*\.(?:css|js))"', answer.text)))


@pytest.mark.parametrize("name", ["today", "home"])
def test_the_first_page_weighs_less_than_100_kilobytes(console, name):
    person = console.person()
    answer = person.get(SIGNED_IN[name])
    weight = len(answer.bytes) + sum(len(person.get(path).bytes) for path in assets(answer))
    assert weight < 100_000


def test_files_of_pages_are_kept_by_browsers_for_ever(console):
    person = console.person()
    for path in assets(person.get(MENU["glance"])):
        answer = person.get(path)
        assert answer.status == 200 and "immutable" in answer.headers["Cache-Control"]
        assert person.get(path.replace("/assets/", "/assets/0")).status == 404


def test_pages_are_listed_with_their_weight_and_time(console, reports):
    person = console.person()
    rows = []
    for name, path in console.pages().items():
        took = []
        for _ in range(5):
            start = time.perf_counter()
            answer = person.get(path)
            took.append((time.perf_counter() - start) * 1000)
        rows.append((name, path, len(answer.bytes), round(statistics.median(took), 1)))
        # Nothing of a page may grow without anybody noticing.
        assert len(answer.bytes) < 200_000, name
    lines = ["page\taddress\tbytes\tmedian_ms", *("\t".join(map(str, row)) for row in rows)]
    (reports / "pages.tsv").write_text("\n".join(lines) + "\n")
    assert len(rows) > 25
