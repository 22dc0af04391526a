"""What the audit trail costs a write: row images by trigger, and the sealer beside it."""

import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pgbench
from group import Group
from way import running_system

# A fact as the funding service enters it: scope, key, lock, what stands, row, line, reply.
WRITE = """\\set n random(1, 1000000000000)
BEGIN;
SELECT set_config('vanquan.units', '*', true), set_config('vanquan.principal', 'user:1', true);
INSERT INTO funding.idempotency_keys (principal, method, key, request)
VALUES ('user:1', 'funding.v1.DecideNodeStatus', 'k' || :n, '{"request": {"status": "funded", "valid_from": "2023-05-10"}}')
ON CONFLICT DO NOTHING;
SELECT pg_advisory_xact_lock(hashtextextended('funding node_status ' || :n, 1719));
SELECT * FROM funding.facts WHERE unit_code = 'van-quan' AND kind = 'node_status' AND subject = 's' || :n ORDER BY version DESC;
INSERT INTO funding.facts VALUES ('van-quan', 'node_status', 's' || :n, 1, '2023-05-10', NULL, '"funded"', '120/QĐ-UBND',
    '2023-05-10', 'UBND huyện Văn Quan', false, 'user:1', now());
INSERT INTO audit.lines (happened_at, principal, method, unit_code, subject_kind, subject_id, after_image, idempotency_key,
    client_address, decision)
VALUES (now(), 'user:1', 'funding.v1.DecideNodeStatus', 'van-quan', 'node_status', 's' || :n,
    '{"value": "funded", "valid_from": "2023-05-10", "is_withdrawn": false, "entered_by": "user:1", "version": 1}', 'k' || :n,
    '127.0.0.1', '{"number": "120/QĐ-UBND", "date": "2023-05-10", "issuer": "UBND huyện Văn Quan"}');
UPDATE funding.idempotency_keys SET reply = '{"value": "funded"}', reply_version = '1'
WHERE principal = 'user:1' AND method = 'funding.v1.DecideNodeStatus' AND key = 'k' || :n;
COMMIT;
"""
# The sealer's own lock: whoever holds it is the one who seals.
HOLD = "SELECT pg_advisory_lock(5640920716014); SELECT pg_sleep(3600)"
UNSEALED = """SELECT (SELECT count(*) FROM audit.lines) + (SELECT count(*) FROM audit.row_images)
    - (SELECT count(*) FROM audit.seals)"""


def images(system, word):
    assert system.sql(f"ALTER TABLE funding.facts {word} TRIGGER keep_image") == ""


@contextmanager
def no_sealer(system):
    holder = subprocess.Popen(
        ["psql", "--no-psqlrc", "--command", HOLD, system.connection("vanquan_gateway")], stdout=subprocess.DEVNULL
    )
    time.sleep(1.5)
    try:
        yield
    finally:
        holder.terminate()
        holder.wait()
        system.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(3600)'", "postgres")


def all_sealed(system):
    while int(system.sql(UNSEALED)) > 0:
        time.sleep(0.2)


@contextmanager
def groups(seconds):
    with running_system() as system, tempfile.TemporaryDirectory(prefix="vanquan-sql-") as folder:
        postmaster = pgbench.postmaster(system.data / "postgres")
        script = Path(folder) / "write.sql"
        script.write_text(WRITE)

        def writes():
            options = [f"--file={script}", system.connection("vanquan_funding")]
            return pgbench.measure(postmaster, *options, seconds=seconds)

        def neither():
            images(system, "DISABLE")
            with no_sealer(system):
                return writes()

        def with_images():
            images(system, "ENABLE")
            with no_sealer(system):
                return writes()

        def with_both():
            images(system, "ENABLE")
            all_sealed(system)
            return writes()

        yield [
            Group(
                "Writes of a fact with their audit lines, 8 connections",
                ["neither images nor seals"],
                {"neither images nor seals": neither, "row images": with_images, "row images and seals": with_both},
            )
        ]
