"""From an executable's start to SERVING, and the memory that it then takes."""

import subprocess
import time
from contextlib import contextmanager
from statistics import median

from processes import family_cpu_seconds, resident_mb
from system import BINARIES, SERVICES, System
from throwaway import Cluster
from vanquan_wire import Connection, WireError

EXECUTABLES = ["gateway", *SERVICES]
# Until pools, caches and logs are as they stay.
IDLE_SECONDS = 1


class StartGroup:
    """All five at once and each alone, on a database that is there; then `vanquan up` with all that it does itself."""

    def __init__(self, system):
        self.system = system
        self.title = "Start to SERVING, and memory once idle"
        self.environments = {name: _environment(system, name) for name in EXECUTABLES}
        self.times = {"all five at once": [], "vanquan up": []} | {f"{name} alone": [] for name in EXECUTABLES}
        self.memory = {}
        self.cpu = {}

    def measure_once(self):
        self.times["vanquan up"].append(self._up())
        self.times["all five at once"].append(self._start(EXECUTABLES))
        for name in EXECUTABLES:
            self.times[f"{name} alone"].append(self._start([name]))

    def result(self):
        rows = [
            {"name": name, "serving_ms": median(times) * 1e3, "rounds": times}
            | {kind: median(values[name]) for kind, values in {"resident_mb": self.memory, "cpu_ms": self.cpu}.items() if name in values}
            for name, times in self.times.items()
        ]  # fmt: skip
        return {"title": self.title, "rows": rows}

    def _start(self, names):
        begin = time.monotonic()
        started = {
            name: subprocess.Popen(
                [BINARIES / name], env=self.environments[name], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            for name in names
        }  # fmt: skip
        try:
            for name in names:
                self._until_serving(name)
            spent = time.monotonic() - begin
            time.sleep(IDLE_SECONDS)
            self._look(started)
            return spent
        finally:
            for process in started.values():
                process.terminate()
            for process in started.values():
                process.wait()

    def _look(self, started):
        row = f"{next(iter(started))} alone" if len(started) == 1 else "all five at once"
        memory = sum(resident_mb(process.pid) for process in started.values())
        cpu = sum(family_cpu_seconds(process.pid) for process in started.values())
        self.memory.setdefault(row, []).append(memory)
        self.cpu.setdefault(row, []).append(cpu * 1e3)

    def _until_serving(self, name):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                with Connection("127.0.0.1", self.system.wire_ports[name]) as connection:
                    if connection.call("health.v1.Check")["status"] == "SERVING":
                        return
            except (OSError, WireError):
                pass
            time.sleep(0.002)
        raise RuntimeError(f"{name} does not serve")

    def _up(self):
        begin = time.monotonic()
        self.system.start()
        spent = time.monotonic() - begin
        self.system.stop()
        return spent


def _environment(system, name):
    """What `vanquan up` gave the running executable, less the order to end with it."""
    [pid] = system.pids(name)
    with open(f"/proc/{pid}/environ") as file:
        pairs = [entry.partition("=") for entry in file.read().split("\0") if entry]
    return {key: value for key, _, value in pairs if key != "VANQUAN_SUPERVISED"}


@contextmanager
def groups():
    cluster = Cluster().start()
    system = System(DATABASE_URL=cluster.url)
    try:
        system.start()
        group = StartGroup(system)
        system.stop()
        yield [group]
    finally:
        system.remove()
        cluster.remove()
