"""A bash as a person has it: on a terminal, with the operator's completion."""

import os
import pty
import re
import select
import subprocess
import time

from system import BINARIES

MARK = "completed:"
# With it bash says that it reads keys itself: before, the terminal would take some of them for its own.
PROMPT = "ready> "
DONE = re.compile(f"end-of-it\\s+{PROMPT}")


class Bash:
    """Started without anybody's settings; keys are typed, and what stands on the line is read back."""

    def __init__(self, environment, folder):
        ours, theirs = pty.openpty()
        self.terminal = ours
        environment = {**environment, "PATH": f"{BINARIES}:{os.environ['PATH']}", "TERM": "dumb", "PS1": PROMPT, "COLUMNS": "2000"}
        self.process = subprocess.Popen(
            ["bash", "--noprofile", "--norc"], env=environment, stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, start_new_session=True
        )
        os.close(theirs)
        self.read_until(re.compile(PROMPT))
        # No bell, no pages, no question before a long list.
        for setting in ["bell-style none", "page-completions off", "completion-query-items 0", "enable-bracketed-paste off"]:
            self.say(f"bind 'set {setting}'")
        self.say("stty cols 2000; source <(vanquan completion bash)")

    def say(self, line):
        """Runs a line and gives what it printed."""
        self.type(f"{line}; echo end''-of-it\r")
        return self.read_until(DONE)

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def read_until(self, pattern, seconds=20):
        end = time.monotonic() + seconds
        seen = ""
        while not pattern.search(seen):
            ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
            assert ready, f"bash did not say “{pattern.pattern}”: {seen!r}"
            seen += os.read(self.terminal, 65536).decode(errors="replace")
        return seen

    def complete(self, line):
        """The line as one press of the tabulator leaves it, spaces behind it included."""
        # To the line's begin, and let echo say what stands there.
        self.type(f"{line}\t\x01echo '{MARK}\x05'; echo end''-of-it\r")
        seen = self.read_until(DONE)
        return re.findall(f"^{MARK}(.*)\r?$", seen.replace("\r", ""), re.MULTILINE)[-1]

    def choices(self, line):
        """All that can stand next."""
        # Escape and = lists them; then the line is thrown away.
        self.type(f"{line}\x1b=\x15echo end''-of-it\r")
        seen = self.read_until(DONE).replace("\r", "\n")
        return set(re.findall(r"\S+", seen)) - {"end-of-it", "echo"}

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.terminal)
