"""The plan's money by node, nature and source, over HTTP and over the wire, stated and recomputed."""

from system import PLAN_CODE
from vanquan_wire import Connection

MONEY = f"/api/v1/plans/{PLAN_CODE}/money"
MILLION = 1_000_000


def cell(items, node=None, nature=None, source=None):
    found = [i for i in items if (i.get("node_code"), i.get("nature"), i.get("source")) == (node, nature, source)]
    assert len(found) == 1, (node, nature, source, found)
    return found[0]


def test_the_plans_totals_as_stated_and_as_computed(system):
    items = system.get(MONEY).json["items"]
    assert cell(items)["stated_vnd"] == cell(items)["computed_vnd"] == 272_797 * MILLION
    investment = cell(items, nature="development_investment")
    assert investment["stated_vnd"] == investment["computed_vnd"] == 208_224 * MILLION
    recurrent = cell(items, nature="recurrent")
    assert recurrent["stated_vnd"] == recurrent["computed_vnd"] == 64_573 * MILLION
    district = cell(items, nature="development_investment", source="district")
    assert district["stated_vnd"] == district["computed_vnd"] == 11_401 * MILLION


def test_the_one_sum_that_does_not_add_up(system):
    items = system.get(MONEY).json["items"]
    central = cell(items, nature="development_investment", source="central")
    assert central["stated_vnd"] == 196_832 * MILLION
    assert central["computed_vnd"] == 196_823 * MILLION
    assert central["difference_vnd"] == 9 * MILLION
    assert "196.832" in central["words"] and central["line"] == 78
    assert [i for i in items if i.get("difference_vnd")] == [central]


def test_each_project_has_its_total(system):
    totals = {"1": 46_897, "3": 29_591, "4": 137_729, "5": 47_700, "6": 2_844, "7": 4_199, "8": 2_510, "9": 304, "10": 1_023}
    items = system.get(MONEY).json["items"]
    assert {n: cell(items, node=n)["computed_vnd"] for n in totals} == {n: t * MILLION for n, t in totals.items()}


def test_filters_narrow_the_list(system):
    items = system.get(f"{MONEY}?node=1&nature=development_investment&source=district").json["items"]
    assert [i["stated_vnd"] for i in items] == [3_538 * MILLION]


def test_the_wire_gives_the_same_as_http(system):
    wire = Connection("127.0.0.1", system.wire_ports["gateway"])
    meta = {"authorization": f"Bearer {system.token}"}
    reply = wire.call("funding.v1.ListPlanMoney", {"plan_code": PLAN_CODE}, meta=meta)
    assert reply == system.get(MONEY).json


def test_the_operator_calls_it_by_name(system):
    result = system.vanquan("call", "funding.v1.ListPlanFindings", f'{{"plan_code":"{PLAN_CODE}"}}', "--operator", "lan")
    assert result.returncode == 0, result.stderr
    assert '"stated_vnd" : 196832000000' in result.stdout or '"stated_vnd": 196832000000' in result.stdout


def test_the_finding_names_both_figures_and_its_parts(system):
    finding = system.finding()
    money = finding["money"]
    assert (money["stated_vnd"], money["computed_vnd"]) == (196_832 * MILLION, 196_823 * MILLION)
    assert sum(part["amount_vnd"] for part in money["parts"]) == money["computed_vnd"]
    assert [place["line"] for place in finding["places"]][0] == 78
    assert finding["arithmetic"] == "39.559 + 124.237 + 31.701 + 1.326 = 196.823 ≠ 196.832 (triệu đồng)"


def test_there_are_as_many_findings_as_the_plan_shows_and_a_topic_narrows_them(system):
    path = f"/api/v1/plans/{PLAN_CODE}/findings"
    items = system.items(path)
    assert len(items) == 38 == len({item["finding_id"] for item in items})
    assert all(place["words"] and place["line"] > 0 for item in items for place in item["places"])
    targets = system.items(f"{path}?topic=targets")
    assert targets == [item for item in items if item["topic"] == "targets"] and targets
    [explained] = system.get(path).json["explained"]
    assert (explained["amount_vnd"], explained["node_code"]) == (3_800 * MILLION, "1")


def test_answers_are_in_the_language_asked_for(system):
    path = f"/api/v1/plans/{PLAN_CODE}/findings"
    english = system.get(path, headers={"Accept-Language": "en"}).json["items"][0]["text"]
    vietnamese = system.get(path).json["items"][0]["text"]
    assert "196.832 triệu đồng" in vietnamese and english != vietnamese


def test_the_list_of_plans(system):
    [plan] = system.get("/api/v1/plans").json["items"]
    assert plan["plan_code"] == PLAN_CODE and plan["edition"] == 1 and plan["node_count"] > 10
    assert plan.get("document_number") is None
