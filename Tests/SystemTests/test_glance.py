"""The plan at a glance and the province's feed: one state of the data, the same figures everywhere, no words outside."""

import csv
import http.client
import io
import json
import os
import signal
import threading
import time
from collections import Counter

import pytest
from system import PLAN, PLAN_CODE, PLAN_PATH
from vanquan_wire import Connection, WireError

GLANCE = f"{PLAN_PATH}/glance"
TABLE = f"{PLAN_PATH}/glance/table"
FEED = f"/api/v1/feeds/plans/{PLAN_CODE}"
DECISION = {"number": "861/QĐ-TTg", "date": "2021-06-04", "issuer": "Thủ tướng Chính phủ"}
NATURES = {"development_investment": "Vốn đầu tư phát triển", "recurrent": "Vốn sự nghiệp"}
SOURCES = {"central": "Ngân sách trung ương", "district": "Ngân sách huyện"}


def millions(vnd):
    """As a Vietnamese table writes it: 7280000000 as 7.280, 20250000 as 20,25; nothing for nothing."""
    if vnd is None:
        return ""
    whole, rest = divmod(vnd, 1_000_000)
    decimals = f",{rest:06}".rstrip("0") if rest else ""
    return f"{whole:,}".replace(",", ".") + decimals


def money_of(glance):
    return glance["totals"] + [figure for project in glance["projects"] for figure in project["money"]]


# The glance


def test_it_says_what_each_list_says(system):
    glance = system.get(GLANCE).json
    assert glance["cover"] == system.get(PLAN_PATH).json["cover"]
    assert glance["findings"] == system.items(f"{PLAN_PATH}/findings")
    assert glance["targets"] == system.items(f"{PLAN_PATH}/targets")
    assert glance["missing"] == system.items(f"{PLAN_PATH}/missing")
    assert money_of(glance) == system.items(f"{PLAN_PATH}/money")
    nodes = system.items(f"{PLAN_PATH}/nodes")
    assert [(p["code"], p["status"], p["title"]) for p in glance["projects"]] == [(n["code"], n["status"], n["title"]) for n in nodes]
    tasks = system.items(f"{PLAN_PATH}/tasks")
    assert [t for p in glance["projects"] for t in p["tasks"]] == [t for t in tasks if "quantity" in t["task"]]
    counts = Counter(t["task"]["node"] for t in tasks)
    assert {p["code"]: p["task_count"] for p in glance["projects"]} == {n["code"]: counts[n["code"]] for n in nodes}


def test_its_totals_are_the_plans(system):
    total = system.get(GLANCE).json["totals"][0]
    assert (total["stated_vnd"], total["computed_vnd"]) == (272_797_000_000, 272_797_000_000)


def test_its_texts_are_in_the_readers_language(system):
    vietnamese = system.get(GLANCE).json
    english = system.get(GLANCE, headers={"Accept-Language": "en"}).json
    assert vietnamese["missing"] != english["missing"] and money_of(vietnamese) == money_of(english)
    assert any("no number and no date" in m["text"] for m in english["missing"])


def test_the_table_is_read_by_pythons_csv_and_has_the_same_money(system):
    answer = system.get(TABLE)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{PLAN_CODE}.csv"'
    assert answer.body.startswith(b"\xef\xbb\xbf") and answer.body.count("\ufeff".encode()) == 1
    text = answer.body.decode("utf-8-sig")
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    glance = system.get(GLANCE).json
    money = [row for row in rows if row["Loại"] == "Vốn"]
    assert len(money) == len(money_of(glance)) > 100
    for row, figure in zip(money, money_of(glance)):
        assert row["Mã"] == figure.get("node_code", "") and row["Tên"] == figure["title"]
        assert row["Tính chất vốn"] == NATURES.get(figure.get("nature"), "")
        assert row["Nguồn vốn"] == SOURCES.get(figure.get("source"), "")
        assert row["Kế hoạch ghi"] == millions(figure.get("stated_vnd"))
        assert row["Tính lại"] == millions(figure.get("computed_vnd"))
        assert (row["Nguyên văn"], row["Dòng"]) == (figure.get("words", ""), str(figure.get("line", "")))
    tasks = {row["Mã"]: row for row in rows if row["Loại"] == "Nhiệm vụ"}
    assert len(tasks) == 73 and (tasks["T-4.1"]["Kế hoạch ghi"], tasks["T-4.1"]["Đơn vị tính"]) == ("3,3", "km")
    targets = {row["Mã"]: row for row in rows if row["Loại"] == "Chỉ tiêu"}
    assert len(targets) == 38 and targets["I-03"]["Kế hoạch ghi"] == "99,8" and "trên" in targets["I-03"]["So sánh"]
    assert len(rows) == len(money) + len(tasks) + len(targets)


def test_no_cell_of_the_table_is_a_formula(system):
    rows = csv.reader(io.StringIO(system.get(TABLE).body.decode("utf-8-sig"), newline=""), strict=True)
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t", "\r")]


def test_the_table_in_english(system):
    text = system.get(TABLE, headers={"Accept-Language": "en"}).body.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert (rows[0]["Kind"], rows[0]["Stated"], rows[0]["Unit of measure"]) == ("Money", "272,797", "million VND")


@pytest.mark.parametrize("path", [GLANCE, TABLE, FEED])
def test_whoever_has_it_already_is_told_so(system, path):
    first = system.get(path)
    tag = first.headers["ETag"]
    assert first.headers["Vary"] == "Accept-Language, Authorization" and "private" in first.headers["Cache-Control"]
    assert first.status == 200 and system.get(path).headers["ETag"] == tag
    for known in [tag, f"W/{tag}", f'"other", {tag}', "*"]:
        answer = system.get(path, headers={"If-None-Match": known})
        assert (answer.status, answer.body, answer.headers["ETag"]) == (304, b"", tag)
    assert system.get(path, headers={"If-None-Match": '"other"'}).body == first.body
    head = system.request("HEAD", path)
    assert (head.status, head.body, head.headers["ETag"]) == (200, b"", tag)


# The feed


def test_the_feed_has_the_glances_figures(system):
    glance, feed = system.get(GLANCE).json, system.get(FEED).json
    assert (feed["unit_code"], feed["official_unit_code"], feed["edition"]) == ("van-quan", "184", 1)
    money = [row for row in feed["items"] if row["kind"] == "money"]
    assert len(money) == len(money_of(glance))
    for row, figure in zip(money, money_of(glance)):
        assert row["code"] == figure.get("node_code", PLAN_CODE)
        for amount in ["stated_vnd", "computed_vnd", "nature", "source"]:
            assert row.get(amount) == figure.get(amount)
    tasks = {row["code"]: (row["value"], row["unit_of_measure"]) for row in feed["items"] if row["kind"] == "task"}
    assert tasks["T-1.1"] == (773, "hộ") and tasks["T-4.1"] == (3.3, "km") and len(tasks) == 8
    assert len([row for row in feed["items"] if row["kind"] == "target"]) == 38


def test_the_feed_tells_nobodys_name_no_words_and_no_notes(system):
    note = "Ghi chú không được ra ngoài"
    assert system.acknowledge(note).status == 200
    assert system.post(f"{PLAN_PATH}/targets/I-05/baseline", {
        "value": 61.5, "as_of": "2021-12-31", "document": {**DECISION, "issuer": "Người nhập bí mật"}}).status == 200
    feed = system.get(FEED)
    text, plan = feed.body.decode(), system.get(PLAN_PATH).json
    assert plan["cover"]["signatory_name"] == "Hứa Phong Lan"
    for secret in ["Hứa Phong Lan", "signatory", '"words"', '"note"', note, "Người nhập bí mật", "user:", "entered_by", "61.5"]:
        assert secret not in text, secret
    wordings = [f["words"] for f in money_of(system.get(GLANCE).json) if "words" in f]
    wordings += [t["task"]["words"] for t in system.items(f"{PLAN_PATH}/tasks")]
    names = {row["name"] for row in feed.json["items"]}
    assert not [words for words in wordings if words in text and not any(words in name for name in names)]


def test_the_feeds_version_is_that_of_its_figures(own_system, tmp_path):
    system = own_system.start().sign_in()
    feed, glance = system.get(FEED), system.get(GLANCE)
    entered = system.post(f"{PLAN_PATH}/targets/I-01/baseline", {"value": 20.5, "as_of": "2021-12-31", "document": DECISION})
    assert entered.status == 200
    assert system.get(FEED, headers={"If-None-Match": feed.headers["ETag"]}).status == 304
    assert system.get(GLANCE, headers={"If-None-Match": glance.headers["ETag"]}).status == 200
    plan = json.loads(PLAN.read_text())
    [task] = [task for task in plan["tasks"] if task["code"] == "T-1.1"]
    task["quantity"], task["words"] = 774, task["words"].replace("773", "774")
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(plan, ensure_ascii=False))
    loaded = system.vanquan("load", path)
    assert loaded.returncode == 0, loaded.stderr
    changed = system.get(FEED, headers={"If-None-Match": feed.headers["ETag"]})
    assert changed.status == 200 and changed.headers["ETag"] != feed.headers["ETag"]
    assert [row["value"] for row in changed.json["items"] if row["code"] == "T-1.1"] == [774]
    [project] = [p for p in system.get(GLANCE).json["projects"] if p["code"] == "1"]
    assert project["tasks"][0]["task"]["quantity"] == 774
    # The baseline is of the plan, not of the edition that it was entered under.
    assert [t["baseline"]["value"] for t in system.items(f"{PLAN_PATH}/targets") if "baseline" in t] == [20.5]


# One state of the data


def test_every_reading_is_of_one_state_of_all_services(own_system):
    """A clerk enters a baseline (indicators), then a commune's class (beneficiaries), then a lead (reporting), and so on:
    a reading may fall between any two entries, and sees all before and none after."""
    system = own_system.start().sign_in()
    baselines = [subject for kind, subject in sorted(system.missing()) if kind == "baseline"]
    communes = [subject for kind, subject in sorted(system.missing()) if kind == "area_class"]
    leads = ["1", "4.1", "5.1", "5.3", "5.4", "6", "7", "8", "9.2", "10.1", "10.2", "10.3"]
    entries = list(zip(baselines, communes, leads))
    failed = []

    def enter(address, request):
        answer = system.post(address, {**request, "document": DECISION})
        if answer.status != 200:
            failed.append(answer.body)

    def clerk():
        for target, commune, node in entries:
            enter(f"{PLAN_PATH}/targets/{target}/baseline", {"value": 50.5, "as_of": "2021-12-31"})
            enter(f"/api/v1/units/{commune}/classes", {"name": "zone_iii", "valid_from": "2021-06-04"})
            enter(f"{PLAN_PATH}/duties", {"role": "lead", "node": node, "organization": "van-quan-phong-tc-kh", "valid_from": "2022-01-01"})

    threads = [threading.Thread(target=clerk)]
    threads[0].start()
    seen = []
    while threads[0].is_alive() or not seen:
        answer = system.get(GLANCE)
        assert answer.status == 200, answer.body
        seen.append(state(answer.json))
    threads[0].join()
    assert not failed
    assert state(system.get(GLANCE).json) == (len(entries),) * 3
    for with_baseline, classified, led in seen:
        assert with_baseline >= classified >= led >= with_baseline - 1, seen
    assert len(set(seen)) > 3, seen


def state(glance):
    """How many of each have been entered: and each is either missing or there."""
    missing = Counter(m["kind"] for m in glance["missing"])
    with_baseline = {t["target"]["indicator"] for t in glance["targets"] if "baseline" in t}
    assert missing["baseline"] + len(with_baseline) == 25
    return len(with_baseline), 17 - missing["area_class"], 19 - missing["lead_body"]


# Without one of the others


@pytest.fixture
def without_funding(system):
    """Funding is killed, and whoever starts it again is held still meanwhile."""
    os.kill(system.process.pid, signal.SIGSTOP)
    try:
        system.kill("funding")
        yield system
    finally:
        os.kill(system.process.pid, signal.SIGCONT)
        system.wait_until_serving()


def test_without_funding_it_is_unavailable_and_says_so(without_funding):
    system = without_funding
    for path in [GLANCE, TABLE, FEED, f"{PLAN_PATH}/missing"]:
        begun = time.monotonic()
        answer = system.get(path)
        assert answer.status == 503, answer.body
        assert time.monotonic() - begun < 8
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.headers["Content-Language"] == "vi"
        problem = answer.json
        assert problem["code"] == "UNAVAILABLE" and problem["instance"].startswith("urn:request:")
        assert any(letter in problem["detail"] for letter in "ạảấầậệịọộờủựỹđ"), problem["detail"]
    assert system.get(f"{PLAN_PATH}/targets").status == 200
    assert system.get(PLAN_PATH).status == 200


def test_it_works_again_once_funding_is_back(system):
    assert system.get(GLANCE).status == 200
    assert "reporting ended by itself" not in system.output.read_text()


def test_with_a_frozen_funding_it_ends_at_the_callers_deadline(system):
    [pid] = system.pids("funding")
    system.kill_with(pid, signal.SIGSTOP)
    try:
        begun = time.monotonic()
        with Connection("127.0.0.1", system.wire_ports["gateway"]) as wire, pytest.raises(WireError) as raised:
            meta = {"authorization": f"Bearer {system.token}"}
            wire.call("reporting.v1.GetPlanGlance", {"plan_code": PLAN_CODE}, meta=meta, timeout_ms=1500)
        assert raised.value.code in ("DEADLINE_EXCEEDED", "UNAVAILABLE")
        assert time.monotonic() - begun < 4
    finally:
        system.kill_with(pid, signal.SIGCONT)
    system.wait_until_serving()
    assert system.get(GLANCE).status == 200


def test_many_readers_at_once_are_all_answered(system):
    answers = []

    def read():
        try:
            answers.append(system.get(GLANCE).status)
        except (OSError, http.client.HTTPException) as error:
            answers.append(error)

    threads = [threading.Thread(target=read) for _ in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 24
