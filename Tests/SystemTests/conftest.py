import pytest

from system import System


@pytest.fixture(scope="module")
def system():
    """A running system that a module's tests share, signed in as the administrator."""
    system = System()
    try:
        yield system.start().sign_in()
    finally:
        system.remove()


@pytest.fixture
def own_system():
    """A system for one test alone, not started yet: for tests that break it."""
    system = System()
    try:
        yield system
    finally:
        system.remove()
