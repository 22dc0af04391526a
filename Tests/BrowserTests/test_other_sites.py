"""What other sites make a browser send, and forms that the console has not given out: refused, and nothing is done."""

import pytest
from pages import PLAN


@pytest.mark.parametrize("headers", [
    {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "https://evil.example"},
    {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1"},
], ids=str)
def test_what_another_site_sends_is_refused_whole(console, headers):
    person = console.newcomer()
    path = console.finding()
    key, before = person.entry(path)["form_key"], console.lines()
    posts = [(path, {"form_key": key, "note": "từ trang khác"}), ("/sign-out", {}), ("/language", {"language": "en", "to": "/"}),
             ("/sign-in", {"username": "admin", "password": console.password, "to": "/"})]
    for address, fields in posts:
        answer = person.post(address, fields, headers)
        assert answer.status == 403 and "Set-Cookie" not in answer.headers, address
        assert "trang khác" in answer.page.whole
    assert console.lines() == before
    assert person.get(PLAN).status == 200


def forgeries(own, foreign):
    random, _, proof = own.partition(".")
    return ["", "x", "1.2", f"{random}.", f"{random}.{'0' * len(proof)}", f"{'0' * len(random)}.{proof}", foreign, f"{own}.x"]


def test_a_form_with_a_key_that_was_not_given_to_this_session_does_nothing_and_keeps_what_was_typed(console):
    person, other = console.newcomer(), console.newcomer()
    path, before = console.finding(), console.lines()
    for key in forgeries(person.entry(path)["form_key"], other.entry(path)["form_key"]):
        answer = person.post(path, {"form_key": key, "note": "giả mạo & “giữ lại”"})
        assert answer.status in {400, 409, 412, 422}, key
        entry = answer.page.entry
        assert entry["note"] == "giả mạo & “giữ lại”" and entry["form_key"] != key
        assert answer.page.texts["errors"].strip()
    assert person.post(path, {"note": "không khóa"}).status in {400, 409, 412, 422}
    assert console.lines() == before
    # What was kept can be sent then.
    assert person.post(path, entry).status == 303
    assert console.lines() == before + 1


def test_a_form_that_is_none_is_refused_in_words(console):
    person, path = console.person(), console.finding()
    answer = person.request("POST", path, '{"note":"x"}', {"Content-Type": "application/json"})
    assert answer.status in {400, 415, 422} and "biểu" in answer.page.whole
    answer = person.request("POST", path, b"note=%FF%FE", {"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status in {400, 422} and "biểu" in answer.page.whole
