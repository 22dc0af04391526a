"""What chance makes of the OpenAPI document, right and wrong, signed in and not: no fault of ours, and answers as they are documented."""

import os
import subprocess
import sys

import pytest

from system import ROOT

# script/fuzz asks for more time, and then for other chances each time.
SECONDS = os.environ.get("VANQUAN_FUZZ_SECONDS")
REPEATED = ["--generation-deterministic", "--max-examples", "30"]
# Some rules no schema says: a day is one of our centuries, a text has no control characters, a page's token was given before.
# And no answer names what could be asked for after it; who may do what is the access matrix's test.
WITHOUT = "positive_data_acceptance,ensure_resource_availability,use_after_free,object_level_authorization"
LONGER = ["--max-time", SECONDS or "0", "--max-examples", "1000"]


@pytest.mark.parametrize("signed_in", [True, False])
def test_every_operation_keeps_to_the_document(system, tmp_path, signed_in):
    command = [
        sys.executable, "-m", "schemathesis.cli", "--config-file", ROOT / "Tests" / "SystemTests" / "schemathesis.toml",
        "run", f"http://127.0.0.1:{system.http_port}/api/openapi.json", "--report", "json", "--report-json-path", tmp_path / "report.json",
        "--phases", "examples,coverage,fuzzing", "--checks", "all", "--exclude-checks", WITHOUT,
        "--no-shrink", "--continue-on-failure", "--no-color",
        "--request-timeout", "30", "--warnings", "off", *(LONGER if SECONDS else REPEATED),
    ]
    if signed_in:
        # Signing out ends the session of all that come after; the others do it.
        command += ["--header", f"Authorization: Bearer {system.token}", "--exclude-operation-id", "access.SignOut"]
    result = subprocess.run(list(map(str, command)), cwd=tmp_path, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout[-20_000:] + result.stderr[-2000:]
    operations = sum(len(path) for path in system.get("/api/openapi.json").json["paths"].values())
    assert f"Tested: {operations - signed_in}" in result.stdout


def test_nothing_of_it_was_logged_as_a_fault(system):
    for file in (system.data / "logs").glob("*.log"):
        faults = [line for line in file.read_text().splitlines() if '"level":"error"' in line]
        assert not faults, (file.name, faults[:3])
    assert "ended by itself" not in system.output.read_text()
