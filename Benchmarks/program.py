"""A program on a pseudo-terminal of its own, and what the kernel says of it (Linux)."""

import fcntl
import os
import re
import select
import shutil
import signal
import struct
import termios
import time
from dataclasses import dataclass

from screen import Screen

KEYS = {"Enter": "\r", "Up": "\x1bOA", "Down": "\x1bOB", "PageUp": "\x1b[5~", "PageDown": "\x1b[6~"}

now = time.monotonic_ns


class NotReady(Exception):
    """A program did not show what it should."""


@dataclass
class KeyPress:
    """What one key caused. Times in nanoseconds from the key to the first and to the last bytes."""

    first: int
    last: int
    size: int


class Program:
    """A running program. Its output is kept with the time at which each piece came."""

    def __init__(self, argv, ready, environment, columns=80, rows=24):
        self.ready = re.compile(ready, re.DOTALL)
        self.screen = Screen(columns, rows)
        self.pieces, self._shown = [], 0
        self._terminal, child = os.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        path = shutil.which(argv[0], path=environment["PATH"]) or argv[0]
        # The first terminal that the leader of a new session opens becomes its controlling terminal.
        opening = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(child), os.O_RDWR, 0),
                   (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.started = now()
        self.pid = os.posix_spawn(path, argv, environment, setsid=True, file_actions=opening,
                                  setsigdef=[signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT])
        os.close(child)
        self._poll = select.poll()
        self._poll.register(self._terminal, select.POLLIN)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the program at once and takes its remains away."""
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            os.close(self._terminal)
            self.pid = 0

    # Output

    def _read(self, seconds):
        """Keeps the next piece of output; its time, or None where none came."""
        if not self._poll.poll(seconds * 1000):
            return None
        came = now()
        try:
            data = os.read(self._terminal, 65536)
        except OSError:  # EIO: the program has ended.
            raise NotReady(f"the program ended; its screen:\n{self.text()}") from None
        self.pieces.append((came, data))
        return came

    def settle(self, quiet=0.02):
        """Reads until nothing came for so many seconds."""
        while self._read(quiet):
            pass

    def text(self):
        """The screen as it is after everything that was read."""
        for _, data in self.pieces[self._shown :]:
            self.screen.feed(data)
        self._shown = len(self.pieces)
        return self.screen.text()

    def wait_until_ready(self, seconds=10, quiet=0.02):
        """Nanoseconds from the start until the screen showed what it should. The program then waits for a key."""
        deadline = now() + seconds * 1e9
        while now() < deadline:
            self.settle(quiet)
            while self._shown < len(self.pieces):
                came, data = self.pieces[self._shown]
                self.screen.feed(data)
                self._shown += 1
                if self.ready.search(self.screen.text()):
                    return came - self.started
        raise NotReady(f"no {self.ready.pattern!r} on the screen:\n{self.text()}")

    # Keys

    def press(self, key, quiet=0.003, limit=2.0):
        """Presses a key that must show something, and reads until the output has been quiet for so many seconds."""
        mark, pressed = len(self.pieces), now()
        os.write(self._terminal, KEYS.get(key, key).encode())
        first = last = self._read(limit)
        if not first:
            raise NotReady(f"nothing came of {key!r}; the screen:\n{self.text()}")
        while came := self._read(quiet):
            last = came
        return KeyPress(first - pressed, last - pressed, sum(len(data) for _, data in self.pieces[mark:]))

    # What the kernel says

    def processor_time(self):
        """Nanoseconds of processor time so far, user and system. Exact while the program waits."""
        threads = os.listdir(f"/proc/{self.pid}/task")
        return sum(int(_read_file(f"/proc/{self.pid}/task/{thread}/schedstat").split()[0]) for thread in threads)

    def status(self, name):
        """A number of /proc/PID/status, such as VmRSS (KiB) or Threads."""
        return int(re.search(rf"^{name}:\s*(\d+)", _read_file(f"/proc/{self.pid}/status"), re.MULTILINE)[1])


def others_running():
    """How many other processes are running, or wait for a processor, at this moment."""
    return int(_read_file("/proc/loadavg").split()[3].split("/")[0]) - 1


def _read_file(path):
    with open(path, encoding="ascii") as file:
        return file.read()
