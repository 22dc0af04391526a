"""The whole way: HTTP → gateway → service → PostgreSQL → back, signed in, on a system started by `vanquan up`."""

import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pgbench
from group import Group, Measure
from processes import cpu_seconds, family_cpu_seconds, run
from system import PLAN_PATH, System

# What is asked for, the service that answers, and a SELECT of as many of the plan's rows for pgbench.
QUESTIONS = {
    "one row (the list of plans)": ("/api/v1/plans", "reporting", "LIMIT 1"),
    "one area (two queries)": ("/api/v1/units?code={area}", "beneficiaries", "LIMIT 1"),
    "32 nodes (two queries)": (f"{PLAN_PATH}/nodes", "funding", "LIMIT 32"),
    "50 areas (two queries)": ("/api/v1/units", "beneficiaries", "LIMIT 50"),
}
SELECT = """SELECT section, ordinal, content FROM catalogue.plan_items
WHERE edition_id = (SELECT max(edition_id) FROM catalogue.plan_editions) AND section = 'targets' ORDER BY ordinal"""
CONNECTIONS = [8, 64]
UNITS = {"us": 1, "ms": 1e3, "s": 1e6}


def wrk(system, postmaster, service, path, connections, seconds):
    pids = {name: system.pids(name)[0] for name in ["gateway", service]}
    before = {name: cpu_seconds(pid) for name, pid in pids.items()}
    server = family_cpu_seconds(postmaster)
    output, loader = run(
        "wrk", "--threads=1", f"--connections={connections}", f"--duration={seconds}s", "--latency",
        f"--header=Authorization: Bearer {system.token}", f"http://127.0.0.1:{system.http_port}{path}",
    )  # fmt: skip
    assert "Non-2xx" not in output and "Socket errors" not in output, output
    calls = int(re.search(r"(\d+) requests in", output)[1])
    spent = {name: cpu_seconds(pid) - before[name] for name, pid in pids.items()}
    spent |= {"PostgreSQL": family_cpu_seconds(postmaster) - server, "loader": loader}
    return Measure(
        rate=float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1]),
        p50_us=_latency(output, 50),
        p99_us=_latency(output, 99),
        cpu_us={name: seconds * 1e6 / calls for name, seconds in spent.items()},
    )


def _latency(output, percent):
    number, unit = re.search(rf"^\s+{percent}%\s+([\d.]+)(us|ms|s)$", output, re.MULTILINE).groups()
    return float(number) * UNITS[unit]


@contextmanager
def running_system():
    system = System()
    try:
        yield system.start().sign_in()
    finally:
        system.remove()


@contextmanager
def groups(seconds):
    with running_system() as system, tempfile.TemporaryDirectory(prefix="vanquan-sql-") as folder:
        postmaster = pgbench.postmaster(system.data / "postgres")
        area = system.items("/api/v1/units?page_size=1")[0]["area"]["code"]

        def select(rows):
            script = Path(folder) / f"{rows}.sql"
            script.write_text(f"{SELECT} {rows};\n")
            options = [f"--file={script}", system.connection("vanquan_funding")]
            return lambda: pgbench.measure(postmaster, *options, seconds=seconds)

        def ours(path, service, connections):
            path = path.format(area=area)
            return lambda: wrk(system, postmaster, service, path, connections, seconds)

        yield [
            Group(
                f"The whole way: {title}",
                ["pgbench, 8 connections"],
                {f"HTTP, {count} connections": ours(path, service, count) for count in CONNECTIONS}
                | {"pgbench, 8 connections": select(rows)},
            )
            for title, (path, service, rows) in QUESTIONS.items()
        ]
