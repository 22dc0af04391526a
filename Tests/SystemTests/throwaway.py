"""A PostgreSQL of one test's own, which it may stop, freeze and start again."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path


def programs():
    versions = sorted(Path("/usr/lib/postgresql").iterdir(), key=lambda p: int(p.name))
    return versions[-1] / "bin"


def running():
    return [int(folder.name) for folder in Path("/proc").glob("[0-9]*")]


def parent(pid):
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None


class Cluster:
    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="vanquan-pg-", dir="/tmp"))
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.run("initdb", "-N", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-D", self.data)

    @property
    def data(self):
        return self.folder / "data"

    @property
    def url(self):
        return f"host={self.folder} user=postgres dbname=postgres"

    def run(self, program, *arguments):
        command = [str(programs() / program), *map(str, arguments)]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
        subprocess.run(command, check=True, capture_output=True, cwd="/tmp")

    def start(self):
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self.run("pg_ctl", "-D", self.data, "-w", "-s", "-l", self.folder / "log", "-o", options, "start")
        return self

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-w", "-s", "-m", "immediate", "stop")

    def processes(self):
        """The postmaster and its children."""
        postmaster = int((self.data / "postmaster.pid").read_text().split()[0])
        return [postmaster, *(pid for pid in running() if parent(pid) == postmaster)]

    def freeze(self):
        for pid in self.processes():
            os.kill(pid, signal.SIGSTOP)

    def thaw(self):
        for pid in self.processes():
            os.kill(pid, signal.SIGCONT)

    def remove(self):
        try:
            self.stop()
        except subprocess.CalledProcessError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)
