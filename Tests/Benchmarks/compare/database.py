"""Our client against pgbench: the same server, socket, tables and SQL."""

import json
import os
from contextlib import contextmanager

import pgbench
from group import Group, Measure
from processes import family_cpu_seconds, run
from throwaway import Cluster


def ours(executable, postmaster, work, in_flight, seconds):
    before = family_cpu_seconds(postmaster)
    output, _ = run(executable, work, "loop", in_flight, seconds)
    report = json.loads(output)
    server_us = (family_cpu_seconds(postmaster) - before) * 1e6 / report["all_calls"]
    return Measure(
        rate=report["calls"] / report["seconds"],
        p50_us=report["p50_us"],
        p99_us=report["p99_us"],
        cpu_us={"PostgreSQL": server_us, "loader": report["loader_cpu_us"]},
    )


@contextmanager
def groups(binaries, seconds):
    cluster = Cluster().start()
    try:
        os.environ |= {"PGHOST": str(cluster.folder), "PGUSER": "postgres", "PGDATABASE": "postgres"}
        pgbench.fill()
        yield _groups(binaries / "postgres-peer", pgbench.postmaster(cluster.data), seconds)
    finally:
        cluster.remove()


def _groups(peer, postmaster, seconds):
    reads = {
        "ours, 64 callers, 2 connections": lambda: ours(peer, postmaster, "reads", 64, seconds),
        "ours, 8 callers, 2 connections": lambda: ours(peer, postmaster, "reads", 8, seconds),
        "pgbench -S, 8 connections": lambda: pgbench.measure(postmaster, "--select-only", seconds=seconds),
    }
    transfers = {
        "ours, 8 callers, 8 connections": lambda: ours(peer, postmaster, "transfers", 8, seconds),
        "pgbench, 8 connections": lambda: pgbench.measure(postmaster, seconds=seconds),
    }
    return [
        Group("Short reads: one account by its key", ["pgbench -S, 8 connections"], reads),
        Group("Transactions: pgbench's own script", ["pgbench, 8 connections"], transfers),
    ]
