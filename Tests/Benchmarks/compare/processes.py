"""Processes that are measured: started, watched, ended; and what the kernel says of them."""

import os
import socket
import subprocess
import time
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
PAGE_KB = os.sysconf("SC_PAGE_SIZE") // 1024


def _stat(pid):
    """The numbers of /proc/PID/stat from the state on; the name before it may hold anything."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def cpu_seconds(pid):
    """User and system time of a process, all its threads together."""
    user, system = _stat(pid)[11:13]
    return (int(user) + int(system)) / TICK


def family_cpu_seconds(pid):
    """The same with its children, those included that are gone: a PostgreSQL server with all backends."""
    total = sum(map(int, _stat(pid)[11:15]))
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            try:
                total += sum(map(int, _stat(child)[11:15]))
            except OSError:
                continue  # Gone meanwhile: counted by its parent from now on.
    return total / TICK


def resident_mb(pid):
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE_KB / 1024


def free_ports(count):
    """Ports that were free a moment ago, all different."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


class Server:
    """A process that listens on a port, until the end of a `with`."""

    def __init__(self, *command, port):
        self.command, self.port = [str(word) for word in command], port

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.command} ended with {self.process.returncode}")
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return self
            except OSError:
                time.sleep(0.02)
        raise RuntimeError(f"{self.command} does not listen")

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    @property
    def pid(self):
        return self.process.pid


def run(*command, env=None):
    """Runs a loader to its end; gives what it printed and the processor time that it used."""
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, env=env, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise RuntimeError(f"{process.args} ended with {process.returncode}: {output}")
    return output, usage.ru_utime + usage.ru_stime
