"""Emergency access: an hour's reading with a reason, within what one is assigned to, on the leaders' first page."""

import pytest
from people import COMMUNE, OTHER_COMMUNE, OTHER_DISTRICT, PLAN_UNIT, Person

ACCESSES = "/api/v1/emergency-accesses"
REASON = "Dân phản ánh nhầm danh sách nhà ở, cần gọi xã ngay"


@pytest.fixture(scope="module")
def people(system):
    made = [
        ("standing_officer", PLAN_UNIT), ("standing_leader", PLAN_UNIT), ("commune_officer", COMMUNE), ("commune_leader", COMMUNE),
        ("commune_leader", OTHER_COMMUNE), ("district_leader", PLAN_UNIT), ("supervisor", PLAN_UNIT)]
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
    assert tried.status == 200 and officer.get(f"/api/v1/users/{leader.name}").status == 403
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
    assert emergency["id"] == int(opened["emergency_id"]) and emergency["until"] == opened["ends_at"]
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
    (("standing_officer", PLAN_UNIT), OTHER_DISTRICT, REASON, 403, None),
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


def test_a_leader_looks_into_it_once(system, officer, leader, opened):
    path = f"{ACCESSES}/{opened['emergency_id']}/review"
    done = leader.send("PUT", path, {"note": "Đã trao đổi qua điện thoại"})
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


def test_it_is_over_with_its_last_second(system, officer, leader, opened):
    system.sql(f"UPDATE access.emergency_accesses SET ends_at = now() + interval '1 s' WHERE emergency_id = {opened['emergency_id']}")
    system.wait(lambda: officer.get(f"/api/v1/users/{leader.name}").status == 403, 10, "goes on")


def test_no_more_than_three_at_once_also_where_many_ask_at_once(system):
    from concurrent.futures import ThreadPoolExecutor

    person = Person(system, "e-many", "standing_officer", PLAN_UNIT)
    units = [COMMUNE, OTHER_COMMUNE, "van-quan-yen-phuc", "van-quan-diem-he", "van-quan-huu-le", "van-quan-tu-xuyen"]

    def take(unit):
        headers = {**person.headers, "Idempotency-Key": f"many-{unit}"}
        return system.request("POST", ACCESSES, {"unit_code": unit, "reason": REASON}, headers).status

    with ThreadPoolExecutor(6) as pool:
        statuses = sorted(pool.map(take, units))
    assert statuses == [200] * 3 + [422] * 3


def test_a_password_alone_is_not_enough_where_second_factors_are_required(own_system):
    own_system.environment["VANQUAN_SECOND_FACTOR"] = "required"
    own_system.start()
    person = Person(own_system, "e-single", "standing_officer", PLAN_UNIT)
    answer = person.send("POST", ACCESSES, {"unit_code": COMMUNE, "reason": REASON})
    assert answer.status == 422 and "xác thực hai bước" in answer.json["detail"], answer.body
