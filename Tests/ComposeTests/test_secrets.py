"""No secret stands where it does not belong."""

import json

from deployment import LASTING, docker


def secrets(deployment):
    """Every password, private key and token, as it is in its file, without the words around it."""
    found = {}
    for path in deployment.secrets.iterdir():
        if path.suffix == ".pgpass":
            found[path.name] = path.read_text().strip().rpartition(":")[2]
        elif path.suffix == ".key":
            # PEM's first line is its kind; a key of another kind is one line.
            lines = path.read_text().splitlines()
            found[path.name] = lines[1] if lines[0].startswith("-----") else lines[0]
        elif path.suffix == ".token":
            found[path.name] = path.read_text().strip()
    assert len(found) == 12 and all(len(text) >= 32 for text in found.values())
    return {**found, "admin's password": deployment.password, "session": deployment.token}


def check(deployment, text, where):
    assert len(text) > 100, where
    found = [name for name, secret in secrets(deployment).items() if secret in text]
    assert not found, f"{where} holds {found}"


def test_none_in_what_the_engine_tells_of_containers_and_images(deployment):
    for container in docker("ps", "--all", "--quiet").split():
        check(deployment, docker("inspect", container), container)
    for image in docker("images", "--all", "--quiet").split():
        check(deployment, docker("inspect", image) + docker("history", "--no-trunc", image), image)
    check(deployment, docker("volume", "inspect", *docker("volume", "ls", "--quiet").split()), "volumes")


def test_none_in_the_logs(deployment):
    assert deployment.reads_the_plan()
    for name in [*LASTING, "migration"]:
        check(deployment, deployment.compose("logs", name).stdout, name)


def test_none_in_the_effective_configuration_or_what_the_commands_said(deployment):
    check(deployment, deployment.compose("--profile=operator", "config").stdout, "config")
    said = "\n".join(deployment.printed)
    assert said.count(deployment.password) == 1, "the new password is printed once, for whoever asked for it"
    check(deployment, said.replace(deployment.password, ""), "output")


def test_none_in_arguments_and_variables_of_any_process(deployment):
    for name in LASTING:
        for pid in docker("top", deployment.container(name), "-o", "pid").split()[1:]:
            with open(f"/proc/{pid}/cmdline") as arguments, open(f"/proc/{pid}/environ") as environment:
                text = arguments.read() + environment.read()
            check(deployment, text.ljust(101), f"{name} {pid}")


def test_each_container_has_its_own_and_no_other(deployment):
    def mounted(name):
        paths = [mount["Source"] for mount in deployment.inspect(name)["Mounts"]]
        return {path.rpartition("/")[2] for path in paths if path.startswith(str(deployment.secrets))}

    for name in ["funding", "beneficiaries", "indicators"]:
        assert mounted(name) == {f"vanquan_{name}.pgpass", "caller.pub", "reporting.pub"}
    assert mounted("reporting") == {"vanquan_reporting.pgpass", "caller.pub", "reporting.key"}
    assert mounted("gateway") == {"vanquan_gateway.pgpass", "caller.key", "operator.pub", "metrics.token", "second-factor.key"}
    assert mounted("database") == {"postgres.pgpass"}
    assert mounted("proxy") == set()
    assert mounted("migration") == {"secrets"}


def test_the_images_have_none_and_nothing_of_the_checkout_beside_the_catalogue(deployment):
    listed = docker("run", "--rm", "--network=none", "--entrypoint=find", "vanquan-services:0.1.0",
                    "/usr/local", "-type", "f").split()
    assert sorted(path.rpartition("/")[2] for path in listed) == sorted(
        ["gateway", "funding", "beneficiaries", "indicators", "reporting", "vanquan",
         "units.json", "plan.json", "ethnic-groups.json", "calendar-tt-01-2022-ubdt.json"])
    assert json.loads(docker("inspect", "vanquan-services:0.1.0"))[0]["Config"]["User"] == "10001:10001"
