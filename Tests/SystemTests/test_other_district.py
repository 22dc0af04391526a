"""A second district from files alone: nothing in the executables is about Văn Quan."""

import pytest
from system import PLAN_CODE, PLAN_PATH, PLANS_OF_TESTS

CODE = "binh-minh-2026-2030"
PATH = f"/api/v1/plans/{CODE}"
DECISION = {"number": "1/QĐ-UBND", "date": "2026-01-01", "issuer": "UBND huyện Bình Minh"}


@pytest.fixture(scope="module")
def both(system):
    """Văn Quan is loaded; Bình Minh comes while all serve. A plan may be named before the units that it needs."""
    result = system.vanquan("load", PLANS_OF_TESTS / "binh-minh.json", PLANS_OF_TESTS / "binh-minh-units.json")
    assert result.returncode == 0, result.stderr
    assert f"{CODE} new, edition 1" in result.stdout and "ha-trung new, edition 1" in result.stdout
    return system


def test_both_plans_are_listed_each_with_its_own_findings(both):
    assert {plan["plan_code"] for plan in both.items("/api/v1/plans")} == {CODE, PLAN_CODE}
    findings = both.items(f"{PATH}/findings")
    assert (len(findings), len(both.items(f"{PLAN_PATH}/findings"))) == (12, 38)
    first, annex = [finding for finding in findings if finding["kind"] == "arithmetic"]
    assert first["money"]["difference_vnd"] == 100_000_000 and annex["rule"].startswith("annex")
    report = both.vanquan("plan", "check", "--strict")
    assert report.returncode == 1
    assert f"{CODE}: 12 findings" in report.stdout and f"{PLAN_CODE}: 38 findings" in report.stdout


def test_its_glance_and_its_feed(both):
    glance = both.get(f"{PATH}/glance").json
    assert glance["findings"] == both.items(f"{PATH}/findings")
    assert (glance["cover"]["unit_name"], glance["cover"]["number"]) == ("Huyện Bình Minh", "15/KH-UBND")
    assert "plan_number" not in {fact["kind"] for fact in glance["missing"]}
    assert len(glance["projects"]) == 11 == len(both.items(f"{PATH}/nodes"))
    feed = both.get(f"/api/v1/feeds/plans/{CODE}")
    assert (feed.status, feed.json["unit_code"]) == (200, "binh-minh")
    assert "Nguyễn Thị Mai" not in feed.body.decode()


def test_part_of_a_million_is_exact(both):
    """20,25 triệu đồng."""
    assert 20_250_000 in {figure.get("stated_vnd") for figure in both.items(f"{PATH}/money")}
    assert b'"stated_vnd":20250000,' in both.get(f"/api/v1/feeds/plans/{CODE}").body.replace(b"}", b",")
    assert ",\"20,25\"," in both.get(f"{PATH}/glance/table").body.decode()


def test_its_areas_stand_beside_the_others(both):
    [district] = both.items("/api/v1/units?q=991")
    assert district["area"]["code"] == "binh-minh"
    assert len(both.items("/api/v1/units?kind=province")) == 2
    assert len(both.items("/api/v1/units?parent=van-quan")) == 17


def test_a_class_that_the_units_file_gives_is_not_missing(both):
    classes = {item["area"]["code"]: [c["name"] for c in item["classes"]] for item in both.items("/api/v1/units?parent=binh-minh")}
    assert classes["binh-minh-an-phu"] == ["zone_iii"] and classes["binh-minh-tan-hoa"] == ["zone_ii"]
    missing = {fact["subject"] for fact in both.items(f"{PATH}/missing") if fact["kind"] == "area_class"}
    assert missing == {code for code, given in classes.items() if not given}


def test_what_is_entered_for_one_is_not_the_others(both):
    status = {"status": "funded", "valid_from": "2026-06-01", "document": DECISION}
    assert both.post(f"{PATH}/nodes/3/status", status).status == 200
    [node] = [node for node in both.items(f"{PATH}/nodes?on=2026-06-01") if node["code"] == "3"]
    assert node["status"] == "funded" and node["status_fact"]["document"] == DECISION
    assert not any("status_fact" in node for node in both.items(f"{PLAN_PATH}/nodes?on=2026-06-01"))
    numbered = both.post(f"{PATH}/number", {"number": "2/KH", "date": "2026-03-01", "issuer": "UBND huyện Bình Minh"})
    assert (numbered.status, numbered.json["code"]) == (422, "FAILED_PRECONDITION")
