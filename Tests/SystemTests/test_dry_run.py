"""A dry run of every write: what it answers is what the write then answers, and no row of any table is another."""

import json
import re
import subprocess

import pytest
from system import PLAN, PLAN_CODE, PLAN_PATH
from vanquan_wire import WireError, Connection

DOCUMENT = {"number": "861/QĐ-TTg", "date": "2021-06-04", "issuer": "Thủ tướng Chính phủ"}

# Method, address, request: one for each write that there is.
WRITES = {
    "funding.v1.DecideNodeStatus": (
        f"{PLAN_PATH}/nodes/5.2/status", {"status": "funded", "valid_from": "2023-02-28", "document": DOCUMENT}),
    "funding.v1.AcknowledgeFinding": (f"{PLAN_PATH}/findings/FINDING/acknowledgement", {"note": "đã xem"}),
    "reporting.v1.NumberPlan": (
        f"{PLAN_PATH}/number", {"number": "12/KH-UBND", "date": "2022-10-10", "issuer": "UBND huyện Văn Quan"}),
    "reporting.v1.AssignDuty": (
        f"{PLAN_PATH}/duties",
        {"role": "lead", "node": "6", "organization": "van-quan-tt-vh-tt-tt", "valid_from": "2022-10-10", "document": DOCUMENT}),
    "reporting.v1.SetInternalDeadline": (
        f"{PLAN_PATH}/deadlines/bao-cao-nam/internal", {"day": "11-15", "valid_from": "2022-10-10", "document": DOCUMENT}),
    "beneficiaries.v1.ClassifyArea": (
        "/api/v1/units/van-quan-an-son/classes", {"name": "zone_iii", "valid_from": "2021-06-04", "document": DOCUMENT}),
    "indicators.v1.RecordBaseline": (
        f"{PLAN_PATH}/targets/I-02/baseline", {"value": 97.25, "as_of": "2021-12-31", "document": DOCUMENT}),
}


# Tried in `test_people.py`, since they are about people and not about the plan.
OF_PEOPLE = {
    f"access.v1.{name}" for name in
    ("LoadPeople", "SaveUser", "SuspendUser", "AssignRole", "AuthorizeUser", "EndAssignment", "EndSession", "RemoveSecondFactor")
}
# Tried in `test_hand_over.py`, `test_personal_data.py`, `test_emergency.py`.
OF_ACCESS = {
    f"access.v1.{name}" for name in
    ("HandOverUnit", "SetOwnPhone", "DiscloseUserDatum", "EndEmergencyAccess", "ReviewEmergencyAccess")
}
# Tried in `test_clients.py`.
OF_CLIENTS = {f"access.v1.{name}" for name in ("SaveClient", "AddClientKey", "RemoveClientKey", "EndClient")}


def dump(system):
    """Every row of every table but the seals, which come by themselves; what sequences count is all that a rollback leaves."""
    command = ["pg_dump", "--data-only", "--exclude-table-data=audit.seals", "--column-inserts", "-d", system.connection("vanquan_owner")]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return sorted(line for line in text.splitlines() if line.startswith("INSERT "))


def without_instants(body):
    return re.sub(rb'"\d{4}-\d\d-\d\dT[^"]*Z"', b'"instant"', body)


def post(system, method, key, dry, version=None, **changes):
    address, request = WRITES[method]
    if "FINDING" in address:
        address = address.replace("FINDING", system.finding()["finding_id"])
    headers = {"Dry-Run": "true"} if dry else {}
    return system.post(address, {**request, **changes}, key=key, version=version, headers=headers)


def test_every_write_has_one_and_is_tried_here(system):
    told = {m["name"]: (m["dry_run"], m["idempotency"]) for m in system.reflection()}
    assert {name for name, (dry_run, _) in told.items() if dry_run} == set(WRITES) | OF_PEOPLE | OF_ACCESS | OF_CLIENTS
    # A code of an app is used up by asking.
    without = {name for name, (dry_run, idempotency) in told.items() if idempotency == "keyed" and not dry_run}
    assert without == {"access.v1.OpenEmergencyAccess"}
    assert not any(dry_run for dry_run, idempotency in told.values() if idempotency != "keyed")


@pytest.mark.parametrize("method", WRITES)
def test_nothing_changes_and_the_answer_is_the_one_that_then_comes(system, method):
    before = dump(system)
    tried = post(system, method, f"dry-{method}", dry=True)
    assert tried.status == 200, tried.body
    assert (tried.headers["Dry-Run"], tried.headers["ETag"]) == ("true", '"1"')
    assert dump(system) == before
    # Its key is as free as before.
    done = post(system, method, f"dry-{method}", dry=False)
    assert done.status == 200 and done.headers["Dry-Run"] is None
    assert without_instants(tried.body) == without_instants(done.body)
    assert done.headers["ETag"] == tried.headers["ETag"]
    assert dump(system) != before


@pytest.mark.parametrize("method", WRITES)
def test_what_the_write_refuses_it_refuses(system, method):
    before = dump(system)
    wrong = {"document": {"number": ""}} if "document" in WRITES[method][1] else {"colour": "đỏ"}
    for options in [{"version": 7}, {"version": "x"}, wrong]:
        tried, real = (post(system, method, None, dry=dry, **options) for dry in (True, False))
        assert tried.status == real.status >= 400
        problems = [{k: v for k, v in answer.json.items() if k != "instance"} for answer in (tried, real)]
        assert problems[0] == problems[1]
    assert dump(system) == before


@pytest.mark.parametrize("path, value", [(f"{PLAN_PATH}/money", "true"), (f"{PLAN_PATH}/findings", "yes")])
def test_a_question_has_none(system, path, value):
    answer = system.get(path, headers={"Dry-Run": value})
    assert answer.status == 400
    assert [(v["field"], v["rule"]) for v in answer.json["violations"]] == [("dry-run", "not_allowed")]


def test_signing_in_and_out_has_none(system):
    before = dump(system)
    body = {"username": "admin", "password": "x"}
    for answer in [
        system.post("/api/v1/sessions", body, headers={"Dry-Run": "true"}),
        system.request("DELETE", "/api/v1/sessions/current", headers={"Dry-Run": "true"}),
    ]:
        assert answer.status == 400
        assert [(v["field"], v["rule"]) for v in answer.json["violations"]] == [("dry-run", "not_allowed")]
    assert dump(system) == before
    assert system.get("/api/v1/sessions/current").status == 200


def test_the_header_says_true_or_nothing(system):
    before = dump(system)
    address, request = WRITES["reporting.v1.NumberPlan"]
    for value in ["false", "", "1"]:
        answer = system.post(address, request, headers={"Dry-Run": value})
        assert answer.status == 400 and [v["rule"] for v in answer.json["violations"]] == ["enum"]
    assert dump(system) == before


def test_by_the_wire_a_service_refuses_it_by_itself(system):
    """The gateway is not the only one that knows."""
    wire = Connection("127.0.0.1", system.wire_ports["funding"])
    with pytest.raises(WireError) as raised:
        wire.call("health.v1.Check", {}, meta={"dry-run": "true"})
    assert "INVALID_ARGUMENT" in str(raised.value)


def test_the_operators_command_tries_and_does(system):
    finding = next(f["finding_id"] for f in system.items(f"{PLAN_PATH}/findings") if "acknowledgement" not in f)
    fields = [f"plan_code={PLAN_CODE}", f"finding_id={finding}", "note=đã xem"]
    before = dump(system)
    tried = system.vanquan("call", "funding.v1.AcknowledgeFinding", *fields, "--dry-run", "--as", "admin")
    assert tried.returncode == 0 and "a dry run: nothing was changed." in tried.stderr, tried.stderr
    assert dump(system) == before
    done = system.vanquan("call", "funding.v1.AcknowledgeFinding", *fields, "--as", "admin")
    assert done.returncode == 0 and "dry run" not in done.stderr
    assert without_instants(tried.stdout.encode()) == without_instants(done.stdout.encode())
    question = system.vanquan("call", "funding.v1.ListPlanMoney", f"plan_code={PLAN_CODE}", "--dry-run")
    assert question.returncode == 3 and "no dry run; it was not called" in question.stderr


def test_loading_shows_what_would_change_and_changes_nothing(system, tmp_path):
    changed = json.loads(PLAN.read_text())
    changed["plan"]["title"] += " (điều chỉnh)"
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(changed, ensure_ascii=False))
    before = dump(system)
    tried = system.vanquan("load", path, "--dry-run")
    assert tried.returncode == 0 and "new, edition 2 (not loaded)" in tried.stdout
    assert dump(system) == before
    done = system.vanquan("load", path)
    assert tried.stdout.replace(" (not loaded)", "") == done.stdout
