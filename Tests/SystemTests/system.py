"""One running system: started by `vanquan up` in a folder of its own, stopped or killed at will."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARIES = Path(os.environ.get("VANQUAN_BINARIES", ROOT / ".build" / "debug"))
CATALOGUE = ROOT / "Shared" / "Catalogue"
PLAN = CATALOGUE / "VanQuan" / "plan.json"
UNITS = CATALOGUE / "VanQuan" / "units.json"
FILES = [UNITS, PLAN, *sorted((CATALOGUE / "National").glob("*.json"))]
PLAN_CODE = "van-quan-2021-2025"
PLAN_PATH = f"/api/v1/plans/{PLAN_CODE}"
PLANS_OF_TESTS = ROOT / "Tests" / "CatalogueTests" / "Plans"
SERVICES = ["funding", "beneficiaries", "indicators", "reporting"]
# Seconds, and a little: how long the gateway gives the same answer about health.
HEALTH_ANSWER_AGE = 0.3

sys.path.insert(0, str(ROOT / "Tests" / "WireClient"))


def free_ports(count):
    """Ports that were free a moment ago, all different."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)


class System:
    """A data folder with six ports; `start` and `stop` as often as wanted."""

    def __init__(self, **environment):
        # Not below the checkout: PostgreSQL's own user has to reach it where root runs the tests.
        self.folder = Path(tempfile.mkdtemp(prefix="vanquan-system-", dir="/tmp"))
        self.folder.chmod(0o755)
        self.data = self.folder / "data"
        self.http_port, *wire = free_ports(6)
        self.wire_ports = dict(zip(["gateway", *SERVICES], wire))
        self.environment = {**os.environ, "VANQUAN_DATA": str(self.data)}
        self.environment.pop("DATABASE_URL", None)
        # Most tests are about other things; those of the second factor take it away again.
        self.environment["VANQUAN_SECOND_FACTOR"] = "offered"
        self.environment["VANQUAN_HTTP"] = f"127.0.0.1:{self.http_port}"
        for name, port in self.wire_ports.items():
            self.environment[f"VANQUAN_{name.upper()}"] = f"127.0.0.1:{port}"
        self.environment.update(environment)
        self.process = None
        self.output = self.folder / "up.log"
        self.token = None

    # Life

    def start(self, *files, wait=True):
        arguments = [BINARIES / "vanquan", "up"]
        for file in files or FILES:
            arguments += ["--load", file]
        log = open(self.output, "ab")
        self.process = subprocess.Popen(
            arguments, env=self.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
        )
        log.close()
        if wait:
            self.wait_until_serving()
        return self

    def wait_until_serving(self, seconds=60):
        # Health is asked for everybody at once: an answer may be from before what this waits for was killed.
        time.sleep(HEALTH_ANSWER_AGE)
        self.wait(lambda: self.health() == "all", seconds, "the system is not serving")
        self.wait(lambda: "Ctrl-C" in self.output.read_text().rpartition("  Database  ")[2], seconds, "no greeting")

    def wait(self, condition, seconds, complaint):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process and self.process.poll() is not None:
                raise AssertionError(f"vanquan up ended with {self.process.returncode}:\n{self.output.read_text()}")
            if condition():
                return
            time.sleep(0.05)
        raise AssertionError(f"{complaint}:\n{self.output.read_text()}")

    def health(self):
        """`all`, `some` or `none` of the executables serving."""
        try:
            answer = self.request("GET", "/api/health", signed_in=False)
        except OSError:
            return "none"
        return "all" if answer.status == 200 and len(answer.json) == 5 else "some"

    def stop(self, seconds=60):
        """As Ctrl-C does; gives the exit status."""
        if self.process is None or self.process.poll() is not None:
            return None
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(seconds)
        self.process = None
        return status

    def remove(self):
        self.stop()
        for name in ["gateway", *SERVICES]:
            for pid in self.pids(name):
                self.kill_with(pid, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)

    def pids(self, name):
        """The processes of one executable that belong to this system, found by the environment they were given."""
        mine = f"VANQUAN_LISTEN=127.0.0.1:{self.wire_ports[name]}".encode()
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if mine in (folder / "environ").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
            except OSError:
                continue
        return found

    def kill(self, name):
        for pid in self.pids(name):
            self.kill_with(pid, signal.SIGKILL)

    def freeze(self, name):
        """It answers nobody from now on, and does not close its connections."""
        for pid in self.pids(name):
            self.kill_with(pid, signal.SIGSTOP)

    def thaw(self, name):
        for pid in self.pids(name):
            self.kill_with(pid, signal.SIGCONT)

    def kill_everything(self):
        """As a power cut does: `vanquan up`, the five executables and the database, with no word to anyone."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process = None
        for name in ["gateway", *SERVICES]:
            self.kill(name)
        self.kill_database()

    def kill_database(self):
        """Its postmaster, with no word to anyone; the backends end when they notice."""
        self.kill_with(int((self.data / "postgres" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    @staticmethod
    def kill_with(pid, number):
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            pass

    def log_lines(self, name):
        """What an executable has logged, each line as it was meant."""
        text = (self.data / "logs" / f"{name}.log").read_text()
        return [json.loads(line) for line in text.splitlines() if line.startswith("{")]

    # The operator's command

    def vanquan(self, *arguments, **options):
        return subprocess.run(
            [BINARIES / "vanquan", *map(str, arguments)],
            env={**self.environment, **options.pop("env", {})},
            capture_output=True,
            text=True,
            timeout=120,
            **options,
        )

    def sign_in(self):
        """As the administrator, who is the standing agency's officer, too, whatever district's plan it is about."""
        password = self.vanquan("set-password", "admin").stdout.strip().splitlines()[-1]
        self.assign("admin", "standing_officer")
        self.token = self.token_of("admin", password)
        return self

    def token_of(self, username, password):
        answer = self.request("POST", "/api/v1/sessions", {"username": username, "password": password}, signed_in=False)
        assert answer.status == 201, answer.body
        return answer.json["token"]

    def assign(self, username, role, unit="*"):
        """For every unit there is: nobody can be given that but by the database's owner."""
        assert not self.sql(
            "INSERT INTO access.assignments (user_id, role, unit_code, valid_from, assigned_by, assigned_at)"
            f" SELECT user_id, '{role}', '{unit}', '2021-01-01', 'test', now() FROM access.users u"
            f" WHERE username = '{username}' AND NOT EXISTS (SELECT FROM access.assignments a"
            f" WHERE a.user_id = u.user_id AND a.role = '{role}' AND a.unit_code = '{unit}')"
        )

    # HTTP and the wire

    def request(self, method, path, body=None, headers=None, signed_in=True, timeout=40):
        connection = http.client.HTTPConnection("127.0.0.1", self.http_port, timeout=timeout)
        try:
            headers = dict(headers or {})
            if signed_in and self.token:
                headers.setdefault("Authorization", f"Bearer {self.token}")
            if body is not None and not isinstance(body, (bytes, str)):
                body = json.dumps(body)
                headers.setdefault("Content-Type", "application/json")
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()

    def get(self, path, **options):
        return self.request("GET", path, **options)

    def items(self, path):
        """What a list holds."""
        answer = self.get(path)
        assert answer.status == 200, answer.body
        return answer.json["items"]

    def reflection(self):
        """What the gateway tells of all methods."""
        from vanquan_wire import Connection

        return Connection("127.0.0.1", self.wire_ports["gateway"]).call("reflection.v1.ListMethods", {})["methods"]

    def missing(self):
        """What the plan still lacks: a kind and a code each."""
        found = [(item["kind"], item["subject"]) for item in self.items(f"{PLAN_PATH}/missing")]
        assert len(found) == len(set(found)), found
        return set(found)

    def post(self, path, body, key=None, version=None, **options):
        headers = options.pop("headers", {})
        if key:
            headers["Idempotency-Key"] = key
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return self.request("POST", path, body, headers, **options)

    def finding(self):
        """The plan's one sum that does not add up."""
        items = self.items(f"{PLAN_PATH}/findings")
        [finding] = [item for item in items if item["kind"] == "arithmetic"]
        return finding

    def acknowledge(self, note, key=None, version=None, **options):
        finding = options.pop("finding", None) or self.finding()["finding_id"]
        return self.post(f"{PLAN_PATH}/findings/{finding}/acknowledgement", {"note": note}, key, version, **options)

    # The database

    def log_statements(self):
        """From now on the database logs each statement, behind its login's and its connection's names."""
        assert self.sql("ALTER SYSTEM SET log_min_duration_statement = 0", role="postgres") == ""
        self.sql("SELECT pg_reload_conf()", role="postgres")
        self.wait(lambda: "postgres psql LOG:  duration" in self.database_log(), 10, "the database logs no statements")

    def database_log(self):
        self.sql("SELECT 1", role="postgres")
        return (self.data / "logs" / "postgres.log").read_text()

    def sql(self, statement, role="vanquan_owner"):
        """Runs a statement as the owner or one of the services, and gives psql's plain output, or its error."""
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", self.connection(role), "-c", statement]
        result = subprocess.run(command, capture_output=True, text=True, timeout=30)
        assert result.returncode != 2, f"no connection: {result.stderr}"
        return result.stdout.strip() if result.returncode == 0 else result.stderr

    def connection(self, role):
        """Where the running executables find the database, as libpq's keywords, under another login role."""
        environment = (Path("/proc") / str(self.pids("funding")[0]) / "environ").read_text().split("\0")
        [url] = [e.partition("=")[2] for e in environment if e.startswith("DATABASE_URL=")]
        return f"{url} user='{role}' passfile='{self.data}/secrets/{role}.pgpass'"
