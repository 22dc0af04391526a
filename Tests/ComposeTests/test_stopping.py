"""Told to stop, a container finishes what it has taken."""

import threading

import pytest
from deployment import PLAN
from load import Load

PDF = "/plans/van-quan-2021-2025/glance.pdf"


class Prints:
    """Two PDF documents asked for at once, which take a second each, and what became of them."""

    def __init__(self, deployment):
        self.deployment, self.outcomes = deployment, []
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(2)]
        for thread in self.threads:
            thread.start()

    def run(self):
        cookie = {"Cookie": f"__Host-vanquan={self.deployment.token}"}
        try:
            answer = self.deployment.get(PDF, headers=cookie)
            self.outcomes.append((answer.status, answer.body[:5], answer.body.rstrip()[-5:]))
        except Exception as error:  # Whatever it is, it is an outcome.
            self.outcomes.append(error)

    def are_whole(self):
        for thread in self.threads:
            thread.join(60)
        assert self.outcomes == [(200, b"%PDF-", b"%%EOF")] * 2, self.outcomes


@pytest.mark.parametrize("path", ["money", "glance"])
def test_the_gateway_loses_no_call(deployment, path):
    """The proxy holds what comes meanwhile: nobody notices but by the time."""
    prints = Prints(deployment)
    with Load(lambda: deployment.get(f"{PLAN}/{path}")) as load:
        deployment.compose("restart", "gateway")
        load.wait_for(50)
    assert set(load.outcomes) == {200}, load.outcomes
    prints.are_whole()
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
    prints = Prints(deployment)
    with Load(lambda: deployment.get(f"{PLAN}/money")) as load:
        deployment.compose("stop")
    figure("calls while everything stopped", dict(load.outcomes))
    assert set(load.outcomes) <= {200, "not accepted"}, load.outcomes
    prints.are_whole()
    for name in ["funding", "beneficiaries", "indicators", "reporting", "gateway", "database", "proxy"]:
        state = deployment.inspect(name)["State"]
        assert (state["Status"], state["ExitCode"]) == ("exited", 0), name
    assert "database system is shut down" in deployment.compose("logs", "--tail=5", "database").stdout
    deployment.start()
    assert deployment.reads_the_plan()
