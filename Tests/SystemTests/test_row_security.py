"""The database agrees: a session of a service's role sees its scope's rows and no others, in every table there is."""

import pytest

ROLES = ["gateway", "funding", "beneficiaries", "indicators", "reporting"]
OWN, OTHER = "van-quan-tri-le", "van-quan-an-son"

# Tables whose rows belong to no unit, and why; a new table is either here or has `unit_code` and forces row-level security.
WITHOUT_UNIT = {
    **{f"{schema}.idempotency_keys": "by principal; read by the service alone, to answer the same write again"
       for schema in ("access", "funding", "beneficiaries", "indicators", "reporting")},
    **{f"{schema}.outbox": "commands from service to service" for schema in ("funding", "beneficiaries", "indicators", "reporting")},
    "access.sessions": "by person; the gateway alone reads them, to know who calls",
    "access.second_factors": "by person, sealed; the gateway alone",
    "access.recovery_codes": "by person, digests; the gateway alone",
    "access.phones": "by person; a policy of its own: of whom one sees (`test_personal_data.py`)",
    "access.client_keys": "by program, public halves; the gateway alone",
    "access.client_assertions": "by program, digests; the gateway alone",
    "access.client_tokens": "by program, digests; the gateway alone, to know who calls",
    "access.sign_in_failures": "digests of names and addresses; the gateway alone",
    "audit.row_images": "of all tables; whoever reads them needs the whole programme's scope",
    "audit.seals": "hashes; whoever reads them needs the whole programme's scope",
}
# What a column of a type may hold that nobody has said anything of.
VALUES = {
    "text": "{unit}", "bigint": "1", "integer": "1", "smallint": "1", "date": "2022-01-01", "timestamp with time zone": "2022-01-01",
    "jsonb": "{{}}", "boolean": "false", "ARRAY": "{{x}}", "bytea": "x", "xid8": "1",
}


def rows(text):
    return [line.split("|") for line in text.splitlines() if line]


@pytest.fixture(scope="module")
def tables(system):
    """Every table of the services, and whether it has a unit."""
    found = rows(system.sql(
        "SELECT c.oid::regclass::text, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'unit_code')"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')"
        " AND n.nspname IN ('access', 'audit', 'funding', 'beneficiaries', 'indicators', 'reporting')"))
    assert len(found) > 15
    return {name: has_unit == "t" for name, has_unit in found}


def test_a_table_has_a_unit_or_a_reason_to_have_none(tables):
    assert {name for name, has_unit in tables.items() if not has_unit} == set(WITHOUT_UNIT)


def test_no_role_of_a_service_can_switch_it_off(system):
    assert system.sql(
        "SELECT rolname FROM pg_roles WHERE rolname LIKE 'vanquan%' AND rolname <> 'vanquan_owner'"
        " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)") == ""
    assert system.sql(
        "SELECT c.oid::regclass FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
        " WHERE r.rolname LIKE 'vanquan%' AND r.rolname <> 'vanquan_owner'") == ""


def insertion(system, table, unit):
    """A row for a unit, with something in each column that needs it."""
    schema, name = table.split(".")
    columns = rows(system.sql(
        "SELECT column_name, data_type FROM information_schema.columns"
        f" WHERE table_schema = '{schema}' AND table_name = '{name}' AND is_nullable = 'NO' AND column_default IS NULL"
        " AND is_identity = 'NO' AND is_generated = 'NEVER' AND column_name <> 'unit_code'"))
    names = ", ".join(["unit_code", *(c for c, _ in columns)])
    values = ", ".join([f"'{unit}'", *("'" + VALUES[t].format(unit=unit) + "'" for _, t in columns)])
    return f"INSERT INTO {table} ({names}) VALUES ({values});"


def seen(system, table, role, scope, then="SELECT coalesce(string_agg(DISTINCT unit_code, ','), '') FROM {table}"):
    """What a role sees or does with a row of its own unit and one of another's, before all is undone."""
    checks = system.sql(f"SELECT string_agg('DROP CONSTRAINT ' || conname, ', ') FROM pg_constraint WHERE conrelid = '{table}'::regclass AND contype = 'c'")
    lines = [
        "BEGIN; SET LOCAL session_replication_role = replica;",
        f"ALTER TABLE {table} {checks};" if checks else "",
        insertion(system, table, OWN), insertion(system, table, OTHER),
        f"SET LOCAL ROLE vanquan_{role};",
        *(f"SET LOCAL {name} = '{value}';" for name, value in scope.items()),
        then.replace("{table}", table) + "; ROLLBACK;",
    ]
    return system.sql(" ".join(lines), role="postgres")


def test_every_table_shows_a_scope_its_own_rows_and_no_others(system, tables):
    tried = 0
    for table in (name for name, has_unit in tables.items() if has_unit):
        for role in ROLES:
            may = rows(system.sql(f"SELECT has_table_privilege('vanquan_{role}', '{table}', p) FROM unnest(ARRAY['SELECT', 'INSERT']) p"))
            may_read, may_add = [value == ["t"] for value in may]
            if may_read:
                for scope, expected in [
                    ({}, set()), ({"vanquan.units": ""}, set()), ({"vanquan.units": OWN, "vanquan.nodes": "*"}, {OWN}),
                    ({"vanquan.units": "van-quan-tri", "vanquan.nodes": "*"}, set()),
                    ({"vanquan.units": f"x,{OTHER}", "vanquan.nodes": "*"}, {OTHER}),
                ]:
                    found = seen(system, table, role, scope)
                    assert set(filter(None, found.split(","))) == expected, (table, role, scope, found)
                    tried += 1
            # What is written is of the scope, too; the audit trail takes a line of any, and shows none back.
            if may_add and table != "audit.lines":
                scope = {"vanquan.units": OWN, "vanquan.nodes": "*"}
                refused = seen(system, table, role, scope, insertion(system, table, OTHER).rstrip(";"))
                assert "row-level security" in refused, (table, role, refused)
                tried += 1
    assert tried > 30
