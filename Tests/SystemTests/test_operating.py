"""Starting, stopping, loading: one clear sentence where it cannot be, nothing left half-started."""

import json
import signal
import socket
import time

import pytest
from system import FILES, PLAN, PLAN_CODE, SERVICES


def test_a_second_start_keeps_everything_and_shows_no_password_again(own_system):
    own_system.start()
    printed = own_system.output.read_text()
    assert "Sign in as admin" in printed and printed.count("  Catalogue ") == len(FILES) == printed.count("new, edition 1")
    own_system.sign_in().acknowledge("ở lại")
    assert own_system.stop() == 0
    assert not any(own_system.pids(name) for name in ["gateway", *SERVICES])
    # A data folder from before reporting had keys of its own has none: they are made.
    for path in (own_system.data / "secrets").glob("reporting.???"):
        path.unlink()
    own_system.output.write_text("")
    own_system.start()
    assert own_system.finding()["acknowledgement"]["note"] == "ở lại"
    assert own_system.get(f"/api/v1/plans/{PLAN_CODE}/glance").status == 200
    printed = own_system.output.read_text()
    assert printed.count("unchanged, edition 1") == len(FILES) and "password" not in printed


def test_a_port_in_use_is_one_sentence_and_nothing_runs(own_system):
    with socket.create_server(("127.0.0.1", own_system.wire_ports["indicators"])):
        own_system.start(wait=False)
        assert own_system.process.wait(60) == 69
    printed = own_system.output.read_text()
    assert "VANQUAN_INDICATORS" in printed and str(own_system.wire_ports["indicators"]) in printed
    assert not any(own_system.pids(name) for name in ["gateway", *SERVICES])


@pytest.mark.parametrize("name", ["gateway", *SERVICES])
def test_an_executable_told_to_stop_finishes_its_calls_and_exits_with_0(system, name):
    [pid] = system.pids(name)
    system.kill_with(pid, signal.SIGTERM)
    system.wait(lambda: system.pids(name) not in ([], [pid]), 15, f"{name} did not come back")
    system.wait_until_serving()
    assert f"{name} ended by itself (exit status 0)" in system.output.read_text()


def test_answers_reach_whoever_reads_slowly_as_a_whole_when_the_gateway_is_told_to_stop(system):
    """Asked for behind each other, they are more than the system takes from the gateway before somebody reads."""
    whole = system.get("/api/openapi.json").body
    with socket.socket() as connection:
        connection.settimeout(40)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", system.http_port))
        connection.sendall(b"GET /api/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n" * 60)
        received = connection.recv(1024)
        time.sleep(0.3)
        [pid] = system.pids("gateway")
        system.kill_with(pid, signal.SIGTERM)
        while chunk := connection.recv(65536):
            received += chunk
    answers = received.split(b"HTTP/1.1 200 OK\r\n")[1:]
    assert len(received) > 2_700_000 and all(answer.endswith(b"\r\n\r\n" + whole) for answer in answers)
    system.wait(lambda: system.pids("gateway") not in ([], [pid]), 15, "gateway did not come back")
    system.wait_until_serving()


def test_one_that_is_killed_is_back_within_seconds(system):
    for name in ["gateway", *SERVICES]:
        system.kill(name)
    time.sleep(0.1)
    system.wait_until_serving(20)


def broken_plans():
    plan = json.loads(PLAN.read_text())
    plan["nodes"][3]["parent"] = "77"
    plan["nodes"][5]["code"] = plan["nodes"][4]["code"]
    plan["figures"][0]["amount_million_vnd"] = -1
    plan["plan"]["document"]["date"] = "2022-02-30"
    return plan


def test_a_wrong_plan_is_told_whole_and_not_loaded(system, tmp_path):
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(broken_plans(), ensure_ascii=False, indent=2))
    result = system.vanquan("load", path, env={"LANG": "en_US.UTF-8"})
    assert result.returncode == 65
    told = result.stderr + result.stdout
    assert "nothing is loaded." in told
    for part in ["parent", "code", "amount_million_vnd", "date"]:
        assert part in told, told
    assert told.count(f"{path}:") >= 4
    [loaded] = system.get("/api/v1/plans").json["items"]
    assert loaded["edition"] == 1


@pytest.mark.parametrize("text", [b"", b"{", b"\xff\xfe", b"[1, 2", b'{"kind": "plan", "kind": "plan"}', b"null"])
def test_a_file_that_is_no_plan_is_told_with_its_line(system, tmp_path, text):
    path = tmp_path / "no-plan.json"
    path.write_bytes(text)
    result = system.vanquan("load", path)
    assert result.returncode == 65 and f"{path}" in result.stderr + result.stdout


def test_the_same_file_again_changes_nothing_and_another_is_an_edition(own_system, tmp_path):
    own_system.start().sign_in()
    assert "unchanged" in own_system.vanquan("load", PLAN).stdout
    changed = json.loads(PLAN.read_text())
    changed["plan"]["title"] += " (điều chỉnh)"
    path = tmp_path / "changed.json"
    path.write_text(json.dumps(changed, ensure_ascii=False))
    assert own_system.vanquan("load", path, "--dry-run").returncode == 0
    assert own_system.get("/api/v1/plans").json["items"][0]["edition"] == 1
    assert own_system.vanquan("load", path).returncode == 0
    [plan] = own_system.get("/api/v1/plans").json["items"]
    assert plan["edition"] == 2 and plan["title"].endswith("(điều chỉnh)") and plan["plan_code"] == PLAN_CODE


def test_the_operators_call_says_what_is_wrong_and_exits_accordingly(system):
    wrong = system.vanquan("call", "funding.v1.ListPlanMoney", '{"plan_code": 7}')
    assert wrong.returncode == 3 and "plan_code" in wrong.stderr
    unknown = system.vanquan("call", "funding.v1.ListPlanMony", "{}")
    assert unknown.returncode != 0 and "funding.v1.ListPlanMoney" in unknown.stderr


def test_the_operators_write_is_audited_under_the_name_given(system):
    request = json.dumps({"username": "admin", "assignment": {"role": "overseer", "unit_code": "van-quan", "valid_from": "2022-01-01"}})
    result = system.vanquan("call", "access.v1.AssignRole", request, "--operator", "lan")
    assert result.returncode == 0, result.stderr
    assert system.sql("SELECT principal FROM audit.lines WHERE method = 'access.v1.AssignRole'") == "operator:lan"
