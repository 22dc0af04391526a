"""The one write: acknowledging the finding goes all the way down, once, and is there after everything was killed."""

import http.client
import random
import signal
import threading
import time

import pytest
from system import PLAN_CODE, SERVICES


@pytest.fixture
def fresh(own_system):
    return own_system.start().sign_in()


def test_it_is_recorded_with_who_and_when_and_an_audit_line(fresh):
    answer = fresh.acknowledge("Đã xem; số đúng là 196.823.", key="k1")
    assert answer.status == 200, answer.body
    acknowledged = answer.json
    assert acknowledged["note"] == "Đã xem; số đúng là 196.823."
    assert acknowledged["acknowledged_by"].startswith("user:")
    assert answer.headers["ETag"] == '"1"'
    assert fresh.finding()["acknowledgement"] == acknowledged
    lines = fresh.sql(
        "SELECT principal, method, after_image->>'note' FROM audit.lines WHERE subject_kind = 'finding_acknowledgement'"
    )
    assert lines == f"{acknowledged['acknowledged_by']}|funding.v1.AcknowledgeFinding|Đã xem; số đúng là 196.823."


def test_the_same_key_is_done_once_and_another_request_under_it_is_refused(fresh):
    first = fresh.acknowledge("một", key="k1")
    again = fresh.acknowledge("một", key="k1")
    assert (first.status, again.status) == (200, 200) and first.body == again.body
    other = fresh.acknowledge("hai", key="k1")
    assert other.status == 422
    assert [v["field"] for v in other.json["violations"]] == ["note"]
    assert fresh.sql("SELECT count(*) FROM audit.lines WHERE subject_kind = 'finding_acknowledgement'") == "1"


def test_a_second_acknowledgement_names_the_version_it_changes(fresh):
    assert fresh.acknowledge("một").status == 200
    assert fresh.acknowledge("hai").status == 409
    assert fresh.acknowledge("hai", version=7).status == 409
    changed = fresh.acknowledge("hai", version=1)
    assert changed.status == 200 and changed.json["version"] == 2
    assert fresh.acknowledge("ba", version=1).status == 409
    assert fresh.finding()["acknowledgement"]["note"] == "hai"


def test_a_key_stands_for_the_version_too(fresh):
    assert fresh.acknowledge("một", key="k1").status == 200
    assert fresh.acknowledge("hai", key="k2", version=1).status == 200
    assert fresh.acknowledge("hai", key="k2", version=1).status == 200
    other = fresh.acknowledge("hai", key="k2", version=2)
    assert other.status == 422 and [v["field"] for v in other.json["violations"]] == ["if-match"]


@pytest.mark.parametrize("version, status", [("7", 409), ("+1", 400), ("*", 400), ('1"', 400), ("", 400)])
def test_a_version_of_nothing_is_refused(fresh, version, status):
    path = f"/api/v1/plans/{PLAN_CODE}/findings/{fresh.finding()['finding_id']}/acknowledgement"
    assert fresh.request("POST", path, {"note": "x"}, {"If-Match": version}).status == status
    assert fresh.finding().get("acknowledgement") is None


def test_it_is_there_after_everything_was_killed(fresh):
    fresh.acknowledge("còn đó", key="k1")
    fresh.process.send_signal(signal.SIGKILL)
    fresh.process.wait()
    for name in ["gateway", *SERVICES]:
        fresh.kill(name)
    fresh.kill_database()
    fresh.start()
    assert fresh.finding()["acknowledgement"]["note"] == "còn đó"
    assert fresh.acknowledge("còn đó", key="k1").status == 200
    assert fresh.sql("SELECT count(*) FROM audit.lines WHERE subject_kind = 'finding_acknowledgement'") == "1"


@pytest.mark.parametrize("victim", ["funding", "gateway"])
def test_killed_in_the_middle_of_writes_nothing_acknowledged_is_lost_or_doubled(fresh, victim):
    finding = fresh.finding()["finding_id"]
    assert fresh.acknowledge("0", finding=finding, key="w-0").status == 200
    killer = threading.Thread(target=kill_now_and_then, args=(fresh, victim, 5))
    killer.start()
    written = 0
    while killer.is_alive() or written < 60:
        written += 1
        write_until_done(fresh, finding, written)
    killer.join()
    assert fresh.finding()["acknowledgement"]["version"] == written + 1
    audited = fresh.sql(
        "SELECT count(*), count(DISTINCT after_image->>'version') FROM audit.lines "
        "WHERE subject_kind = 'finding_acknowledgement'"
    )
    assert audited == f"{written + 1}|{written + 1}"


def kill_now_and_then(system, victim, times):
    """Kills it at a random moment after it has come back, so that writes are under way."""
    for _ in range(times):
        while system.health() != "all":
            time.sleep(0.02)
        time.sleep(random.uniform(0.05, 0.5))
        system.kill(victim)


def write_until_done(system, finding, number):
    """One write under one key, again and again until it is answered; what is answered counts once."""
    end = time.monotonic() + 40
    while time.monotonic() < end:
        try:
            answer = system.acknowledge(str(number), finding=finding, key=f"w-{number}", version=number)
        except (OSError, http.client.HTTPException):
            time.sleep(0.02)
            continue
        if answer.status == 200:
            assert answer.json["version"] == number + 1
            return
        assert answer.status in (503, 504), answer.body
        time.sleep(0.02)
    raise AssertionError(f"write {number} was never done")


def test_two_at_once_are_not_both_first(fresh):
    finding = fresh.finding()["finding_id"]
    answers = []
    threads = [
        threading.Thread(target=lambda n=n: answers.append(fresh.acknowledge(f"người {n}", finding=finding).status))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200] + [409] * 7


@pytest.mark.parametrize(
    "body, fields",
    [
        ({}, {"note"}),
        ({"note": ""}, {"note"}),
        ({"note": "x" * 2001}, {"note"}),
        ({"note": "\u200b\ufeff"}, {"note"}),
        ({"note": 7, "colour": "đỏ"}, {"note", "colour"}),
    ],
)
def test_wrong_requests_name_all_their_fields_and_change_nothing(system, body, fields):
    path = f"/api/v1/plans/{PLAN_CODE}/findings/{system.finding()['finding_id']}/acknowledgement"
    answer = system.request("POST", path, body)
    assert answer.status == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert {v["field"] for v in answer.json["violations"]} == fields
    assert system.finding().get("acknowledgement") is None


def test_unknown_plan_and_finding(system):
    assert system.get("/api/v1/plans/khong-co/money").status == 404
    answer = system.acknowledge("x", finding="arithmetic-nowhere")
    assert answer.status == 404 and answer.json["violations"][0]["field"] == "finding_id"
