"""What the running system tells of itself: figures for Prometheus, and one request followed through all logs to the SQL."""

import re

import pytest
from prometheus_client.parser import text_string_to_metric_families
from system import PLAN_PATH, SERVICES
from vanquan_wire import Connection, WireError

ALL = ["gateway", *SERVICES]


def monitor(system):
    token = (system.data / "secrets" / "metrics.token").read_text().strip()
    return {"Authorization": f"Bearer {token}"}


def families(system):
    answer = system.get("/metrics", headers=monitor(system))
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    return {family.name: family for family in text_string_to_metric_families(answer.body.decode())}


def value(found, name, **labels):
    """The sum of the samples that have these labels."""
    samples = [s for family in found.values() for s in family.samples if s.name == name]
    return sum(s.value for s in samples if labels.items() <= s.labels.items())


def test_prometheus_reads_the_figures_of_all_executables(system):
    system.get(PLAN_PATH + "/money")
    found = families(system)
    assert {s.labels["service"] for s in found["vanquan_up"].samples if s.value == 1} == set(ALL)
    for name in ALL:
        assert value(found, "process_resident_memory_bytes", service=name) > 5 << 20
        assert value(found, "process_cpu_seconds_total", service=name) > 0
        assert 0 < value(found, "process_open_fds", service=name) < value(found, "process_max_fds", service=name)
        assert value(found, "vanquan_postgres_connections", service=name, pool="pipeline", state="open") >= 1
        assert value(found, "vanquan_rpc_server_connections", service=name) >= 0
        assert value(found, "vanquan_postgres_requests_total", service=name, kind="read", outcome="ok") > 0
    assert value(found, "vanquan_rpc_client_connections", service="gateway", peer="funding") >= 1
    assert found["vanquan_rpc_server_call_duration_seconds"].type == "histogram"
    # Every sample says whose it is, and no two are the same.
    samples = [(s.name, tuple(sorted(s.labels.items()))) for f in found.values() for s in f.samples]
    assert len(samples) == len(set(samples))
    assert all("service" in dict(labels) for _, labels in samples)


def test_figures_count_what_happens(system):
    labels = {"service": "funding", "method": "funding.v1.ListPlanMoney", "code": "OK"}
    calls, requests = "vanquan_rpc_server_calls_total", "vanquan_http_requests_total"
    route = {"method": "GET", "route": "/api/v1/plans/{plan_code}/money", "status": "200"}
    before = families(system)
    for _ in range(3):
        assert system.get(PLAN_PATH + "/money").status == 200
    assert system.get("/api/v1/plans/no-such-plan/money").status == 404
    after = families(system)
    assert value(after, calls, **labels) == value(before, calls, **labels) + 3
    assert value(after, requests, **route) == value(before, requests, **route) + 3
    not_found = {**route, "status": "404"}
    assert value(after, requests, **not_found) == value(before, requests, **not_found) + 1
    count = "vanquan_http_request_duration_seconds_count"
    assert value(after, count, route=route["route"]) == value(before, count, route=route["route"]) + 4


def test_what_callers_make_up_makes_no_figures(system):
    families(system)
    before = len(system.get("/metrics", headers=monitor(system)).body.splitlines())
    for index in range(20):
        system.get(f"/no/such/{index}")
        system.request(f"INVENT{index}", "/api/health")
        with pytest.raises(WireError):
            Connection("127.0.0.1", system.wire_ports["funding"]).call(f"invented{index}.v1.Up", {})
    text = system.get("/metrics", headers=monitor(system)).body.decode()
    assert "no/such" not in text and "INVENT" not in text and "invented" not in text
    assert len(text.splitlines()) < before + 60


def test_only_who_may_reads_them(system):
    assert system.get("/metrics", signed_in=False).status == 401
    assert system.get("/metrics", headers={"Authorization": "Bearer " + "x" * 32}).status == 401
    assert system.get("/metrics").status == 200, "an administrator may"
    token = monitor(system)
    assert system.get("/api/v1/plans", headers=token).status == 403
    assert system.get(PLAN_PATH + "/money", headers=token).status == 403


def test_the_wire_has_them_too(system):
    meta = {"authorization": monitor(system)["Authorization"]}
    gateway = Connection("127.0.0.1", system.wire_ports["gateway"])
    report = gateway.call("metrics.v1.Read", {}, meta=meta)
    up = next(f for f in report["families"] if f["name"] == "vanquan_up")
    assert [s["value"] for s in up["samples"]] == [1, 1, 1, 1, 1]
    for name in ALL:
        with pytest.raises(WireError) as refused:
            Connection("127.0.0.1", system.wire_ports[name]).call("metrics.v1.Read", {})
        assert "UNAUTHENTICATED" in str(refused.value)


def test_an_executable_that_does_not_answer_is_said_to_be_down(own_system):
    own_system.start().sign_in()
    own_system.freeze("indicators")
    try:
        found = families(own_system)
    finally:
        own_system.thaw("indicators")
    assert value(found, "vanquan_up", service="indicators") == 0
    assert value(found, "vanquan_up", service="funding") == 1
    assert value(found, "process_open_fds", service="reporting") > 0


def test_one_request_is_followed_through_all_logs_to_the_sql(own_system):
    own_system.environment["VANQUAN_LOG_LEVEL"] = "debug"
    own_system.start().sign_in()
    own_system.log_statements()
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    header = {"traceparent": f"00-{trace}-00f067aa0ba902b7-01"}
    answer = own_system.get(PLAN_PATH + "/glance", headers=header)
    assert answer.status == 200
    for name in ALL:
        lines = [line for line in own_system.log_lines(name) if line.get("trace_id") == trace]
        assert lines, name
        assert all(line["service"] == name for line in lines)
    mine = [line for line in own_system.log_lines("gateway") if line.get("trace_id") == trace]
    [line] = [line for line in mine if line["message"] == "request"]
    assert line["route"] == "/api/v1/plans/{plan_code}/glance" and line["status"] == "200"
    assert line["request_id"] == answer.headers["X-Request-ID"]
    statements = own_system.database_log()
    assert re.search(rf"SELECT .*/\*traceparent='00-{trace}-[0-9a-f]{{16}}-01'\*/", statements)
    for name in ALL:
        assert f"vanquan_{name} {name} {trace} LOG:  duration" in statements, name


def test_a_request_that_nobody_records_is_found_by_the_connections_name(own_system):
    own_system.start().sign_in()
    own_system.log_statements()
    assert own_system.get(PLAN_PATH + "/money").status == 200
    [line] = [line for line in own_system.log_lines("gateway") if line.get("route", "").endswith("/money")]
    statements = own_system.database_log()
    assert f"vanquan_funding funding {line['trace_id']} LOG:  duration" in statements
    assert "traceparent=" not in statements


def test_logs_hold_no_address_and_no_token(own_system):
    own_system.start().sign_in()
    own_system.get("/api/v1/units?q=nguyen%20van%20bi%20mat")
    own_system.get("/metrics", headers=monitor(own_system))
    own_system.get("/metrics", headers={"Authorization": "Bearer mot-the-gia-khong-ai-biet-ca"})
    text = "".join((own_system.data / "logs" / f"{name}.log").read_text() for name in ALL)
    assert "bi%20mat" not in text and "mot-the-gia" not in text
    assert monitor(own_system)["Authorization"].split()[1] not in text
    assert own_system.token not in text
