"""Emergency access: an hour's reading with a reason, within what one is assigned to, on the leaders' first page."""

import pytest
from people import COMMUNE, OTHER_COMMUNE, OTHER_DISTRICT, PLAN_UNIT, Person

ACCESSES = "/api/v1/emergency-accesses"
REASON = "Dân phản ánh nhầm danh sách nhà ở, cần gọi xã ngay"


@pytest.fixture(scope="module")
def people(system):
    made = [
        ("standing_officer", PLAN_UNIT), ("standing_leader", PLAN_UNIT), ("commune_officer", COMMUNE), ("commune_leader", COMMUNE),
        ("commune_leader", OTHER_COMMUNE), ("district_leader", PLAN_UNIT), ("supervisor", PLAN_UNIT), ("standing_officer", OTHER_COMMUNE), ("lead_officer", PLAN_UNIT)]
    return {(role, unit): Person(system, f"e-{n}.{role.replace('_', '-')}", role, unit) for n, (role, unit) in enumerate(made)}


@pytest.fixture(scope="module")
def officer(people):
    return people["standing_officer", PLAN_UNIT]


@pytest.fixture(scope="module")
def leader(people):
    return people["commune_leader", COMMUNE]


@pytest.fixture(scope="module")
def opened(system, officer, leader):
    """The officer's access to the commune, tried first."""
    assert leader.send("PUT", "/api/v1/account/phone", {"phone": "0912 345 678"}).status == 200
    assert officer.get(f"/api/v1/users/{leader.name}").status == 403
    request = {"unit_code": COMMUNE, "reason": REASON}
    tried = officer.send("POST", ACCESSES, request, **{"Dry-Run": "true"})
    assert tried.status == 400 and officer.get(f"/api/v1/users/{leader.name}").status == 403
    answer = officer.send("POST", ACCESSES, request)
    assert answer.status == 200, answer.body
    system.wait(lambda: officer.get(f"/api/v1/users/{leader.name}").status == 200, 10, "is not let in")
    return answer.json


def test_it_reaches_the_unit_for_an_hour_and_no_other(system, people, officer, leader, opened):
    assert opened["reason"] == REASON and opened["unit_code"] == COMMUNE
    shown = officer.get(f"/api/v1/users/{leader.name}").json["user"]
    assert shown["phone"] == {"text": "0912345678", "is_masked": False}
    other = people["commune_leader", OTHER_COMMUNE]
    assert officer.get(f"/api/v1/users/{other.name}").status == 404
    seen = officer.get("/api/v1/users").json["items"]
    assert {item["unit_code"] for item in seen if item["username"] != officer.name} == {COMMUNE}
    held = officer.get("/api/v1/sessions/current").json["assignments"]
    [emergency] = [a for a in held if a["role"] == "emergency_reader"]
    assert emergency["emergency_id"] == int(opened["emergency_id"]) and "id" not in emergency and emergency["until"] == opened["ends_at"]
    assert system.sql(f"SELECT ends_at - opened_at FROM access.emergency_accesses WHERE emergency_id = {opened['emergency_id']}") == "01:00:00"


def test_it_opens_nothing_to_write(officer, opened):
    write = officer.send("PUT", "/api/v1/users/moi.lan", {"display_name": "Lan"})
    assert write.status == 403


def test_the_leaders_see_it_on_their_first_page_and_nobody_else(people, leader, opened):
    district, other = people["district_leader", PLAN_UNIT], people["commune_leader", OTHER_COMMUNE]
    for person in (leader, district, people["standing_leader", PLAN_UNIT]):
        [item] = person.get(ACCESSES).json["items"]
        assert item["unit_name"] == "Xã Tri Lễ" and item["reason"] == REASON and "review" not in item
        for page in ("/", "/plans/van-quan-2021-2025"):
            assert "Xem xét 1 lần truy cập khẩn cấp" in person.page(page).body.decode(), (person.role, page)
        shown = person.page("/emergency/reviews").body.decode()
        assert REASON in shown and "e-0.standing-officer" in shown
    assert other.get(ACCESSES).json["items"] == []
    assert people["commune_officer", COMMUNE].get(ACCESSES).status == 403
    assert people["supervisor", PLAN_UNIT].page("/emergency/reviews").status == 403


@pytest.mark.parametrize("who, unit, reason, status, field", [
    (("standing_officer", PLAN_UNIT), OTHER_DISTRICT, REASON, 400, "unit_code"),
    (("standing_officer", PLAN_UNIT), PLAN_UNIT, REASON, 400, "unit_code"),
    (("standing_officer", PLAN_UNIT), OTHER_COMMUNE, "." * 30, 400, "reason"),
    (("standing_officer", OTHER_COMMUNE), COMMUNE, REASON, 403, None),
    (("standing_officer", PLAN_UNIT), COMMUNE, REASON, 422, None),
    (("standing_officer", PLAN_UNIT), OTHER_COMMUNE, "xem gấp", 400, "reason"),
    (("standing_officer", PLAN_UNIT), "khong-co", REASON, 400, "unit_code"),
    (("commune_officer", COMMUNE), OTHER_COMMUNE, REASON, 403, None),
    (("commune_officer", COMMUNE), COMMUNE, REASON, 403, None),
    (("supervisor", PLAN_UNIT), COMMUNE, REASON, 403, None),
])
def test_whoever_may_not_or_says_too_little_is_refused(people, opened, who, unit, reason, status, field):
    answer = people[who].send("POST", ACCESSES, {"unit_code": unit, "reason": reason})
    assert answer.status == status, answer.body
    if field:
        assert [v["field"] for v in answer.json["violations"]] == [field]


def test_nobody_ends_or_reviews_what_is_not_theirs(people, officer, leader, opened):
    path = f"{ACCESSES}/{opened['emergency_id']}"
    other = people["commune_leader", OTHER_COMMUNE]
    assert people["standing_leader", PLAN_UNIT].send("DELETE", path).status == 404
    assert officer.send("PUT", f"{path}/review", {}).status == 403
    assert other.send("PUT", f"{path}/review", {}).status == 404


def test_what_is_read_by_it_is_on_record_for_those_who_answer_for_the_unit(officer, leader, opened):
    page = leader.page(f"/audit?username={officer.name}")
    assert page.status == 200 and "Một người dùng và các phân công" in page.body.decode()
    lines = leader.get(f"/api/v1/audit/lines?username={officer.name}").json["items"]
    read = [line for line in lines if line["subject_kind"] == "emergency_read"]
    assert {"access.v1.GetUser", "access.v1.ListUsers"} <= {line["method"] for line in read}
    assert all(line["is_read"] and line["unit_code"] == COMMUNE and line["principal_name"] == officer.name for line in read)


def test_a_lead_body_has_none_beyond_its_projects(people):
    assert people["lead_officer", PLAN_UNIT].send("POST", ACCESSES, {"unit_code": COMMUNE, "reason": REASON}).status == 403


def test_nobody_acts_for_somebody_in_it(system, people, officer, leader, opened):
    for method, arguments, person in [
        ("OpenEmergencyAccess", [f"unit_code={OTHER_COMMUNE}", f"reason={REASON}"], officer),
        ("ReviewEmergencyAccess", [f"emergency_id={opened['emergency_id']}"], leader),
        ("DiscloseUserDatum", [f"username={leader.name}", "datum=phone", "purpose=contact", "reason=gọi họp"], people["district_leader", PLAN_UNIT]),
        ("SetOwnPhone", ["phone=0912345679"], leader),
    ]:
        result = system.vanquan("call", f"access.v1.{method}", *arguments, "--as", person.name)
        assert result.returncode == 77 and "PERMISSION_DENIED" in result.stderr, (method, result.stderr)


def test_a_leader_looks_into_it_once(system, officer, leader, opened):
    path = f"{ACCESSES}/{opened['emergency_id']}/review"
    tried = leader.send("PUT", path, {}, **{"Dry-Run": "true"})
    assert tried.status == 200 and "review" in tried.json
    assert officer.get(f"/api/v1/users/{leader.name}").status == 200
    done = leader.send("PUT", path, {"note": "Đã trao đổi qua điện thoại"})
    # It is over by that.
    system.wait(lambda: officer.get(f"/api/v1/users/{leader.name}").status == 403, 10, "goes on")
    assert done.status == 200 and done.json["review"]["note"] == "Đã trao đổi qua điện thoại"
    assert leader.send("PUT", path, {}).status == 422
    assert "Xem xét 1 lần" not in leader.page("/").body.decode()
    methods = [line["method"] for line in leader.get("/api/v1/audit/lines?page_size=200").json["items"]]
    assert "access.v1.OpenEmergencyAccess" in methods and "access.v1.ReviewEmergencyAccess" in methods


def test_nobody_reviews_their_own(system):
    person = Person(system, "e-own", "standing_leader", PLAN_UNIT)
    number = person.send("POST", ACCESSES, {"unit_code": OTHER_COMMUNE, "reason": REASON}).json["emergency_id"]
    answer = person.send("PUT", f"{ACCESSES}/{number}/review", {})
    assert answer.status == 422, answer.body
    assert person.send("DELETE", f"{ACCESSES}/{number}").status == 200
    assert person.send("DELETE", f"{ACCESSES}/{number}").status == 404


def test_it_is_over_with_its_last_second(system, leader):
    person = Person(system, "e-brief", "standing_officer", PLAN_UNIT)
    number = person.send("POST", ACCESSES, {"unit_code": COMMUNE, "reason": REASON}).json["emergency_id"]
    system.wait(lambda: person.get(f"/api/v1/users/{leader.name}").status == 200, 10, "is not let in")
    system.sql(f"UPDATE access.emergency_accesses SET ends_at = now() + interval '1 s' WHERE emergency_id = {number}")
    system.wait(lambda: person.get(f"/api/v1/users/{leader.name}").status == 403, 10, "goes on")


def test_a_listing_in_whose_midst_it_ends_goes_no_further(system, leader):
    person = Person(system, "e-reading", "standing_officer", PLAN_UNIT)
    number = person.send("POST", ACCESSES, {"unit_code": COMMUNE, "reason": REASON}).json["emergency_id"]
    system.wait(lambda: person.get("/api/v1/users").status == 200, 10, "is not let in")
    page = person.get("/api/v1/users?page_size=1").json
    assert len(page["items"]) == 1
    path = f"/api/v1/users?page_size=1&page_token={page['next_page_token']}"
    assert person.get(path).status == 200
    assert person.send("DELETE", f"{ACCESSES}/{number}").status == 200
    system.wait(lambda: person.get(path).status == 403, 10, "goes on")


def test_it_ends_with_the_assignment_that_it_rests_on(system, leader):
    person = Person(system, "e-leaving", "standing_officer", PLAN_UNIT)
    assert person.send("POST", ACCESSES, {"unit_code": COMMUNE, "reason": REASON}).status == 200
    system.wait(lambda: person.get(f"/api/v1/users/{leader.name}").status == 200, 10, "is not let in")
    [own] = [a for a in system.get(f"/api/v1/users/{person.name}").json["assignments"]]
    assert system.post(f"/api/v1/assignments/{own['assignment_id']}/end", {}, key="leaving").status == 200
    system.wait(lambda: person.get(f"/api/v1/users/{leader.name}").status == 403, 10, "goes on")


def test_no_more_than_three_before_leaders_have_looked_also_where_many_ask_at_once(system):
    from concurrent.futures import ThreadPoolExecutor

    person = Person(system, "e-many", "standing_officer", PLAN_UNIT)
    units = [COMMUNE, OTHER_COMMUNE, "van-quan-yen-phuc", "van-quan-diem-he", "van-quan-huu-le", "van-quan-tu-xuyen"]

    def take(unit):
        headers = {**person.headers, "Idempotency-Key": f"many-{unit}"}
        return system.request("POST", ACCESSES, {"unit_code": unit, "reason": REASON}, headers).status

    with ThreadPoolExecutor(6) as pool:
        statuses = sorted(pool.map(take, units))
    assert statuses == [200] * 3 + [422] * 3


def test_neither_a_password_nor_an_open_session_is_enough(own_system):
    own_system.environment["VANQUAN_SECOND_FACTOR"] = "required"
    own_system.start()
    person = Person(own_system, "e-single", "standing_officer", PLAN_UNIT)
    request = {"unit_code": COMMUNE, "reason": REASON}
    answer = person.send("POST", ACCESSES, request)
    assert answer.status == 422 and "xác thực hai bước" in answer.json["detail"], answer.body
    # Nor an app that whoever has found a password out sets up now.
    codes = person.second_factor()
    assert person.send("POST", ACCESSES, {**request, "code": codes[0]}).status == 422
    own_system.sql("UPDATE access.second_factors SET confirmed_at = confirmed_at - interval '1 day'")
    for code in (None, "000000", "abcd-efgh"):
        answer = person.send("POST", ACCESSES, {**request, "code": code} if code else request)
        assert answer.status == 400 and [v["field"] for v in answer.json["violations"]] == ["code"], answer.body
    assert person.send("POST", ACCESSES, {**request, "code": codes[1]}).status == 200
    again = person.send("POST", ACCESSES, {**request, "unit_code": OTHER_COMMUNE, "code": codes[1]})
    assert again.status == 400
    # Guesses wait, as at the door.
    statuses = [person.send("POST", ACCESSES, {**request, "unit_code": OTHER_COMMUNE, "code": "000000"}).status for _ in range(6)]
    assert statuses[-1] == 429, statuses
