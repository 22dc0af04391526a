"""Candidates that are compared with each other, measured in turn: A B C, A B C, …"""

from dataclasses import dataclass, field
from statistics import median


TIMES = ["p50_us", "p95_us", "p99_us", "max_us"]


@dataclass
class Measure:
    """What one run of a candidate came to."""

    rate: float
    p50_us: float | None = None
    p95_us: float | None = None
    p99_us: float | None = None
    max_us: float | None = None
    # Of each process, for one call.
    cpu_us: dict[str, float] = field(default_factory=dict)


class Group:
    """One question: some candidates, and those that the others are put in relation to, by their rate or by a latency."""

    def __init__(self, title, references, candidates, ratio_of="rate"):
        self.title, self.references, self.candidates, self.ratio_of = title, references, candidates, ratio_of
        self.runs = {name: [] for name in candidates}

    def measure_once(self):
        for name, candidate in self.candidates.items():
            self.runs[name].append(candidate())

    def result(self):
        return {"title": self.title, "ratio_of": self.ratio_of, "rows": [self._row(name) for name in self.candidates]}

    def _row(self, name):
        runs = self.runs[name]
        return {
            "name": name,
            "rate": median(run.rate for run in runs),
            "ratios": {reference: self._ratio(name, reference) for reference in self.references},
            **{time: _median(getattr(run, time) for run in runs) for time in TIMES},
            "cpu_us": {process: median(run.cpu_us[process] for run in runs) for process in runs[0].cpu_us},
            "rounds": [run.rate for run in runs],
        }

    def _ratio(self, name, reference):
        """Of each round by itself: what slows the machine for a while slows both."""
        pairs = zip(self.runs[name], self.runs[reference])
        return median(getattr(mine, self.ratio_of) / getattr(other, self.ratio_of) for mine, other in pairs)


class MixedGroup(Group):
    """Candidates that one run measures all together, call by call: what slows the machine for a moment slows all, latencies at the end of
    the scale too."""

    def __init__(self, title, references, names, measure_all, ratio_of):
        super().__init__(title, references, dict.fromkeys(names), ratio_of)
        self.measure_all = measure_all

    def measure_once(self):
        for name, run in self.measure_all().items():
            self.runs[name].append(run)


def measure(groups, rounds, say):
    for number in range(rounds):
        for group in groups:
            say(f"round {number + 1} of {rounds}: {group.title}")
            group.measure_once()
    return [group.result() for group in groups]


def _median(values):
    known = [value for value in values if value is not None]
    return median(known) if known else None
