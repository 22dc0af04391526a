"""Unary calls over loopback, each end a process of its own, on one connection."""

import json
from contextlib import ExitStack, contextmanager

from group import Group, Measure
from processes import Server, cpu_seconds, free_ports, run

SIZES = {"300 bytes": 300, "10 kB": 10_000}
IN_FLIGHT = [1, 8, 64]
# Name in the table, executable, what the server and what the loader is told to be.
PEERS = {
    "ours, relayed": ("rpc-peer", "relayed", "relayed"),
    "ours, decoded at both ends": ("rpc-peer", "decoded", "decoded"),
    "grpc-swift-2, bytes": ("grpc-peer", "echo", "pool"),
    "grpc-swift-2, bytes, on the loop": ("grpc-peer", "echo", "loop"),
    "C, blocking": ("echo-peer", "echo", "echo"),
}
REFERENCES = ["grpc-swift-2, bytes", "C, blocking"]
# About half of what the slowest can do: what a latency is like where nothing is overloaded.
CALLS_A_SECOND = 1500


def load(executable, kind, server, size, in_flight, seconds, *rate):
    """One run of a loader against a server that is there already."""
    before = cpu_seconds(server.pid)
    output, _ = run(executable, "load", kind, server.port, size, in_flight, seconds, *rate)
    report = json.loads(output)
    server_us = (cpu_seconds(server.pid) - before) * 1e6 / report["all_calls"]
    return Measure(
        rate=report["calls"] / report["seconds"],
        p50_us=report["p50_us"],
        p99_us=report["p99_us"],
        cpu_us={"server": server_us, "loader": report["loader_cpu_us"]},
    )


@contextmanager
def groups(binaries, seconds):
    with ExitStack() as stack:
        servers = {}
        for executable, kind, _ in PEERS.values():
            if (executable, kind) not in servers:
                [port] = free_ports(1)
                server = Server(binaries / executable, "serve", kind, port, port=port)
                servers[executable, kind] = stack.enter_context(server)

        def candidate(executable, kind, loader, size, in_flight, *rate):
            server = servers[executable, kind]
            return lambda: load(binaries / executable, loader, server, size, in_flight, seconds, *rate)

        steady = Group(
            f"Calls at a fixed rate, 300 bytes, {CALLS_A_SECOND} a second",
            [],
            {name: candidate(*peer, 300, 8, CALLS_A_SECOND) for name, peer in PEERS.items() if peer[0] != "echo-peer"},
        )
        yield [steady] + [
            Group(
                f"Calls on one connection, {title}, {in_flight} in flight",
                REFERENCES,
                {name: candidate(*peer, size, in_flight) for name, peer in PEERS.items()},
            )
            for title, size in SIZES.items()
            for in_flight in IN_FLIGHT
        ]
