"""What row-level security costs a read: one row, a list of fifty and a search among 1,000,000, with the policy and without."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

import pgbench
from group import Group
from way import running_system

ROWS, UNITS = 1_000_000, 24
# As the services' tables have it; the text is the migrations' own, read from the table of facts.
POLICY = "SELECT pg_get_expr(polqual, polrelid) FROM pg_policy WHERE polrelid = 'funding.facts'::regclass"
# A district's scope: all its communes by name.
SCOPE = ",".join(f"u{number}" for number in range(UNITS))
SETTINGS = f"SELECT set_config('vanquan.units', '{SCOPE}', true), set_config('vanquan.nodes', '{{nodes}}', true);"
# Whoever leads projects reaches these alone: of one lead body.
LEADS = "=van-quan-2021-2025/1,van-quan-2021-2025/3.2"
QUESTIONS = {
    "One row by its key": "SELECT * FROM {table} WHERE unit_code = 'u' || (:n % 24) AND id = :n;",
    "A list of fifty": "SELECT * FROM {table} WHERE unit_code = 'u' || (:n % 24) AND id > :n ORDER BY id LIMIT 50;",
    "A search by a name's beginning, fifty at most":
        "SELECT * FROM {table} WHERE name >= 'n' || :n AND name < 'n' || :n || '~' ORDER BY name LIMIT 50;",
}


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
        postmaster = pgbench.postmaster(system.data / "postgres")
        fill(system)

        def reads(question, table, nodes):
            script = Path(folder) / f"{len(list(Path(folder).iterdir()))}.sql"
            asked = question.format(table=f"indicators.{table}")
            script.write_text(f"\\set n random(1, {ROWS})\nBEGIN;\n{SETTINGS.format(nodes=nodes)}\n{asked}\nCOMMIT;\n")
            connection = system.connection("vanquan_indicators")
            return lambda: pgbench.measure(postmaster, f"--file={script}", connection, clients=4, seconds=seconds)

        yield [
            Group(title, ["no policy"], {
                "no policy": reads(question, "plain_rows", "*"),
                "scope of 24 units": reads(question, "scoped_rows", "*"),
                "limited to nodes, too": reads(question, "scoped_rows", LEADS),
            })
            for title, question in QUESTIONS.items()
        ]

