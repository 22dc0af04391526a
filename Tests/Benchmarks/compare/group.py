"""Candidates that are compared with each other, measured in turn: A B C, A B C, …"""

from dataclasses import dataclass, field
from statistics import median


@dataclass
class Measure:
    """What one run of a candidate came to."""

    rate: float
    p50_us: float | None = None
    p99_us: float | None = None
    # Of each process, for one call.
    cpu_us: dict[str, float] = field(default_factory=dict)


class Group:
    """One question: some candidates, and those that the others are put in relation to."""

    def __init__(self, title, references, candidates):
        self.title, self.references, self.candidates = title, references, candidates
        self.runs = {name: [] for name in candidates}

    def measure_once(self):
        for name, candidate in self.candidates.items():
            self.runs[name].append(candidate())

    def result(self):
        return {"title": self.title, "rows": [self._row(name) for name in self.candidates]}

    def _row(self, name):
        runs = self.runs[name]
        return {
            "name": name,
            "rate": median(run.rate for run in runs),
            "ratios": {reference: self._ratio(name, reference) for reference in self.references},
            "p50_us": _median(run.p50_us for run in runs),
            "p99_us": _median(run.p99_us for run in runs),
            "cpu_us": {process: median(run.cpu_us[process] for run in runs) for process in runs[0].cpu_us},
            "rounds": [run.rate for run in runs],
        }

    def _ratio(self, name, reference):
        """Of each round by itself: what slows the machine for a while slows both."""
        pairs = zip(self.runs[name], self.runs[reference])
        return median(mine.rate / other.rate for mine, other in pairs)


def measure(groups, rounds, say):
    for number in range(rounds):
        for group in groups:
            say(f"round {number + 1} of {rounds}: {group.title}")
            group.measure_once()
    return [group.result() for group in groups]


def _median(values):
    known = [value for value in values if value is not None]
    return median(known) if known else None
