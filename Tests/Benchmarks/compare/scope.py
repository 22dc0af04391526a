"""What row-level security costs a read: one row, a list of fifty and a search among 1,000,000, with the policy and without."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

import pgbench
from group import MixedGroup
from way import running_system

ROWS, UNITS = 1_000_000, 24
# As the services' tables have it; the text is the migrations' own, read from the table of facts.
POLICY = "SELECT pg_get_expr(polqual, polrelid) FROM pg_policy WHERE polrelid = 'funding.facts'::regclass"
DISTRICT = ",".join(f"u{number}" for number in range(UNITS))
# What each transaction sets: units, nodes, and parts where units have nodes of their own.
SCOPES = {
    "everything": ("'*'", "'*'"),
    "one unit": ("'u' || (:n % 24)", "'*'"),
    "24 units": (f"'{DISTRICT}'", "'*'"),
    "24 units, two nodes": (f"'{DISTRICT}'", "'van-quan-2021-2025/1.,van-quan-2021-2025/3.2.'"),
    "24 units, nodes of their own": (
        f"'{DISTRICT}'", "'|'", f"'u99|van-quan-2021-2025/4.;{DISTRICT}|van-quan-2021-2025/1.,van-quan-2021-2025/3.2.'"
    ),
}
QUESTIONS = {
    "One row by its key": "SELECT * FROM {table} WHERE unit_code = 'u' || (:n % 24) AND id = :n;",
    "A list of fifty": "SELECT * FROM {table} WHERE unit_code = 'u' || (:n % 24) AND id > :n ORDER BY id LIMIT 50;",
    "A search by a name's beginning that finds one or a few":
        "SELECT * FROM {table} WHERE name >= 'n' || :n AND name < 'n' || :n || '~' ORDER BY name LIMIT 50;",
    "A search by a name's beginning that finds fifty":
        "SELECT * FROM {table} WHERE name >= 'n' || (:n / 100) AND name < 'n' || (:n / 100) || '~' ORDER BY name LIMIT 50;",
}


def settings(units, nodes, parts="''"):
    values = {"units": units, "nodes": nodes, "parts": parts}
    return "SELECT " + ", ".join(f"set_config('vanquan.{name}', {value}, true)" for name, value in values.items()) + ";"


def fill(system):
    policy = system.sql(POLICY)
    assert "vanquan.units" in policy and "reaches_node" in policy, policy
    for table in ("plain_rows", "scoped_rows"):
        made = system.sql(
            f"CREATE TABLE indicators.{table} (unit_code text, id bigint, name text, node text, value text, PRIMARY KEY (unit_code, id));"
            f"INSERT INTO indicators.{table} SELECT 'u' || n % {UNITS}, n, 'n' || n, 'van-quan-2021-2025/1', 'Hoàng Thị Lan'"
            f" FROM generate_series(1, {ROWS}) n;"
            f"CREATE INDEX ON indicators.{table} (name); GRANT SELECT ON indicators.{table} TO vanquan_indicators; ANALYZE indicators.{table}"
        )
        assert made == "", made
    forced = "ALTER TABLE indicators.scoped_rows {} ROW LEVEL SECURITY;"
    made = system.sql(
        forced.format("ENABLE") + forced.format("FORCE") + f"CREATE POLICY in_scope ON indicators.scoped_rows USING ({policy})"
    )
    assert made == "", made


@contextmanager
def groups(seconds):
    with running_system() as system, tempfile.TemporaryDirectory(prefix="vanquan-sql-") as folder:
        fill(system)
        connection = system.connection("vanquan_indicators")

        def script(question, table, scope):
            file = Path(folder) / f"{len(list(Path(folder).iterdir()))}.sql"
            asked = question.format(table=f"indicators.{table}")
            file.write_text(f"\\set n random(1, {ROWS})\nBEGIN;\n{settings(*scope)}\n{asked}\nCOMMIT;\n")
            return file

        def group(title, question):
            scripts = {"no policy": script(question, "plain_rows", SCOPES["24 units"])}
            scripts |= {name: script(question, "scoped_rows", scope) for name, scope in SCOPES.items()}
            # One run has them all.
            length = seconds * len(scripts)
            reads = lambda: pgbench.measure_mixed(scripts, connection, clients=4, seconds=length)
            return MixedGroup(title, ["no policy"], scripts, reads, ratio_of="p95_us")

        yield [group(title, question) for title, question in QUESTIONS.items()]
