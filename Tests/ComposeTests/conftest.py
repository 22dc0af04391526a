import pytest

from deployment import LASTING, Deployment

figures = []


@pytest.fixture(scope="session")
def figure():
    """Keeps a measurement for the end of the run."""
    return lambda name, text: figures.append(f"{name}: {text}")


@pytest.fixture(scope="session")
def cold():
    """Secrets made, everything started, how that looked at first, before anybody signed in."""
    deployment = Deployment()
    try:
        deployment.made = deployment.make_secrets()
        deployment.cold_start = deployment.start()
        deployment.at_first = {name: deployment.inspect(name) for name in [*LASTING, "migration"]}
        deployment.accounts_at_first = deployment.sql("SELECT count(*) FROM access.users")
        yield deployment
    finally:
        deployment.remove()


@pytest.fixture(scope="session")
def deployment(cold):
    """A running one, signed in to. Whatever a test does to it, it leaves it running and whole."""
    cold.trust_authority()
    cold.sign_in()
    return cold


def pytest_terminal_summary(terminalreporter):
    for line in figures:
        terminalreporter.write_line(line)
