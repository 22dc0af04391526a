"""What people enter beside the plan: each kind once, corrected, refused, and there after a power cut."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from system import PLAN_PATH

DECISION = {"number": "861/QĐ-TTg", "date": "2021-06-04", "issuer": "Thủ tướng Chính phủ"}

# Address, request, what is missing no longer once it is entered, and another value for a correction.
FACTS = {
    "status": (f"{PLAN_PATH}/nodes/5.2/status", {"status": "funded", "valid_from": "2023-02-28", "document": DECISION},
               set(), {"status": "not_implemented"}),
    "number": (f"{PLAN_PATH}/number", {"number": "12/KH-UBND", "date": "2022-10-10", "issuer": "UBND huyện Văn Quan"},
               {("plan_number", "van-quan-2021-2025")}, {"number": "13/KH-UBND"}),
    "class": ("/api/v1/units/van-quan-an-son/classes", {"name": "zone_iii", "valid_from": "2021-06-04", "document": DECISION},
              {("area_class", "van-quan-an-son")}, {"valid_to": "2025-06-30"}),
    "baseline": (f"{PLAN_PATH}/targets/I-02/baseline", {"value": 97.25, "as_of": "2021-12-31", "document": DECISION},
                 {("baseline", "I-02")}, {"value": 97.5}),
    "lead": (f"{PLAN_PATH}/duties",
             {"role": "lead", "node": "6", "organization": "van-quan-tt-vh-tt-tt", "valid_from": "2022-10-10", "document": DECISION},
             {("lead_body", "6")}, {"organization": "van-quan-ubnd-huyen"}),
    "deadline": (f"{PLAN_PATH}/deadlines/bao-cao-nam/internal", {"day": "11-15", "valid_from": "2022-10-10", "document": DECISION},
                 {("internal_deadline", "bao-cao-nam")}, {"day": "11-10"}),
}


# A sub-project with capital is led by somebody.
ARISES = {"status": {("lead_body", "5.2")}}


@pytest.mark.parametrize("name", FACTS)
def test_each_is_entered_once_and_corrected_by_its_version(system, name):
    address, request, gone, correction = FACTS[name]
    before = system.missing()
    first = system.post(address, request, key=f"{name}-1")
    assert first.status == 200, first.body
    assert (first.json["version"], first.headers["ETag"]) == (1, '"1"')
    assert first.json["entered_by"].startswith("user:")
    assert (before - system.missing(), system.missing() - before) == (gone, ARISES.get(name, set()))
    assert system.post(address, request, key=f"{name}-1").body == first.body
    another_request = system.post(address, {**request, **correction}, key=f"{name}-1")
    assert another_request.status == 422 and another_request.json["violations"]
    refused = system.post(address, {**request, **correction})
    assert (refused.status, refused.json["code"]) == (409, "ALREADY_EXISTS")
    stale = system.post(address, {**request, **correction}, version=7)
    assert (stale.status, stale.json["code"]) == (409, "ABORTED")
    second = system.post(address, {**request, **correction}, key=f"{name}-2", version=1)
    assert second.status == 200 and second.json["version"] == 2 and second.json["value"] is not None
    assert (before - system.missing(), system.missing() - before) == (gone, set())
    audited = "SELECT before_image->>'version', after_image->>'version' FROM audit.lines WHERE method"
    assert system.sql(f"{audited} = '{METHODS[name]}' ORDER BY 2") == "|1\n1|2"


METHODS = {
    "status": "funding.v1.DecideNodeStatus", "number": "reporting.v1.NumberPlan", "class": "beneficiaries.v1.ClassifyArea",
    "baseline": "indicators.v1.RecordBaseline", "lead": "reporting.v1.AssignDuty", "deadline": "reporting.v1.SetInternalDeadline",
}


def test_a_status_holds_from_its_day(system):
    address = f"{PLAN_PATH}/nodes/2/status"
    assert system.post(address, {"status": "funded", "valid_from": "2023-05-01", "document": DECISION}).status == 200
    assert system.post(address, {"status": "not_implemented", "valid_from": "2024-05-01", "document": DECISION}).status == 200
    def status(day):
        [node] = [n for n in system.items(f"{PLAN_PATH}/nodes?on={day}") if n["code"] == "2"]
        return node["status"], node.get("status_fact", {}).get("valid_from")
    assert status("2023-04-30") == ("no_capital", None)
    assert status("2023-05-01") == ("funded", "2023-05-01")
    assert status("2024-04-30") == ("funded", "2023-05-01")
    assert status("2024-05-01") == ("not_implemented", "2024-05-01")


def test_a_baseline_is_of_what_is_measured_not_of_one_statement(system):
    before = system.missing()
    request = {"value": 97.125, "as_of": "2021-12-31", "document": DECISION}
    assert system.post(f"{PLAN_PATH}/targets/I-31/baseline", request).status == 200
    assert before - system.missing() == {("baseline", "I-03")}
    values = {i["target"]["code"]: i.get("baseline", {}).get("value") for i in system.items(f"{PLAN_PATH}/targets")}
    assert (values["I-03"], values["I-31"]) == (97.125, 97.125)
    again = system.post(f"{PLAN_PATH}/targets/I-03/baseline", request)
    assert again.status == 409


def test_a_lead_of_a_project_leads_what_is_inside_it(system):
    before = system.missing()
    request = {"role": "lead", "node": "3", "organization": "van-quan-phong-tc-kh", "valid_from": "2022-01-01", "document": DECISION}
    assert system.post(f"{PLAN_PATH}/duties", request).status == 200
    assert before - system.missing() == {("lead_body", code) for code in ["3", "3.1", "3.2"]}
    decided = [d for d in system.items(f"{PLAN_PATH}/duties?on=2022-01-01") if "fact" in d and d["node"] == "3"]
    assert [d["name"] for d in decided] == ["Phòng Tài chính - Kế hoạch huyện Văn Quan"]
    assert not [d for d in system.items(f"{PLAN_PATH}/duties?on=2021-12-31") if d.get("node") == "3"]


def test_an_internal_deadline_stands_in_the_years_after_it_was_set(system):
    address, request, _, _ = FACTS["deadline"]
    system.post(address, {**request, "valid_from": "2024-03-01", "day": "10-31"})
    def days(year):
        items = system.items(f"{PLAN_PATH}/deadlines?year={year}")
        return [i["due"] for i in items if i["code"] == "bao-cao-nam" and i["is_internal"]]
    assert (days(2021), days(2024), days(2025)) == ([], ["2024-10-31"], ["2025-10-31"])


def test_a_number_stands_on_the_cover_and_in_the_list_of_plans(system):
    address, request, _, _ = FACTS["number"]
    if ("plan_number", "van-quan-2021-2025") in system.missing():
        assert system.post(address, request).status == 200
    cover = system.get(PLAN_PATH).json["cover"]
    [plan] = system.items("/api/v1/plans")
    assert cover["number"] == plan["document_number"] != "" and cover["date"] == plan["document_date"] == "2022-10-10"


WRONG_DOCUMENT = {"number": "", "date": "2022-02-30"}
DOCUMENT_FIELDS = {"document.number", "document.date", "document.issuer"}


@pytest.mark.parametrize("language, word", [("vi", "Thiếu trường này."), ("en", "This field is missing.")])
@pytest.mark.parametrize(
    "address, request_body, fields",
    [
        (f"{PLAN_PATH}/nodes/5.2/status", {"status": "moon", "valid_from": "30/02/2023", "document": WRONG_DOCUMENT, "more": 1},
         {"status", "valid_from", "more"} | DOCUMENT_FIELDS),
        (f"{PLAN_PATH}/number", {"date": "2022-13-01", "number": "a\nb"}, {"date", "number", "issuer"}),
        ("/api/v1/units/van-quan-an-son/classes", {"name": "iv", "valid_to": 7, "document": WRONG_DOCUMENT},
         {"name", "valid_from", "valid_to"} | DOCUMENT_FIELDS),
        (f"{PLAN_PATH}/targets/I-01/baseline", {"value": "x", "document": WRONG_DOCUMENT}, {"value", "as_of"} | DOCUMENT_FIELDS),
        (f"{PLAN_PATH}/duties", {"role": "king", "node": "x", "organization": "A b", "document": WRONG_DOCUMENT},
         {"role", "node", "organization", "valid_from"} | DOCUMENT_FIELDS),
        (f"{PLAN_PATH}/deadlines/bao-cao-nam/internal", {"day": "13-40", "document": WRONG_DOCUMENT},
         {"day", "valid_from"} | DOCUMENT_FIELDS),
    ],
    ids=METHODS.values(),
)
def test_what_is_wrong_is_named_all_at_once_in_the_readers_language(system, address, request_body, fields, language, word):
    before = system.missing()
    answer = system.post(address, request_body, headers={"Accept-Language": language})
    assert answer.status == 400
    assert {v["field"] for v in answer.json["violations"]} == fields
    assert word in {v["message"] for v in answer.json["violations"]}
    assert answer.headers["Content-Language"] == language
    assert system.missing() == before


@pytest.mark.parametrize(
    "address, changed, status, fields",
    [
        (f"{PLAN_PATH}/nodes/99/status", {"status": "funded", "valid_from": "2023-01-01"}, 404, {"node_code"}),
        ("/api/v1/units/khong-co/classes", {"name": "zone_i", "valid_from": "2021-06-04"}, 404, {"unit_code"}),
        ("/api/v1/units/van-quan-dong-giap/classes", {"name": "zone_i", "valid_from": "2019-12-31", "valid_to": "2024-12-01"},
         400, {"valid_from", "valid_to"}),
        ("/api/v1/units/van-quan/classes", {"name": "zone_i", "valid_from": "2024-01-01"}, 400, {"name"}),
        ("/api/v1/units/van-quan-dong-giap/classes", {"name": "zone_i", "valid_from": "2024-01-01", "valid_to": "2023-01-01"},
         400, {"valid_to"}),
        (f"{PLAN_PATH}/targets/I-99/baseline", {"value": 1, "as_of": "2021-01-01"}, 404, {"target_code"}),
        (f"{PLAN_PATH}/targets/I-38/baseline", {"value": 1, "as_of": "2021-01-01"}, 422, {"target_code"}),
        (f"{PLAN_PATH}/targets/I-13/baseline", {"value": 100.5, "as_of": "2099-01-01"}, 400, {"value", "as_of"}),
        (f"{PLAN_PATH}/targets/I-07/baseline", {"value": -1, "as_of": "2021-01-01"}, 400, {"value"}),
        (f"{PLAN_PATH}/duties", {"role": "lead", "node": "99", "organization": "van-quan-phong-tc-kh", "valid_from": "2022-01-01"},
         404, {"node"}),
        (f"{PLAN_PATH}/duties", {"role": "lead", "node": "8", "organization": "khong-co", "valid_from": "2022-01-01"},
         404, {"organization"}),
        (f"{PLAN_PATH}/duties", {"role": "lead", "node": "8", "organization": "van-quan-phong-tc-kh", "valid_from": "2025-07-01",
                                 "valid_to": "2025-01-01"}, 400, {"valid_from", "valid_to"}),
        (f"{PLAN_PATH}/deadlines/khong-co/internal", {"day": "11-15", "valid_from": "2022-01-01"}, 404, {"deadline_code"}),
        (f"{PLAN_PATH}/deadlines/bao-cao-nam/internal", {"day": "12-01", "valid_from": "2022-01-01"}, 400, {"day"}),
        # "Trước ngày 01/12" is 30/11: units that report then leave the district no day.
        (f"{PLAN_PATH}/deadlines/bao-cao-nam/internal", {"day": "11-30", "valid_from": "2019-01-01"}, 400, {"day"}),
        (f"{PLAN_PATH}/deadlines/bao-cao-nam/internal", {"day": "02-30", "valid_from": "2022-01-01"}, 400, {"day"}),
    ],
)
def test_what_does_not_fit_the_plan_is_refused(system, address, changed, status, fields):
    before = system.missing()
    answer = system.post(address, {**changed, "document": DECISION})
    assert answer.status == status, answer.body
    assert {v["field"] for v in answer.json.get("violations", [])} == fields
    assert system.missing() == before


def test_what_was_entered_can_be_taken_back(system):
    address, gap = f"{PLAN_PATH}/targets/I-24/baseline", ("baseline", "I-24")
    request = {"value": 31.5, "as_of": "2021-12-31", "document": DECISION}
    nothing = system.post(address, {**request, "is_withdrawn": True})
    assert nothing.status == 422 and [v["field"] for v in nothing.json["violations"]] == ["is_withdrawn"]
    assert system.post(address, request).json["is_withdrawn"] is False and gap not in system.missing()
    assert system.post(address, {**request, "is_withdrawn": True}).status == 409
    taken_back = system.post(address, {**request, "is_withdrawn": True}, version=1)
    assert (taken_back.status, taken_back.json["version"], taken_back.json["is_withdrawn"]) == (200, 2, True)
    assert gap in system.missing()
    [target] = [t for t in system.items(f"{PLAN_PATH}/targets") if t["target"]["code"] == "I-24"]
    assert "baseline" not in target
    assert system.post(address, request, version=2).status == 200 and gap not in system.missing()


def test_of_two_who_enter_the_same_at_once_one_is_told_so(system):
    address = f"{PLAN_PATH}/targets/I-16/baseline"
    with ThreadPoolExecutor(8) as clerks:
        requests = [{"value": n + 0.5, "as_of": "2021-12-31", "document": DECISION} for n in range(8)]
        answers = list(clerks.map(lambda request: system.post(address, request), requests))
    assert sorted(answer.status for answer in answers) == [200] + [409] * 7
    [entered] = [answer.json["value"] for answer in answers if answer.status == 200]
    [target] = [t for t in system.items(f"{PLAN_PATH}/targets") if t["target"]["code"] == "I-16"]
    assert target["baseline"]["value"] == entered


def test_nobody_enters_without_a_session(system):
    for address, request, _, _ in FACTS.values():
        assert system.post(address, request, signed_in=False).status == 401


def test_all_of_them_are_there_after_everything_was_killed(own_system):
    system = own_system.start().sign_in()
    before = system.missing()
    answers = {name: system.post(*FACTS[name][:2], key=f"kept-{name}") for name in FACTS}
    assert {answer.status for answer in answers.values()} == {200}
    left = system.missing()
    assert before - left == set().union(*(gone for _, _, gone, _ in FACTS.values()))
    system.kill_everything()
    system.start()
    assert system.missing() == left
    for name, answer in answers.items():
        assert system.post(*FACTS[name][:2], key=f"kept-{name}").body == answer.body
    methods = system.sql("SELECT method FROM audit.lines WHERE after_image ? 'valid_from'").splitlines()
    assert sorted(methods) == sorted(METHODS.values())
