"""How long a decision about a caller takes among 10,000 people: no network, no database, one thread."""

import json
from contextlib import contextmanager

from group import Group, Measure
from processes import run

KINDS = {
    "permission, unit and node": "decide",
    "a caller's token, seen before": "verify",
    "a session, remembered": "remember",
    "tokens of more callers than have room": "crowd",
}


def ask(peer, kind, seconds):
    output, _ = run(peer, kind, seconds)
    report = json.loads(output)
    return Measure(
        rate=report["rate"],
        p50_us=report["p50_us"],
        p95_us=report["p95_us"],
        p99_us=report["p99_us"],
        max_us=report["max_us"],
    )


@contextmanager
def groups(binaries, seconds):
    def candidate(kind):
        return lambda: ask(binaries / "decision-peer", kind, seconds)

    yield [Group("Decisions about one of 10,000 callers", [], {name: candidate(kind) for name, kind in KINDS.items()})]
