"""The plan as four services serve it: nodes, tasks, rules, targets, duties, deadlines, what is missing, the document."""

from collections import Counter

import pytest
from system import PLAN_CODE, PLAN_PATH
from vanquan_wire import Connection


def by_code(system, path, part=None):
    items = system.items(f"{PLAN_PATH}/{path}")
    found = {(item[part] if part else item)["code"]: item for item in items}
    assert len(found) == len(items)
    return found


def test_nodes_with_their_status_and_the_plans_words_for_it(system):
    nodes = by_code(system, "nodes")
    assert len(nodes) == 32 and list(nodes)[0] == "1" and list(nodes)[-1] == "10.3"
    without = {code: n["status"] for code, n in nodes.items() if n["status"] != "funded"}
    assert without == {"2": "no_capital", "5.2": "no_capital", "9.1": "not_implemented"}
    assert (nodes["5.2"]["status_words"], nodes["5.2"]["status_line"]) == ("không bố trí vốn thực hiện", 148)
    assert {code: n["sum_heading"] for code, n in nodes.items() if "sum_heading" in n} == {"3": "3.3", "5": "5.5", "10": "10.4"}
    assert (nodes["3.2.1"]["parent"], nodes["3.2.1"]["level"]) == ("3.2", "content")
    assert "parent" not in nodes["3"]


def test_tasks_with_their_quantities(system):
    tasks = by_code(system, "tasks", "task")
    assert len(tasks) == 73
    quantities = {c: (t["task"]["quantity"], t["task"]["unit_of_measure"]) for c, t in tasks.items() if "quantity" in t["task"]}
    assert quantities == {
        "T-1.1": (773, "hộ"), "T-1.2": (200, "hộ"), "T-1.3": (600, "hộ"), "T-1.4": (3, "công trình"),
        "T-4.1": (3.3, "km"), "T-4.2": (1, "trạm"), "T-4.3": (2, "công trình"), "T-6.1": (6, "nhà văn hóa"),
    }
    assert "773 hộ" in tasks["T-1.1"]["task"]["words"]
    inside = by_code(system, "tasks?node=3", "task")
    assert len(inside) == 11 and all(code.startswith("T-3.") for code in inside)


def test_an_exact_number_comes_as_it_stands_in_the_plan(system):
    assert b'"quantity":3.3,' in system.get(f"{PLAN_PATH}/tasks").body
    assert b'"value":99.8,' in system.get(f"{PLAN_PATH}/targets").body


def test_rules_for_a_node_are_its_own_those_around_it_and_the_general_ones(system):
    rules = by_code(system, "rules")
    assert len(rules) == 28
    general = {code for code, rule in rules.items() if "node" not in rule}
    own = by_code(system, "rules?node=1")
    assert general and general < own.keys() < rules.keys()
    assert {rule["node"] for code, rule in own.items() if code not in general} == {"1"}
    assert Counter(rule["kind"] for rule in rules.values()) >= Counter(["scope", "eligibility", "priority", "exclusion"])


def test_targets_and_how_they_are_counted(system):
    answer = system.get(f"{PLAN_PATH}/targets").json
    assert [answer[k] for k in ["statement_count", "distinct_count", "numeric_count"]] == [34, 29, 22]
    targets = {item["target"]["code"]: item for item in answer["items"]}
    assert len(targets) == 38
    assert targets["I-03"]["target"]["value"] == 99.8 and targets["I-31"]["target"]["value"] == 99.7
    assert (targets["I-03"]["statements"], targets["I-31"]["statements"]) == (["I-31"], ["I-03"])
    assert targets["I-03"]["conflicts"] == targets["I-31"]["conflicts"] != []
    assert not any("baseline" in item for item in answer["items"])
    # The counts are the plan's, whatever part of the list is asked for.
    narrowed = system.get(f"{PLAN_PATH}/targets?node=4.1").json
    assert {i["target"]["node"] for i in narrowed["items"]} == {"4.1"} and narrowed["distinct_count"] == 29


def test_every_conflict_of_a_target_is_a_finding(system):
    findings = {f["finding_id"]: f["text"] for f in system.items(f"{PLAN_PATH}/findings")}
    conflicts = [c for item in system.items(f"{PLAN_PATH}/targets") for c in item["conflicts"]]
    assert conflicts and all(findings[c["finding_id"]] == c["text"] for c in conflicts)


def test_duties_and_the_end_of_who_has_them(system):
    duties = {d["party_code"]: d for d in system.items(f"{PLAN_PATH}/duties?on=2023-01-01")}
    assert len(duties) == 12
    agency = duties["ldtbxh-dt"]
    assert (agency["role"], agency["organization_valid_to"]) == ("standing_agency", "2025-06-30")
    assert agency["name"] == "Phòng Lao động, Thương binh, Xã hội - Dân tộc huyện Văn Quan"
    assert "organization_valid_to" not in duties["ubnd-tinh"] and duties["ubnd-xa"]["is_group"]
    assert all(duty["is_in_force"] for duty in duties.values())
    # What the plan gives waits for somebody; it is said that whoever had it is no more.
    later = {d["party_code"]: d["is_in_force"] for d in system.items(f"{PLAN_PATH}/duties?on=2025-07-01")}
    assert later.keys() == duties.keys() and not later["ldtbxh-dt"] and later["ubnd-tinh"] and later["ubnd-xa"]
    assert all(d["words"] and d["line"] for party in duties.values() for d in party["duties"])


def test_deadlines_of_a_year_by_the_plan_and_by_law(system):
    items = system.items(f"{PLAN_PATH}/deadlines?year=2023")
    assert [i["due"] for i in items] == sorted(i["due"] for i in items) and all(i["due"].startswith("2023-") for i in items)
    [report] = [i for i in items if i["code"] == "bao-cao-nam"]
    # "Trước ngày 01/12" is in time until 30/11, and can be read in two ways.
    assert (report["due"], len(report["readings"]), report["is_internal"]) == ("2023-11-30", 2, False)
    assert [i["due"] for i in items if i["code"] == "chu-dau-tu-quy"] == ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"]
    assert report["reported_year"] == 2023
    assert {i["origin"] for i in items} == {"van-quan-2021-2025", "01/2022/TT-UBDT"}


def test_what_the_plan_does_not_say(system):
    items = system.items(f"{PLAN_PATH}/missing")
    assert Counter(item["kind"] for item in items) == {
        "baseline": 25, "lead_body": 19, "area_class": 17, "annex": 1, "yearly_split": 1, "villages": 1,
        "plan_number": 1, "internal_deadline": 1,
    }
    known = {o["operationId"] for p in system.get("/api/openapi.json").json["paths"].values() for o in p.values()}
    assert {item["method"] for item in items if "method" in item} <= known
    files_alone = {item["kind"] for item in items if "method" not in item}
    assert files_alone == {"annex", "yearly_split", "villages"}


def test_the_plan_as_a_document(system):
    plan = system.get(PLAN_PATH).json
    cover = plan["cover"]
    assert (cover["unit_code"], cover["from_year"], cover["to_year"]) == ("van-quan", 2021, 2025)
    assert "number" not in cover and "date" not in cover
    assert cover["version"]["kind"] == "proposed"
    lengths = {k: len(plan[k]) for k in ["objectives", "solutions", "citations", "annexes", "recipients", "corrections"]}
    assert lengths == {"objectives": 19, "solutions": 9, "citations": 18, "annexes": 1, "recipients": 9, "corrections": 27}


@pytest.mark.parametrize(
    "path, status, fields",
    [
        ("nodes?on=2023-02-29", 400, {"on"}),
        ("nodes?on=2023-01-01&colour=red", 400, {"colour"}),
        ("tasks?node=one", 400, {"node"}),
        ("tasks?node=77", 404, {"node"}),
        ("rules?node=77", 404, {"node"}),
        ("targets?node=77", 404, {"node"}),
        ("findings?topic=moon", 400, {"topic"}),
        ("duties?on=2023-13-01&x=1", 400, {"on", "x"}),
        ("deadlines", 400, {"year"}),
        ("deadlines?year=20x", 400, {"year"}),
        ("deadlines?year=99999", 400, {"year"}),
    ],
)
def test_wrong_questions_are_named(system, path, status, fields):
    answer = system.get(f"{PLAN_PATH}/{path}")
    assert answer.status == status, answer.body
    assert {v["field"] for v in answer.json["violations"]} == fields


LISTS = ["nodes", "tasks", "rules", "targets", "duties", "deadlines?year=2023", "missing", "findings", "money", "glance", "glance/table"]


@pytest.mark.parametrize("path", ["", *(f"/{path}" for path in LISTS)])
def test_an_unknown_plan_is_said_to_be_unknown(system, path):
    answer = system.get(f"/api/v1/plans/khong-co{path}")
    assert answer.status == 404 and [v["field"] for v in answer.json["violations"]] == ["plan_code"]


@pytest.mark.parametrize("path", ["", *(f"/{path}" for path in LISTS)])
def test_nobody_reads_without_a_session(system, path):
    assert system.get(f"{PLAN_PATH}{path}", signed_in=False).status == 401


def wire(system):
    return Connection("127.0.0.1", system.wire_ports["gateway"]), {"authorization": f"Bearer {system.token}"}


@pytest.mark.parametrize(
    "method, path, more",
    [
        ("funding.v1.ListPlanNodes", "nodes?on=2023-01-01", {"on": "2023-01-01"}),
        ("beneficiaries.v1.ListPlanTasks", "tasks?node=4", {"node": "4"}),
        ("beneficiaries.v1.ListBeneficiaryRules", "rules", {}),
        ("indicators.v1.ListPlanTargets", "targets", {}),
        ("reporting.v1.ListDuties", "duties?on=2023-01-01", {"on": "2023-01-01"}),
        ("reporting.v1.ListDeadlines", "deadlines?year=2023", {"year": 2023}),
        ("reporting.v1.ListMissingFacts", "missing", {}),
        ("reporting.v1.GetPlanGlance", "glance", {}),
    ],
)
def test_the_wire_gives_the_same_as_http(system, method, path, more):
    connection, meta = wire(system)
    with connection:
        assert connection.call(method, {"plan_code": PLAN_CODE, **more}, meta) == system.get(f"{PLAN_PATH}/{path}").json


def test_the_exports_are_the_lists_as_streams(system):
    def exported(service):
        connection, meta = wire(system)
        with connection:
            items = list(connection.stream(f"{service}.v1.ExportPlan", {"plan_code": PLAN_CODE}, meta))
        assert all(len(item) == 1 for item in items)
        return lambda kind: [item[kind] for item in items if kind in item]
    funding, beneficiaries, indicators = map(exported, ["funding", "beneficiaries", "indicators"])
    for kind, path in [("node", "nodes"), ("money", "money"), ("finding", "findings")]:
        assert funding(kind) == system.items(f"{PLAN_PATH}/{path}")
    assert beneficiaries("task") == system.items(f"{PLAN_PATH}/tasks")
    assert beneficiaries("rule") == system.items(f"{PLAN_PATH}/rules")
    assert indicators("target") == system.items(f"{PLAN_PATH}/targets")
    missing = system.items(f"{PLAN_PATH}/missing")
    parts = [fact for part in [funding, beneficiaries, indicators] for fact in part("missing")]
    assert len(parts) == 45 and all(fact in missing for fact in parts)
