"""`vanquan call --as`: an operator acts for a person, with the person's rights, and both are in the audit trail."""

import json

import pytest
from system import PLAN_CODE, PLAN_PATH

BLOCKED = "UPDATE access.users SET disabled_at = {} WHERE username = 'binh'"


@pytest.fixture(scope="module")
def person(system):
    """An account beside the administrator's."""
    assert system.vanquan("set-password", "binh", "--new-administrator").returncode == 0
    system.assign("binh", "standing_officer")
    return "user:" + system.sql("SELECT user_id FROM access.users WHERE username = 'binh'")


def open_finding(system):
    return next(f["finding_id"] for f in system.items(f"{PLAN_PATH}/findings") if "acknowledgement" not in f)


def acknowledge(system, *options):
    finding = open_finding(system)
    request = json.dumps({"plan_code": PLAN_CODE, "finding_id": finding, "note": "đã xem"})
    result = system.vanquan("call", "funding.v1.AcknowledgeFinding", request, *options)
    assert result.returncode == 0, result.stderr
    line = system.sql(f"SELECT principal, actor FROM audit.lines WHERE subject_id LIKE '%{finding}%'")
    return json.loads(result.stdout), line


def test_the_audit_line_names_both(system, person):
    reply, line = acknowledge(system, "--as", "binh", "--operator", "lan")
    assert reply["acknowledged_by"] == person
    assert line == f"{person}|operator:lan"


def test_without_it_the_operator_acts_alone_and_runs_the_machine_only(system, person):
    for command in (["user", "suspend", "binh"], ["user", "restore", "binh"]):
        result = system.vanquan(*command, "--reason", "thử", "--operator", "lan")
        assert result.returncode == 0, result.stderr
    lines = system.sql("SELECT principal, actor FROM audit.lines WHERE method = 'access.v1.SuspendUser'")
    assert lines.splitlines() == ["operator:lan|"] * 2
    request = json.dumps({"plan_code": PLAN_CODE, "finding_id": open_finding(system), "note": "đã xem"})
    refused = system.vanquan("call", "funding.v1.AcknowledgeFinding", request, "--operator", "lan")
    assert refused.returncode == 77 and "PERMISSION_DENIED" in refused.stderr


def test_a_person_who_signs_in_has_no_actor(system):
    assert system.acknowledge("tự tôi", key="acting-alone", finding=open_finding(system)).status == 200
    line = system.sql("SELECT principal, actor FROM audit.lines WHERE idempotency_key = 'acting-alone'")
    assert line.startswith("user:") and line.endswith("|")


def test_a_stream_is_called_for_somebody_too(system, person):
    [method] = [m["name"] for m in system.reflection() if m["kind"] == "server_stream" and m["name"].startswith("funding.")]
    result = system.vanquan("call", method, f"plan_code={PLAN_CODE}", "--as", "binh")
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines and all(json.loads(line) for line in lines)


@pytest.mark.parametrize("method", ["funding.v1.ListPlanMoney", "funding.v1.ExportPlan"])
def test_an_account_that_is_not_there_is_said(system, method):
    for language, words in [("en_US.UTF-8", "There is no account “nobody”."), ("vi_VN.UTF-8", "Không có tài khoản “nobody”.")]:
        result = system.vanquan("call", method, f"plan_code={PLAN_CODE}", "--as", "nobody", env={"LANG": language, "LC_ALL": language})
        assert result.returncode == 77 and words in result.stderr, result.stderr


def test_a_blocked_account_is_said_and_nothing_is_done(system, person):
    system.sql(BLOCKED.format("now()"))
    try:
        count = "SELECT count(*) FROM audit.lines"
        before = system.sql(count)
        finding = system.finding()["finding_id"]
        result = system.vanquan(
            "call", "funding.v1.AcknowledgeFinding", f"plan_code={PLAN_CODE}", f"finding_id={finding}", "note=x", "--as", "binh",
            env={"LC_ALL": "C"})
        assert result.returncode == 77 and "The account “binh” is blocked" in result.stderr
        assert system.sql(count) == before
    finally:
        system.sql(BLOCKED.format("NULL"))


@pytest.mark.parametrize("name", ["", "admin'; DROP TABLE access.users; --", "operator:lan", "user:1", "ắ", "x" * 5000])
def test_a_name_that_cannot_be_one_is_nobody(system, name):
    result = system.vanquan("call", "funding.v1.ListPlanMoney", f"plan_code={PLAN_CODE}", "--as", name)
    assert result.returncode == 77, result.stderr
