"""The measurements. What is compared is measured in turn, in one run, in an order that changes."""

import contextlib
import gc
import os
import random
import time

from figures import Series
from program import now, others_running
from record import write_place
from setting import BODY_ROWS, IN_LESSON


def start(setting, rounds):
    """From the start of a program until it has drawn its screen and waits: `wall` and `processor`, nanoseconds.

    For Amparo also `lesson`: from Enter on the course map to the lesson, before which all events are read.
    """
    data, record = setting.record("start")
    programs = {"amparo": lambda: setting.amparo(data), "less": lambda: setting.less(setting.text),
                "vim": lambda: setting.vim(setting.text)}
    series = {name: Series() for name in programs}
    for number in range(rounds + 1):
        for name in shuffled(programs):
            write_place(record)
            time.sleep(0.02)  # What the program before has left to the kernel passes.
            quiet_before = others_running() == 0
            with programs[name]() as program:
                wall = program.wait_until_ready()
                calm = quiet_before and others_running() <= 1
                processor = program.processor_time()
                lesson = program.press("Enter").first if name == "amparo" else None
                # The first round fills the caches.
                if number:
                    series[name].add(calm, wall=wall, processor=processor, lesson=lesson)
    return series


# Seconds after the last key in which a session gives its memory back, and a little more.
SETTLING = 2.5


class OpenPrograms:
    """Amparo, the floor and less, open all at once, for what is measured of a program that waits for keys."""

    def __init__(self, setting):
        text, lines = setting.lesson_text()
        map_data, _ = setting.record("map")
        windows = -(-(lines - BODY_ROWS) // (BODY_ROWS - 1))
        steps = min(10, lines - BODY_ROWS)
        menu, scroll = ["Down"] * 10 + ["Up"] * 10, ["Down"] * steps + ["Up"] * steps
        page = ["PageDown"] * windows + ["PageUp"] * windows
        self.keys = {"map": menu, "floor menu": menu, "scroll": scroll, "floor scroll": scroll,
                     "page": page, "floor page": page,
                     # Keys of one byte, since less echoes parts of longer ones.
                     "less page": [" "] * windows + ["b"] * windows}
        self._starts = {
            "map": lambda: setting.amparo(map_data), "floor menu": lambda: setting.floor_on("menu", text),
            "scroll": lambda: setting.lesson("scroll"), "floor scroll": lambda: setting.floor_on("scroll", text),
            "page": lambda: setting.lesson("page"), "floor page": lambda: setting.floor_on("page", text),
            # The same lines in the same steps.
            "less page": lambda: setting.less(text, f"-z{BODY_ROWS - 1}", rows=BODY_ROWS + 1)}
        self.programs = {}
        self._stack = contextlib.ExitStack()

    def __enter__(self):
        for name, begin in self._starts.items():
            self.programs[name] = self._stack.enter_context(begin())
            self.programs[name].wait_until_ready()
        for program in self.programs.values():
            program.settle(0.3)
        time.sleep(SETTLING)
        return self

    def __exit__(self, *_):
        self._stack.close()

    def status(self, name):
        """A figure of /proc/PID/status of each program."""
        return {key: program.status(name) for key, program in self.programs.items()}

    def idle(self, seconds):
        """What each did in so many seconds without a key: `processor` (ns), `wakeups`, `bytes`."""
        def counts(program):
            return {"processor": program.processor_time(), "wakeups": program.status("voluntary_ctxt_switches"),
                    "bytes": sum(len(data) for _, data in program.pieces)}
        before = {name: counts(program) for name, program in self.programs.items()}
        time.sleep(seconds)
        for program in self.programs.values():
            program.settle(0)
        after = {name: counts(program) for name, program in self.programs.items()}
        return {name: {figure: after[name][figure] - count for figure, count in counts.items()}
                for name, counts in before.items()}

    def press(self, rounds, warm=10):
        """Keys dealt in turn: `first` and `last` (ns until the first and the last bytes), `processor` (ns), `bytes`."""
        series = {name: Series() for name in self.programs}
        gc.disable()
        for number in range(rounds + warm):
            for name in shuffled(self.programs):
                program, keys = self.programs[name], self.keys[name]
                program.settle(0)
                before, quiet_before = program.processor_time(), others_running() == 0
                press = program.press(keys[number % len(keys)])
                calm = quiet_before and others_running() <= 1
                if number >= warm:
                    series[name].add(calm, first=press.first, last=press.last, bytes=press.size,
                                     processor=program.processor_time() - before)
        gc.enable()
        return series


def answers(setting, rounds):
    """An answer to the question after a page, beside the same bytes written by hand: `wall`, nanoseconds.

    Also gives the memory (KiB) that the program takes in the end.
    """
    page = setting.course.first_choice
    data, record = setting.record("answers", {"kind": "check", **page.reference})
    own, by_hand = Series(), Series()
    with setting.amparo(data, IN_LESSON) as program:
        program.wait_until_ready()
        for number in range(rounds + 1):
            for key in ("r", "1"):
                program.press(key, quiet=0.01)
            for which in shuffled(["own", "by hand"]):
                quiet_before = others_running() == 0
                if which == "own":
                    old = record.stat()
                    wall = program.press("Enter").first
                    if record.stat().st_ino == old.st_ino or record.stat().st_size <= old.st_size:
                        raise SystemExit("the screen changed before the answer was on the disk:\n" + program.text())
                else:
                    wall = replace_by_hand(record.read_bytes(), record.parent / "by-hand")
                calm = quiet_before and others_running() <= 1
                if number:
                    (own if which == "own" else by_hand).add(calm, wall=wall)
        time.sleep(SETTLING)
        return own, by_hand, program.status("VmRSS")


def walk(setting):
    """The most memory (KiB) of a settled session on its way through the screens that hold most."""
    most = 0
    with setting.lesson("walk") as program:
        program.wait_until_ready()
        for keys in ("Enter", "s", "qa", "Enter", "qq", "l", "l", "/child"):
            for key in ([keys] if keys == "Enter" else keys):
                program.press(key, quiet=0.1)
            time.sleep(SETTLING)
            most = max(most, program.status("VmRSS"))
    return most


def replace_by_hand(content, path):
    """Nanoseconds to put bytes durably in the place of a file: write, fsync, rename, fsync of the folder."""
    began = now()
    temporary = f"{path}.new"
    file = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(file, content)
    os.fsync(file)
    os.close(file)
    os.rename(temporary, path)
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    os.fsync(folder)
    os.close(folder)
    return now() - began


def shuffled(names):
    return random.sample(list(names), len(names))
