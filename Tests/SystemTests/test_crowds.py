"""Who comes in thousands, says half of something, or does not listen: the others are served all the while, and nobody dies of it.

Nothing here measures time: a test that fails does so because an answer never comes."""

import resource
import socket
import struct
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from system import PLAN_PATH
from vanquan_wire import Connection

CROWD = 3000


@pytest.fixture(scope="module", autouse=True)
def sockets_enough():
    """Thousands of connections have an end at this side, too."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CROWD + 1000
    if before[1] < wanted and before[1] != resource.RLIM_INFINITY:
        pytest.fail(f"this machine lets a process have {before[1]} sockets; {wanted} are needed")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(before[0], wanted), before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


@contextmanager
def crowd(port, count, first_words=b""):
    """So many connections, each of which has said something."""
    with ExitStack() as stack:
        connections = []
        for _ in range(count):
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=10))
            try:
                connection.sendall(first_words)
            except OSError:
                pass  # It was made room of already.
            connections.append(connection)
        yield connections


def frame(body):
    return struct.pack(">I", len(body)) + body


def descriptors(system, name):
    [pid] = system.pids(name)
    return len(list((Path("/proc") / str(pid) / "fd").iterdir()))


def processor_seconds(system, name):
    [pid] = system.pids(name)
    fields = (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


HEAD = b"POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    "words",
    [b"", b"GET /api/v1/pl", HEAD + b"X-Slow: ", HEAD + b"Content-Length: 60\r\n\r\n{", HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{"],
    ids=["nothing", "half a line", "half a head", "half a body", "half a chunk"],
)
def test_thousands_of_idle_or_slow_http_connections_keep_nobody_out(system, words):
    with crowd(system.http_port, CROWD, words):
        for _ in range(5):
            assert system.get("/api/v1/plans", timeout=10).status == 200
            assert system.request("GET", "/api/health", signed_in=False, timeout=10).status == 200
        assert descriptors(system, "gateway") < 1024 + 100
    assert system.get("/api/v1/plans").status == 200


def test_whoever_goes_on_drop_by_drop_keeps_nobody_out(system):
    with crowd(system.http_port, 1200, HEAD + b"Content-Length: 60\r\n\r\n") as connections:
        for _ in range(3):
            for connection in connections:
                try:
                    connection.sendall(b" ")
                except OSError:
                    pass
            assert system.get("/api/v1/plans", timeout=10).status == 200


@pytest.mark.parametrize(
    "words",
    [b"", b"\0\0", struct.pack(">I", 60_000) + b"{", frame(b'{"kind":"call","id":1,"method":"funding.v1.ListPlanMoney","body":true}') + b"\0\0"],
    ids=["nothing", "half a length", "half a head", "half a body"],
)
@pytest.mark.parametrize("service", ["gateway", "funding"])
def test_thousands_of_idle_or_slow_wire_connections_keep_nobody_out(system, service, words):
    port = system.wire_ports[service]
    with crowd(port, CROWD, words):
        for _ in range(5):
            assert Connection("127.0.0.1", port).call("health.v1.Check", {})["status"] == "SERVING"
        # What the gateway has there for itself may have been made room of: it comes back by itself.
        assert system.get(f"{PLAN_PATH}/money", timeout=10).status == 200
        assert descriptors(system, service) < 2 * 512 + 1024
    assert Connection("127.0.0.1", port).call("health.v1.Check", {})["status"] == "SERVING"


def test_whoever_watches_our_health_keeps_nobody_out(system):
    port = system.wire_ports["gateway"]
    watch = frame(b'{"kind":"call","id":1,"method":"health.v1.Watch"}') + frame(b'{"kind":"more","id":1,"count":1}')
    with crowd(port, 700, watch):
        assert Connection("127.0.0.1", port).call("health.v1.Check", {})["status"] == "SERVING"


def test_a_half_closed_connection_gets_its_answer(system):
    with socket.create_connection(("127.0.0.1", system.http_port), timeout=20) as connection:
        connection.sendall(b"GET /api/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n")
        connection.shutdown(socket.SHUT_WR)
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
    assert received.startswith(b"HTTP/1.1 200") and received.rstrip().endswith(b"}")


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def test_connections_that_are_reset_in_the_middle_of_an_answer(system):
    request = f"GET {PLAN_PATH}/nodes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {system.token}\r\n\r\n".encode()
    for index in range(300):
        connection = socket.create_connection(("127.0.0.1", system.http_port), timeout=20)
        connection.sendall(request * 3)
        if index % 2:
            connection.recv(100)
        reset(connection)
    call = frame(b'{"kind":"call","id":1,"method":"reflection.v1.ListMethods"}')
    for service in ["gateway", "funding"]:
        for index in range(100):
            connection = socket.create_connection(("127.0.0.1", system.wire_ports[service]), timeout=20)
            connection.sendall(call)
            if index % 2:
                connection.recv(100)
            reset(connection)
    assert system.get(f"{PLAN_PATH}/nodes").status == 200


def test_readers_that_never_read_keep_nobody_out_and_take_little_memory(system):
    request = f"GET {PLAN_PATH}/nodes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {system.token}\r\n\r\n".encode()
    with ExitStack() as stack:
        for _ in range(1100):
            connection = stack.enter_context(socket.socket())
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.settimeout(20)
            connection.connect(("127.0.0.1", system.http_port))
            connection.setblocking(False)
            try:
                connection.send(request * 20)
            except OSError:
                pass
        # Some are told to wait meanwhile: that is an answer.
        assert system.get("/api/v1/plans", timeout=20).status in (200, 503)
        system.wait(lambda: system.get("/api/v1/plans", timeout=20).status == 200, 60, "not served beside readers that do not read")
    [pid] = system.pids("gateway")
    status = (Path("/proc") / str(pid) / "status").read_text()
    [resident] = [int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")]
    assert resident < 400_000


def test_where_descriptors_run_out_nothing_spins_or_dies_and_all_is_well_afterwards(own_system):
    system = own_system.start().sign_in()
    [pid] = system.pids("gateway")
    few = descriptors(system, "gateway") + 40
    resource.prlimit(pid, resource.RLIMIT_NOFILE, (few, few))
    with crowd(system.http_port, 200), crowd(system.wire_ports["gateway"], 200):
        before = processor_seconds(system, "gateway")
        time.sleep(3)
        assert processor_seconds(system, "gateway") - before < 1.5
    system.wait(lambda: system.get("/api/v1/plans", timeout=20).status == 200, 30, "not served after the crowd has gone")
    assert system.pids("gateway") == [pid]


def test_after_all_that_nothing_was_a_fault_of_ours(system):
    assert "ended by itself" not in system.output.read_text()
    for name in ["gateway", "funding"]:
        assert '"level":"error"' not in (system.data / "logs" / f"{name}.log").read_text()
