"""The one write: acknowledging the finding goes all the way down, once, and is there after everything was killed."""

import http.client
import random
import threading
import time

import pytest
from system import PLAN_PATH


@pytest.fixture
def fresh(own_system):
    return own_system.start().sign_in()


@pytest.fixture
def finding(system):
    """One that nobody has acknowledged yet: each test has its own, and all share a system."""
    return next(f["finding_id"] for f in system.items(f"{PLAN_PATH}/findings") if "acknowledgement" not in f)


def acknowledgement(system, finding):
    [found] = [f for f in system.items(f"{PLAN_PATH}/findings") if f["finding_id"] == finding]
    return found.get("acknowledgement")


def audited(system, finding, columns="count(*)"):
    where = f"subject_kind = 'finding_acknowledgement' AND subject_id LIKE '%{finding}%'"
    return system.sql(f"SELECT {columns} FROM audit.lines WHERE {where}")


def test_it_is_recorded_with_who_and_when_and_an_audit_line(system, finding):
    answer = system.acknowledge("Đã xem; số đúng là 196.823.", finding=finding, key="recorded")
    assert answer.status == 200, answer.body
    acknowledged = answer.json
    assert acknowledged["note"] == "Đã xem; số đúng là 196.823."
    assert acknowledged["acknowledged_by"].startswith("user:")
    assert answer.headers["ETag"] == '"1"'
    assert acknowledgement(system, finding) == acknowledged
    line = audited(system, finding, "principal, method, after_image->>'note'")
    assert line == f"{acknowledged['acknowledged_by']}|funding.v1.AcknowledgeFinding|Đã xem; số đúng là 196.823."


def test_the_same_key_is_done_once_and_another_request_under_it_is_refused(system, finding):
    first = system.acknowledge("một", finding=finding, key="once")
    again = system.acknowledge("một", finding=finding, key="once")
    assert (first.status, again.status) == (200, 200) and first.body == again.body
    other = system.acknowledge("hai", finding=finding, key="once")
    assert other.status == 422
    assert [v["field"] for v in other.json["violations"]] == ["note"]
    assert audited(system, finding) == "1"


def test_a_second_acknowledgement_names_the_version_it_changes(system, finding):
    def acknowledge(note, version=None):
        return system.acknowledge(note, finding=finding, version=version)
    assert acknowledge("một").status == 200
    assert acknowledge("hai").status == 409
    assert acknowledge("hai", version=7).status == 409
    changed = acknowledge("hai", version=1)
    assert changed.status == 200 and changed.json["version"] == 2
    assert acknowledge("ba", version=1).status == 409
    assert acknowledgement(system, finding)["note"] == "hai"


def test_a_key_stands_for_the_version_too(system, finding):
    def acknowledge(version, note="hai", key="versioned-2"):
        return system.acknowledge(note, finding=finding, key=key, version=version)
    assert acknowledge(None, "một", "versioned-1").status == 200
    assert acknowledge(1).status == 200
    assert acknowledge(1).status == 200
    other = acknowledge(2)
    assert other.status == 422 and [v["field"] for v in other.json["violations"]] == ["if-match"]


@pytest.mark.parametrize("version, status", [("7", 409), ("+1", 400), ("*", 400), ('1"', 400), ("", 400)])
def test_a_version_of_nothing_is_refused(system, finding, version, status):
    path = f"{PLAN_PATH}/findings/{finding}/acknowledgement"
    assert system.request("POST", path, {"note": "x"}, {"If-Match": version}).status == status
    assert acknowledgement(system, finding) is None


def test_it_is_there_after_everything_was_killed(fresh):
    fresh.acknowledge("còn đó", key="k1")
    fresh.kill_everything()
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
    # The last kill may come after the last write was answered.
    wait_for_all(fresh)
    assert fresh.finding()["acknowledgement"]["version"] == written + 1
    lines = audited(fresh, finding, "count(*), count(DISTINCT after_image->>'version')")
    assert lines == f"{written + 1}|{written + 1}"


def wait_for_all(system):
    end = time.monotonic() + 60
    while system.health() != "all":
        assert time.monotonic() < end, "not everything serves again"
        time.sleep(0.02)


def kill_now_and_then(system, victim, times):
    """Kills it at a random moment after it has come back, so that writes are under way."""
    for _ in range(times):
        wait_for_all(system)
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


def test_two_at_once_are_not_both_first(system, finding):
    answers = []
    threads = [
        threading.Thread(target=lambda n=n: answers.append(system.acknowledge(f"người {n}", finding=finding).status))
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
def test_wrong_requests_name_all_their_fields_and_change_nothing(system, finding, body, fields):
    answer = system.request("POST", f"{PLAN_PATH}/findings/{finding}/acknowledgement", body)
    assert answer.status == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert {v["field"] for v in answer.json["violations"]} == fields
    assert acknowledgement(system, finding) is None


def test_unknown_plan_and_finding(system):
    assert system.get("/api/v1/plans/khong-co/money").status == 404
    answer = system.acknowledge("x", finding="arithmetic-nowhere")
    assert answer.status == 404 and answer.json["violations"][0]["field"] == "finding_id"
