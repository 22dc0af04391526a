"""A unit's people go to its successor in one step; what a role comes to is shown before; a refusal says what it was about."""

import datetime

import pytest
from people import COMMUNE, OTHER_COMMUNE, OTHER_DISTRICT, PLAN_UNIT, Person
from test_dry_run import DOCUMENT, dump

PATH = f"/api/v1/units/{COMMUNE}/hand-over"
TODAY = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=7)).date()


@pytest.fixture(scope="module")
def people(system):
    leader = Person(system, "h-leader", "commune_leader", COMMUNE)
    made = {
        "leader": leader, "officer": Person(system, "h-officer", "commune_officer", COMMUNE),
        "other": Person(system, "h-other", "commune_leader", OTHER_COMMUNE),
        "acting": Person(system, "h-acting", "supervisor", PLAN_UNIT),
    }
    [own] = [a for a in system.get("/api/v1/users/h-leader").json["assignments"]]
    answer = system.post(f"/api/v1/assignments/{own['assignment_id']}/authorizations", {
        "username": "h-acting", "form": "TUQ", "valid_from": "2022-01-01", "valid_to": "2099-12-31", "document": DOCUMENT}, key="acting")
    assert answer.status == 200, answer.body
    return made


def request(**changes):
    return {"successor": OTHER_COMMUNE, "from": str(TODAY), "document": DOCUMENT, **changes}


@pytest.mark.parametrize("changes, fields", [
    ({"successor": COMMUNE}, ["successor"]), ({"successor": "khong-co"}, ["successor"]),
    ({"from": "2020-01-01"}, ["from"]),
    ({"successor": "khong-co", "from": "2020-01-01", "document": {**DOCUMENT, "date": "2099-01-01"}}, ["successor", "from", "document.date"]),
    ({"successor": PLAN_UNIT}, ["successor"]),
    ({"document": {"number": "1"}}, ["document.date", "document.issuer"]),
])
def test_what_is_wrong_is_said_at_once_and_changes_nothing(system, people, changes, fields):
    before = dump(system)
    answer = system.post(PATH, request(**changes), key="wrong")
    assert answer.status == 400 and [v["field"] for v in answer.json["violations"]] == fields, answer.body
    assert dump(system) == before


def test_a_unit_without_people_has_nothing_to_hand_over(system, people):
    answer = system.post(f"/api/v1/units/{OTHER_DISTRICT}/hand-over", request(), key="nobody")
    assert answer.status == 422, answer.body


def test_nobody_hands_themselves_more(system):
    system.assign("admin", "overseer", "van-quan-diem-he")
    answer = system.post("/api/v1/units/van-quan-diem-he/hand-over", request(), key="oneself")
    assert answer.status == 422 and "tự phân công" in answer.json["detail"], answer.body
    # Whoever holds the machine's key may, as in all that concerns people.
    done = system.vanquan(
        "hand-over", "van-quan-diem-he", OTHER_COMMUNE, "--from", str(TODAY), "--number", "1/NQ", "--date", "2022-01-01", "--issuer", "UBTVQH")
    assert done.returncode == 0, done.stderr


def test_what_was_to_end_ends(system):
    person = Person(system, "h-ending", "commune_officer", "van-quan-huu-le")
    [own] = system.get(f"/api/v1/users/{person.name}").json["assignments"]
    last = TODAY + datetime.timedelta(days=10)
    assert system.post(f"/api/v1/assignments/{own['assignment_id']}/end", {"last_day": str(last)}, key="ending").status == 200
    answer = system.post("/api/v1/units/van-quan-huu-le/hand-over", request(), key="ending-over")
    [begun] = answer.json["begun"]
    assert begun["valid_to"] == str(last), answer.body
    # What was done this morning was done by right.
    [ended] = answer.json["ended"]
    assert ended["ended_at"] > (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=5)).strftime("%Y-%m-%dT%H:%M")


def test_whoever_is_handed_over_is_ended_where_they_go_on(system):
    person = Person(system, "h-twice", "commune_officer", "van-quan-tu-xuyen")
    tomorrow = TODAY + datetime.timedelta(days=1)
    answer = system.post("/api/v1/units/van-quan-tu-xuyen/hand-over", request(**{"from": str(tomorrow)}), key="twice")
    [old], [new] = answer.json["ended"], answer.json["begun"]
    refused = system.post(f"/api/v1/assignments/{old['assignment_id']}/end", {}, key="first")
    assert refused.status == 422 and new["assignment_id"] in refused.json["detail"], refused.body
    assert system.post(f"/api/v1/assignments/{new['assignment_id']}/end", {}, key="second").status == 200
    assert system.post(f"/api/v1/assignments/{old['assignment_id']}/end", {}, key="third").status == 200


def test_all_hold_at_the_successor_what_they_held_and_nobody_reads_the_old_unit_after(system, people):
    reached = {p["username"] for p in people["leader"].get("/api/v1/users").json["items"]}
    assert "h-officer" in reached and "h-other" not in reached
    tried = system.vanquan(
        "hand-over", COMMUNE, OTHER_COMMUNE, "--from", str(TODAY), "--number", "1/NQ", "--date", "2022-01-01", "--issuer", "UBTVQH", "--dry-run")
    assert tried.returncode == 0 and "3 ended, 2 begun (nothing was changed)" in tried.stdout, tried.stderr
    done = system.post(PATH, request(), key="done")
    assert done.status == 200, done.body
    assert {a["username"] for a in done.json["ended"]} == {"h-leader", "h-officer", "h-acting"}
    assert {(a["username"], a["role"], a["unit_code"]) for a in done.json["begun"]} == {
        ("h-leader", "commune_leader", OTHER_COMMUNE), ("h-officer", "commune_officer", OTHER_COMMUNE)}
    assert all(a["document"] == DOCUMENT for a in done.json["begun"])
    again = system.post(PATH, request(), key="done")
    assert again.body == done.body
    assert system.post(PATH, request(), key="once-more").status == 422

    def is_over():
        seen = {p["username"] for p in people["leader"].get("/api/v1/users").json["items"]}
        return "h-other" in seen and "h-officer" not in seen
    system.wait(is_over, 10, "still reads the old unit")
    roles = {a["role"] for a in people["acting"].get("/api/v1/sessions/current").json["assignments"]}
    assert roles == {"supervisor"}
    lines = system.get(f"/api/v1/audit/lines?subject_kind=unit_people&subject_id={COMMUNE}").json["items"]
    assert [line["decision"]["number"] for line in lines] == [DOCUMENT["number"]]


def test_until_the_day_everything_is_as_it_was(system):
    person = Person(system, "h-later", "commune_leader", "van-quan-yen-phuc")
    day = TODAY + datetime.timedelta(days=30)
    answer = system.post(
        "/api/v1/units/van-quan-yen-phuc/hand-over", request(**{"from": str(day)}), key="later")
    assert answer.status == 200, answer.body
    [held] = person.get("/api/v1/sessions/current").json["assignments"]
    assert held["unit"] == "van-quan-yen-phuc"
    assert held["until"] == f"{day - datetime.timedelta(days=1)}T17:00:00Z"
    assert "sắp hết hạn" in person.page("/").body.decode()


def test_a_role_is_previewed_as_it_then_is(system):
    preview = system.get(f"/api/v1/access/preview?role=commune_leader&unit_code={COMMUNE}").json
    assert preview["needs_second_factor"] and preview["units"] == ["Xã Tri Lễ"]
    assert {"permission": "audit.read", "reach": "own"} in preview["permissions"]
    assert {"datum": "phone", "takes_reason": False, "reach": "own"} in preview["personal_data"]
    wrong = system.get("/api/v1/access/preview?role=commune_leader&unit_code=van-quan")
    assert wrong.status == 400 and [v["field"] for v in wrong.json["violations"]] == ["unit_code"]
    person = Person(system, "h-preview", "commune_leader", COMMUNE)
    assert person.get("/api/v1/access/preview?role=overseer&unit_code=van-quan").status == 403
    assert person.page("/people/preview").status == 403


def test_a_refusal_names_the_method_and_leads_to_why(system):
    person = Person(system, "h-why", "commune_officer", COMMUNE)
    answer = person.get("/api/v1/users")
    [violation] = answer.json["violations"]
    assert answer.status == 403 and violation["field"] == "access.v1.ListUsers" and "Xem người dùng" in violation["message"]
    page = person.page("/people")
    assert page.status == 403 and '/account/access?method=access.v1.ListUsers' in page.body.decode()
    why = person.page("/account/access?method=access.v1.ListUsers").body.decode()
    assert "Lãnh đạo UBND cấp xã" in why and "Chưa được giao vai trò nào" in why
    # Out of reach, a service's word: the same.
    standing = Person(system, "h-standing", "standing_officer", OTHER_DISTRICT)
    refused = standing.send("POST", f"/api/v1/units/{COMMUNE}/classes", {"name": "zone_iii", "valid_from": "2021-06-04", "document": DOCUMENT})
    [violation] = refused.json["violations"]
    assert refused.status == 403 and (violation["field"], violation["rule"]) == ("beneficiaries.v1.ClassifyArea", "scope"), refused.body


def test_what_waits_for_an_administrator_is_counted(system):
    survey = system.get("/api/v1/access/survey").json
    assert set(survey) == {"without_password", "without_second_factor", "unassigned", "ending_soon"}
    assert survey["ending_soon"] >= 1 and survey["without_password"] >= 4
    page = system.request("GET", "/", headers={"Cookie": f"__Host-vanquan={system.token}"}, signed_in=False).body.decode()
    assert "Đang chờ xử lý" in page and "Cấp mật khẩu cho" in page
