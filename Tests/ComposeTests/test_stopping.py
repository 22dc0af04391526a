"""Told to stop, a container finishes what it has taken."""

import threading

import pytest
from deployment import PLAN
from load import Load

PDF = "/plans/van-quan-2021-2025/glance.pdf"


def pdf(deployment):
    return deployment.get(PDF, headers={"Cookie": f"__Host-vanquan={deployment.token}"})


class Slow(threading.Thread):
    """Calls that take a second each, and their answers."""

    def __init__(self, call, count=2):
        super().__init__(daemon=True)
        self.answers = []
        self.threads = [threading.Thread(target=lambda: self.answers.append(call()), daemon=True) for _ in range(count)]
        for thread in self.threads:
            thread.start()

    def wait(self):
        for thread in self.threads:
            thread.join(60)
        return [answer.status for answer in self.answers]


@pytest.mark.parametrize("path", ["money", "glance"])
def test_the_gateway_loses_no_call(deployment, path):
    """The proxy holds what comes meanwhile: nobody notices but by the time."""
    slow = Slow(lambda: pdf(deployment))
    with Load(lambda: deployment.get(f"{PLAN}/{path}")) as load:
        deployment.compose("restart", "gateway")
        load.wait_for(50)
    assert set(load.outcomes) == {200}, load.outcomes
    assert slow.wait() == [200, 200]
    deployment.wait_until_healthy("gateway")


@pytest.mark.parametrize("name, path", [("funding", "money"), ("reporting", "glance"), ("funding", "glance")])
def test_a_service_answers_what_it_has_taken(deployment, name, path):
    """What comes while nobody is there is refused with a word, not lost."""
    with Load(lambda: deployment.get(f"{PLAN}/{path}")) as load:
        deployment.compose("restart", name)
        load.wait_for(50)
    assert set(load.outcomes) <= {200, 503}, load.outcomes
    deployment.wait_until_healthy(name)


def test_all_of_it_stops_in_order_and_answers_what_it_has_taken(deployment, figure):
    slow = Slow(lambda: pdf(deployment))
    with Load(lambda: deployment.get(f"{PLAN}/money")) as load:
        deployment.compose("stop")
    figure("calls while everything stopped", dict(load.outcomes))
    assert set(load.outcomes) <= {200, "not accepted"}, load.outcomes
    assert slow.wait() == [200, 200]
    for name in ["funding", "beneficiaries", "indicators", "reporting", "gateway", "database", "proxy"]:
        state = deployment.inspect(name)["State"]
        assert (state["Status"], state["ExitCode"]) == ("exited", 0), name
    assert "database system is shut down" in deployment.compose("logs", "--tail=5", "database").stdout
    deployment.start()
    assert deployment.reads_the_plan()
