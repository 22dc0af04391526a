"""Pages in place of those that are not there, or whose service is down: what is the matter and what to do, in one's language."""

import os
import re
import signal
from contextlib import contextmanager

import pytest
from conftest import Console
from pages import ABSENT, MENU, PLAN
from system import System

INSIDE = ["SELECT ", "postgres", "PSQL", "Swift", "Error", "error", "exception", "stack", "relation ", "127.0.0.1", "NOT_FOUND",
          "UNAVAILABLE", "null", "undefined", "not found", "Not Found"]


def assert_in_words(answer):
    """A page of ours in Vietnamese with nothing of a program's in it."""
    read = answer.page
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8" and '<html lang="vi">' in answer.text
    assert [word for word in INSIDE if word in read.whole] == []
    assert "Về trang đầu" in read.whole and re.search(r"Mã tra cứu: \S{6,}", read.whole)


@pytest.mark.parametrize("name", ABSENT)
def test_what_is_not_there_is_said_in_Vietnamese(console, name):
    answer = console.person().get(ABSENT[name])
    assert answer.status == 404
    assert "Không tìm thấy trang" in answer.text
    assert_in_words(answer)


@pytest.mark.parametrize("name", ABSENT)
def test_what_is_not_there_is_said_in_English(console, name):
    answer = console.person("en").get(ABSENT[name])
    assert answer.status == 404 and "Page not found" in answer.text and '<html lang="en">' in answer.text


@pytest.mark.parametrize("method, path", [("POST", PLAN), ("PUT", PLAN), ("DELETE", f"{PLAN}/money"), ("POST", "/khong-co"), ("GET", "/sign-out")])
def test_a_method_that_a_page_has_not_is_said_in_words(console, method, path):
    answer = console.person().request(method, path, "a=b", {"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status in {404, 405}
    assert_in_words(answer)


@pytest.mark.parametrize("path", [f"{PLAN}/nodes/" + "9" * 3000, f"{PLAN}/nodes/%FF%FE", f"{PLAN}/nodes/..%2f..%2fetc", f"{PLAN}/nodes/1%00",
                                  f"{PLAN}/nodes/1'--", f"{PLAN}/units/%3Cscript%3E", f"{PLAN}/search?q=%FF", f"{PLAN}/search?q=" + "a" * 6000])
def test_strange_addresses_are_answered_in_words(console, path):
    answer = console.person().get(path)
    assert answer.status in {200, 400, 404, 414}
    if answer.status != 200:
        assert_in_words(answer)


# A service that is down


@contextmanager
def down(console, name):
    """Without a service, and with nobody who starts it again."""
    system = console.system
    os.kill(system.process.pid, signal.SIGSTOP)
    try:
        system.kill(name)
        yield
    finally:
        os.kill(system.process.pid, signal.SIGCONT)
    system.wait_until_serving()


# What cannot be shown without a service; a page that needs it only for a part shows the rest.
NEEDS = {
    "indicators": {"targets", "missing", "glance"},
    "beneficiaries": {"tasks", "units", "missing", "documents", "glance"},
    "reporting": {"home", "units", "duties", "missing", "documents", "glance"},
    "funding": {"nodes", "node", "money", "findings", "missing", "glance"},
}


@pytest.fixture(scope="module")
def breakable():
    """A system of this module's, whose services it takes away."""
    system = System()
    try:
        yield Console(system.start())
    finally:
        system.remove()


@pytest.mark.parametrize("service", NEEDS)
def test_without_a_service_the_rest_is_shown_and_what_needs_it_says_what_to_do(breakable, service):
    person = breakable.person()
    paths = {"home": "/", **MENU, "node": f"{PLAN}/nodes/1", "search": f"{PLAN}/search?q=nha%20o"}
    with down(breakable, service):
        answers = {name: person.get(path) for name, path in paths.items()}
    assert {answer.status for answer in answers.values()} <= {200, 503, 504}, {n: a.status for n, a in answers.items()}
    for name, answer in answers.items():
        if answer.status != 200:
            assert "Tạm thời chưa trả lời được" in answer.text and "Thử lại" in answer.page.whole
            assert int(answer.headers["Retry-After"]) > 0, name
            assert_in_words(answer)
    lacking = {name for name, answer in answers.items() if answer.status != 200}
    assert lacking <= NEEDS[service]
    assert {name for name in lacking if person.get(paths[name]).status != 200} == set()


def test_a_page_that_can_do_without_a_service_says_what_it_lacks(breakable):
    person = breakable.person()
    with down(breakable, "indicators"):
        node, found = person.get(f"{PLAN}/nodes/1"), person.get(f"{PLAN}/search?q=nha%20o")
    assert node.status == 200 and "46.897" in node.text and 'class="notice notice-error"' in node.text
    assert found.status == 200 and "Hỗ trợ nhà ở" not in found.text.split("notice-error")[0] and "notice-error" in found.text


def test_a_form_sent_while_its_service_is_down_is_kept_and_done_once_later(breakable):
    person, path, before = breakable.person(), breakable.finding(), breakable.lines()
    typed = {**person.entry(path), "note": "gửi lúc dịch vụ dừng"}
    with down(breakable, "funding"):
        answer = person.post(path, typed)
    assert answer.status in {503, 504} and "Retry-After" in answer.headers
    # With what was typed still there, and the key under which it is done once.
    assert typed["note"] in answer.page.whole + answer.text and typed["form_key"] in answer.text
    assert [person.post(path, typed).status for _ in range(2)] == [303, 303]
    assert breakable.lines() == before + 1
