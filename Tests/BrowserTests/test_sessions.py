"""Signing in and out, and sessions that end, in the middle of a form too."""

import re

import pytest
from console import SESSION
from pages import ABSENT, ENTER, FORMS, PLAN

ELSEWHERE = ["//evil.example/", "/\\evil.example/", "https://evil.example/", "\\\\evil.example", "javascript:alert(1)",
             "/\t/evil.example", "//evil.example\\@127.0.0.1/", "http:evil.example", " //evil.example", "/\r\nSet-Cookie: a=b"]


def test_without_a_session_every_page_leads_to_signing_in_and_back(console):
    for path in [PLAN, f"{PLAN}/nodes?on=01/01/2023", f"{PLAN}/search?q=n%C6%B0%E1%BB%9Bc%20s%E1%BA%A1ch", FORMS["enter-class"]]:
        stranger = console.stranger()
        asked = stranger.get(path)
        assert asked.status == 303 and asked.location.startswith("/sign-in?to=")
        form = stranger.get(asked.location).page.fields
        signed_in = stranger.sign_in(console.password, to=form["to"]["value"])
        assert signed_in.status == 303
        assert stranger.get(signed_in.location).location == path


def test_the_sessions_cookie_is_for_this_host_and_no_script(console):
    cookie = console.stranger().sign_in(console.password).headers["Set-Cookie"]
    name, *rules = [part.strip() for part in cookie.split(";")]
    assert name.startswith(f"{SESSION}=") and len(name) > 40
    said = {rule.partition("=")[0].lower(): rule.partition("=")[2] for rule in rules}
    assert {"secure", "httponly"} <= set(said) and "domain" not in said
    assert (said["path"], said["samesite"]) == ("/", "Lax")


def test_a_browser_keeps_the_cookie_and_scripts_do_not_see_it(open_page, console):
    page = open_page(signed_in=False)
    page.goto(PLAN)
    page.get_by_label("Tên đăng nhập").fill("admin")
    page.get_by_label("Mật khẩu").fill(console.password)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("heading", level=1, name="Việc cần làm").wait_for()
    [cookie] = [kept for kept in page.context.cookies() if kept["name"] == SESSION]
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, True, "Lax", "/")
    assert page.evaluate("document.cookie") == ""


@pytest.mark.parametrize("to", ELSEWHERE)
def test_no_address_of_another_site_is_gone_to(console, to):
    stranger = console.stranger()
    signed_in = stranger.sign_in(console.password, to=to)
    assert (signed_in.status, signed_in.location) == (303, "/signed-in?to=%2F")
    assert stranger.get("/signed-in?to=" + "".join(f"%{byte:02X}" for byte in to.encode())).location == "/"
    chosen = stranger.post("/language", {"to": to, "language": "en"})
    assert (chosen.status, chosen.location) == (303, "/")


def test_a_wrong_password_says_so_and_keeps_the_name_but_not_the_password(console):
    answer = console.stranger().post("/sign-in", {"username": "admin", "password": "sai-mat-khau", "to": PLAN})
    page = answer.page
    assert answer.status == 422 and SESSION not in answer.headers.get("Set-Cookie", "")
    assert page.fields["username"]["value"] == "admin" and page.fields["to"]["value"] == PLAN
    assert "sai-mat-khau" not in answer.text and page.texts["errors"].strip()
    nobody = console.stranger().post("/sign-in", {"username": "khong-co", "password": "sai-mat-khau"})
    assert nobody.page.texts["errors"] == page.texts["errors"]


def test_signing_in_empty_says_what_is_wanted(console):
    answer = console.stranger().post("/sign-in", {"username": "", "password": ""})
    assert answer.status in {400, 422} and "mật khẩu" in answer.page.texts["errors"]


def test_a_browser_without_cookies_is_told_so(console):
    answer = console.stranger().get("/signed-in?to=%2F")
    assert "cookie" in answer.page.texts["errors"]


def test_signing_out_ends_the_session_in_the_database(console):
    person = console.newcomer()
    kept = person.twin()
    ended = "SELECT count(*) FROM access.sessions WHERE ended_at IS NOT NULL"
    before = int(console.system.sql(ended))
    answer = person.post("/sign-out", {})
    assert (answer.status, answer.location) == (303, "/sign-in")
    assert int(console.system.sql(ended)) == before + 1
    # The cookie is gone from the browser; who has kept a copy of it has nothing.
    assert person.cookies[SESSION] == ""
    assert kept.get(PLAN).status == 303
    assert kept.post("/sign-out", {}).location == "/sign-in"


def test_a_session_that_has_run_out_leads_to_signing_in_and_back(console):
    person = console.newcomer()
    newest = "SELECT token_digest FROM access.sessions ORDER BY created_at DESC LIMIT 1"
    done = console.system.sql(
        f"UPDATE access.sessions SET created_at = created_at - interval '30 days', expires_at = now() - interval '1 minute' "
        f"WHERE token_digest = ({newest}) RETURNING 'ran out'"
    )
    assert done == "ran out"
    assert person.get(f"{PLAN}/tasks?counted=yes").location == "/sign-in?to=" + "%2Fplans%2Fvan-quan-2021-2025%2Ftasks%3Fcounted%3Dyes"


def resumed(console, stranger, refused):
    """Signs in where the session was over, and gives back the form that is then shown, with its address."""
    fields = refused.page.fields
    given = {name: field.get("value", "") for name, field in fields.items() if name in {"to", "kept"}}
    back = stranger.sign_in(console.password, **given)
    assert back.status == 200, back.text
    action = re.search(r'<form method="post" action="(/plans/[^"]*)">', back.text).group(1)
    hidden = {name: field["value"] for name, field in back.page.fields.items() if field.get("type") == "hidden" and name not in {"to"}}
    return action.replace("&amp;", "&"), hidden


def test_a_form_sent_after_the_session_is_over_is_kept_and_can_be_saved(console):
    person, path = console.newcomer(), console.finding()
    typed = {**person.entry(path), "note": "gõ dở: “<b>” & 100%\r\ndòng hai"}
    person.twin().post("/sign-out", {})
    before = console.lines()
    refused = person.post(path, typed)
    assert refused.status == 401 and "được giữ lại" in refused.text
    action, hidden = resumed(console, person, refused)
    assert action == path
    shown = person.post(action, hidden)
    assert shown.status == 200 and console.lines() == before
    entry = shown.page.entry
    assert entry["note"].split() == typed["note"].split()
    assert person.post(action, entry).status == 303
    assert console.lines() == before + 1


def test_a_wrong_password_in_between_loses_nothing(console):
    person, path = console.newcomer(), console.finding()
    typed = {**person.entry(path), "note": "vẫn còn"}
    person.twin().post("/sign-out", {})
    fields = person.post(path, typed).page.fields
    given = {name: fields[name].get("value", "") for name in ("to", "kept")}
    again = person.sign_in("sai", **given)
    assert again.status == 422
    action, hidden = resumed(console, person, again)
    assert person.post(action, hidden).page.entry["note"] == "vẫn còn"


def test_a_change_of_an_entry_kept_over_the_sessions_end_is_still_a_change(console):
    """Its address names the entry that is changed; without it the form would enter a new one."""
    path = f"{ENTER}/area_class/van-quan-tri-le"
    values = {"name": "zone_iii", "valid_from": "04/06/2021", "document.number": "861/QĐ-TTg",
              "document.date": "04/06/2021", "document.issuer": "Thủ tướng Chính phủ"}
    person = console.newcomer()
    assert person.post(path, {**person.entry(path), **values}).status == 303
    change = f"{path}?from=2021-06-04"
    typed = {**person.entry(change), "name": "zone_ii"}
    assert typed["version"] == "1"
    person.twin().post("/sign-out", {})
    action, hidden = resumed(console, person, person.post(change, typed))
    assert action == change
    entry = person.post(action, hidden).page.entry
    assert (entry["name"], entry["version"]) == ("zone_ii", "1")
    assert person.post(action, entry).status == 303


def test_someone_who_is_not_signed_in_is_not_told_what_is_there(console):
    for path in ABSENT.values():
        if path.startswith("/plans"):
            assert console.stranger().get(path).status in {303, 404}
