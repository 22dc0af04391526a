"""pgbench as the limit: what PostgreSQL's own loader makes of the same server."""

import re
import subprocess
import tempfile
from pathlib import Path
from statistics import quantiles

from group import Measure
from processes import family_cpu_seconds, run


def fill(scale=10):
    subprocess.run(["pgbench", "--initialize", "--quiet", f"--scale={scale}"], check=True, capture_output=True)


def measure(postmaster, *options, clients=8, seconds=2):
    """Prepared statements, so many clients on one thread, no vacuum before."""
    with tempfile.TemporaryDirectory(prefix="vanquan-pgbench-") as folder:
        before = family_cpu_seconds(postmaster)
        output, loader = run(
            "pgbench", "--no-vacuum", "--protocol=prepared", f"--client={clients}", f"--time={seconds}",
            "--log", "--sampling-rate=0.1", f"--log-prefix={folder}/log", *options,
        )  # fmt: skip
        server = family_cpu_seconds(postmaster) - before
        latencies = [int(line.split()[2]) for log in Path(folder).iterdir() for line in log.read_text().splitlines()]
    calls = int(re.search(r"transactions actually processed: (\d+)", output)[1])
    cuts = quantiles(latencies, n=100)
    return Measure(
        rate=float(re.search(r"tps = ([\d.]+)", output)[1]),
        p50_us=cuts[49],
        p95_us=cuts[94],
        p99_us=cuts[98],
        cpu_us={"PostgreSQL": server * 1e6 / calls, "loader": loader * 1e6 / calls},
    )


def measure_mixed(scripts, *options, clients, seconds):
    """Measures by name, of scripts that the clients draw by lot, one transaction after the other."""
    with tempfile.TemporaryDirectory(prefix="vanquan-pgbench-") as folder:
        run(
            "pgbench", "--no-vacuum", "--protocol=prepared", f"--client={clients}", f"--time={seconds}",
            "--log", f"--log-prefix={folder}/log", *(f"--file={script}" for script in scripts.values()), *options,
        )  # fmt: skip
        lines = [line.split() for log in Path(folder).iterdir() for line in log.read_text().splitlines()]
    latencies = {name: [int(line[2]) for line in lines if int(line[3]) == number] for number, name in enumerate(scripts)}
    return {name: _of_latencies(own, seconds) for name, own in latencies.items()}


def _of_latencies(latencies, seconds):
    cuts = quantiles(latencies, n=100)
    return Measure(rate=len(latencies) / seconds, p50_us=cuts[49], p95_us=cuts[94], p99_us=cuts[98])


def postmaster(data_folder):
    return int((Path(data_folder) / "postmaster.pid").read_text().split()[0])
