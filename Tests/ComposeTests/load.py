"""Calls that run while something else happens, each with what became of it."""

import threading
import time
from collections import Counter

from deployment import NotAccepted


class Load:
    """A few callers that call one after the other until they are stopped.

    An outcome is a status, `not accepted` where nobody took the call, or what went wrong with one that was taken.
    """

    def __init__(self, call, callers=6):
        self.call, self.outcomes, self.lock = call, Counter(), threading.Lock()
        self.ended = threading.Event()
        self.threads = [threading.Thread(target=self.run, daemon=True) for _ in range(callers)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        self.wait_for(20)
        return self

    def __exit__(self, *_):
        self.ended.set()
        for thread in self.threads:
            thread.join(90)
        assert not any(thread.is_alive() for thread in self.threads), "a call is never answered"

    def wait_for(self, more):
        """Until so many calls more have succeeded."""
        wanted, end = self.outcomes[200] + more, time.monotonic() + 60
        while self.outcomes[200] < wanted:
            assert time.monotonic() < end, self.outcomes
            time.sleep(0.02)

    def run(self):
        while not self.ended.is_set():
            outcome = self.outcome()
            with self.lock:
                self.outcomes[outcome] += 1
            if outcome != 200:
                time.sleep(0.05)

    def outcome(self):
        try:
            return self.call().status
        except NotAccepted:
            return "not accepted"
        except Exception as error:  # Whatever it is, it is an outcome.
            return f"{type(error).__name__}: {error}"
