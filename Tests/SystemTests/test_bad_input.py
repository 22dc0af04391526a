"""What comes from outside and is wrong: the documented error, flat memory, and the process goes on."""

import json
import socket
import struct
import time
from pathlib import Path

import pytest
from system import PLAN_CODE

MONEY = f"/api/v1/plans/{PLAN_CODE}/money"
ACKNOWLEDGEMENT = f"/api/v1/plans/{PLAN_CODE}/findings/x/acknowledgement"


def problem(answer, status):
    assert answer.status == status, answer.body
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json
    assert body["status"] == status and body["detail"] and body["instance"].startswith("urn:request:")
    lowered = answer.body.decode().lower()
    assert not any(word in lowered for word in ["select ", "insert ", "postgres", "swift", "/home", "/root", "stack"])
    return body


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"not json",
        b"[]",
        b'{"note": "a", "note": "b"}',
        b'{"note": "\xff\xfe"}',
        b'{"note": "\\ud800"}',
        b"[" * 100_000,
        b'{"a":' * 50_000,
        "\ufeff{}".encode(),
        b'{"note": 1e999999}',
        b'{"note": "\\u0000"}',
    ],
)
def test_a_body_that_is_no_request(system, body):
    answer = system.request("POST", ACKNOWLEDGEMENT, body, {"Content-Type": "application/json"})
    assert problem(answer, 400)["violations"]


def test_another_media_type(system):
    problem(system.request("POST", ACKNOWLEDGEMENT, b"<a/>", {"Content-Type": "application/xml"}), 415)


def test_a_body_over_the_limit(system):
    body = json.dumps({"note": "x" * (2 << 20)}).encode()
    problem(system.request("POST", ACKNOWLEDGEMENT, body, {"Content-Type": "application/json"}), 413)


@pytest.mark.parametrize(
    "query, fields",
    [
        ("node=one", {"node"}),
        ("nature=gold&source=moon", {"nature", "source"}),
        ("colour=red", {"colour"}),
        ("node=1&node=2", {"node"}),
        ("node=%ff", {"node"}),
        ("node=1%00", {"node"}),
        ("node=" + "9" * 500, {"node"}),
    ],
)
def test_wrong_parameters_are_all_named(system, query, fields):
    body = problem(system.get(f"{MONEY}?{query}"), 400)
    assert {v["field"] for v in body["violations"]} == fields


@pytest.mark.parametrize("path", ["/nothing", "/api", "/api/v1/nothing", "/api/v1/plans/..%2f..%2fetc/money", "/api/v1/plans/%00/money"])
def test_paths_that_are_not_there(system, path):
    assert system.get(path).status in (400, 404)


@pytest.mark.parametrize(
    "authorization",
    [None, "", "Bearer", "Bearer ", "Basic YWRtaW46YWRtaW4=", "Bearer x", "Bearer a.b.c", "Bearer " + "x" * 9000,
     "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcGVyYXRvcjpsYW4ifQ."],
)
def test_without_a_valid_session(system, authorization):
    headers = {"Authorization": authorization} if authorization is not None else {}
    answer = system.get(MONEY, headers=headers, signed_in=False)
    problem(answer, 401)
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "credentials, status",
    [({"username": "admin", "password": "wrong"}, 401), ({"username": "nobody", "password": "wrong"}, 401),
     ({"username": "admin"}, 400), ({"username": "", "password": ""}, 400), ({"username": "a' OR 1=1 --", "password": "x"}, 401)],
)
def test_sign_in_refuses_evenly(system, credentials, status):
    answer = system.request("POST", "/api/v1/sessions", credentials, signed_in=False)
    body = problem(answer, status)
    if status == 401:
        assert body["detail"] == "Tên đăng nhập hoặc mật khẩu không đúng."


def test_signing_out_ends_the_session(system):
    password = system.vanquan("set-password", "second", "--new-administrator").stdout.strip().splitlines()[-1]
    opened = system.request("POST", "/api/v1/sessions", {"username": "second", "password": password}, signed_in=False)
    headers = {"Authorization": f"Bearer {opened.json['token']}"}
    assert system.request("GET", "/api/v1/sessions/current", headers=headers).json["username"] == "second"
    assert system.request("DELETE", "/api/v1/sessions/current", headers=headers).status == 204
    problem(system.request("GET", "/api/v1/sessions/current", headers=headers), 401)


def exchange(port, data, seconds=5):
    """What the wire answers to raw bytes: the head frames that come back before it closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        connection.sendall(data)
        received = b""
        try:
            while chunk := connection.recv(65536):
                received += chunk
        except TimeoutError:
            pass
    heads = []
    while len(received) >= 4:
        (length,) = struct.unpack(">I", received[:4])
        heads.append(json.loads(received[4:4 + length]))
        received = received[4 + length:]
    return heads


def frame(body):
    return struct.pack(">I", len(body)) + body


@pytest.mark.parametrize(
    "data, code",
    [
        (struct.pack(">I", 0), "INVALID_ARGUMENT"),
        (struct.pack(">I", 0xFFFFFFFF), "RESOURCE_EXHAUSTED"),
        (frame(b"[]"), "INVALID_ARGUMENT"),
        (frame(b"nonsense"), "INVALID_ARGUMENT"),
        (frame(b'{"kind":"call"}'), "INVALID_ARGUMENT"),
        (frame(b'{"kind":"call","id":0,"method":"a.v1.B"}'), "INVALID_ARGUMENT"),
        (frame(b"\xff\xfe{}"), "INVALID_ARGUMENT"),
        (frame(b'{"a":' * 10_000), "INVALID_ARGUMENT"),
    ],
)
@pytest.mark.parametrize("service", ["gateway", "funding"])
def test_the_wire_says_goodbye_to_nonsense(system, service, data, code):
    heads = exchange(system.wire_ports[service], data)
    assert [(h["kind"], h["code"]) for h in heads] == [("goaway", code)]


@pytest.mark.parametrize("service", ["gateway", "funding"])
def test_the_wire_keeps_a_connection_whose_call_is_wrong(system, service):
    calls = [
        b'{"kind":"call","id":1,"method":"no.v1.Such"}',
        b'{"kind":"call","id":2,"method":"funding.v1.ListPlanMoney"}',
        b'{"kind":"call","id":3,"method":"funding.v1.ListPlanMoney","meta":{"authorization":"Bearer a.b.c"}}',
        b'{"kind":"call","id":4,"method":"health.v1.Check"}',
    ]
    heads = exchange(system.wire_ports[service], b"".join(frame(c) for c in calls), seconds=2)
    answers = {h["id"]: h.get("code", h["kind"]) for h in heads if "id" in h}
    assert answers == {1: "UNIMPLEMENTED", 2: "UNAUTHENTICATED", 3: "UNAUTHENTICATED", 4: "reply"}


def resident_kilobytes(system, name):
    [pid] = system.pids(name)
    line = next(l for l in Path(f"/proc/{pid}/status").read_text().splitlines() if l.startswith("VmRSS"))
    return int(line.split()[1])


def test_huge_claims_and_slow_peers_cost_no_memory(system):
    before = resident_kilobytes(system, "gateway")
    slow = [socket.create_connection(("127.0.0.1", system.wire_ports["gateway"])) for _ in range(100)]
    for connection in slow:
        connection.sendall(struct.pack(">I", 60_000) + b"{")
    for _ in range(300):
        exchange(system.wire_ports["gateway"], struct.pack(">I", 0xFFFFFFF0))
    half = socket.create_connection(("127.0.0.1", system.http_port))
    half.sendall(b"POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n{")
    time.sleep(0.5)
    assert resident_kilobytes(system, "gateway") - before < 30_000
    assert system.get(MONEY).status == 200
    for connection in [*slow, half]:
        connection.close()


def test_after_all_that_no_executable_has_died(system):
    assert "ended by itself" not in system.output.read_text()
