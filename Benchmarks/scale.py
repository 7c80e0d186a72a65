"""The coordinator's commands over the records of many trainees, beside programs that only read them."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from crowd import write_crowd
from figures import Row, Series, compared
from measures import replace_by_hand, shuffled
from program import now, others_running

MILLISECOND, MEBIBYTE = 1e6, 1024
HERE = Path(__file__).resolve().parent
READER = "orjson" if importlib.util.find_spec("orjson") else "json"
# A record of 120 events is that of a trainee who has gone through half the course; one of 3,000, of years of practice.
SIZES = (120, 600, 3000)


class Crowd:
    """The records of many trainees in a folder, and the programs that are run over them."""

    def __init__(self, setting, trainees, events):
        self.setting, self.trainees, self.events = setting, trainees, events
        self.data = setting.folder / f"crowd-{trainees}-{events}"
        self.records, self.size = write_crowd(self.data, setting.course, trainees, events)
        self.title = f"{trainees:,} records of {events:,} events"

    def amparo(self, *command, workers=None):
        environment = self.setting.environment(self.data) | ({"AMPARO_WORKERS": str(workers)} if workers else {})
        return [self.setting.program, "records", *command], environment

    def python(self):
        modules = self.setting.course.modules
        return [sys.executable, str(HERE / "extract.py"), READER, str(self.records), *modules], dict(os.environ)

    def jq(self):
        files = sorted(str(path) for path in self.records.iterdir())
        listed = self.setting.folder / "files"
        listed.write_text("\n".join(files))
        modules = " ".join(self.setting.course.modules)
        # Not all at once: a command's arguments are limited.
        command = f'xargs -n 500 sh -c \'jq -r -f "$0" "$@" --args {modules}\' {HERE / "extract.jq"} < {listed}'
        return ["sh", "-c", command], dict(os.environ)

    def remove(self):
        shutil.rmtree(self.data)


def run(argv, environment):
    """Nanoseconds that a program runs until its end."""
    with open(os.devnull, "r+b") as nothing:
        began = now()
        ended = subprocess.run(argv, env=environment, stdin=nothing, stdout=nothing, stderr=nothing, check=False)
        wall = now() - began
    if ended.returncode not in (0, 1):
        raise SystemExit(f"bench: {argv[:4]} ended with {ended.returncode}")
    return wall


def peak_memory(argv, environment):
    """The most memory (KiB) that is resident while a program runs.

    What the kernel keeps of an ended process counts the bench itself, from which it was forked.
    """
    most = 0
    with open(os.devnull, "r+b") as nothing, \
            subprocess.Popen(argv, env=environment, stdin=nothing, stdout=nothing, stderr=nothing) as process:
        while process.poll() is None:
            status = Path(f"/proc/{process.pid}/status").read_text()
            found = re.search(r"^VmHWM:\s+(\d+)", status, re.MULTILINE)
            # Before exec the process is a copy of the bench.
            if found and Path(argv[0]).name[:15] in status.split("\n", 1)[0]:
                most = max(most, int(found[1]))
            time.sleep(0.002)
    return most


def in_turn(programs, rounds):
    """Runs each of the programs in each round: `wall` (ns)."""
    series = {name: Series() for name in programs}
    for number in range(rounds + 1):
        for name in shuffled(programs):
            quiet_before = others_running() == 0
            wall = run(*programs[name])
            # The first round fills the caches.
            if number:
                series[name].add(quiet_before and others_running() == 0, wall=wall)
    return series


def beside(measure, own, peers, limits):
    return compared(measure, "wall", "ms", MILLISECOND, own, peers, limits)


def export_rows(setting, trainees, rounds):
    """The export of many records: beside who only extracts the same fields, a tenth of them, one thread, and memory."""
    few, many = Crowd(setting, trainees // 10, 120), Crowd(setting, trainees, 120)
    python, jq = f"python {READER}", "jq"
    programs = {"own": many.amparo("export"), "tenth": few.amparo("export"), "one thread": many.amparo("export", workers=1),
                python: many.python()}
    if shutil.which("jq"):
        programs[jq] = many.jq()
    series = in_turn(programs, rounds)
    own, title = series.pop("own"), f"export, {many.title}"
    tenth = series.pop("tenth")
    rows = beside(title, own, series, {"python orjson": 1.0, jq: 0.33})
    rows += beside(title, own, {"a tenth of them": tenth}, {"a tenth of them": 11})
    peak, few_peak = (peak_memory(*crowd.amparo("export")) / MEBIBYTE for crowd in (many, few))
    rows.append(Row(f"memory, {title}", peak, "MiB", "a tenth", few_peak, limit=100))
    for crowd in (few, many):
        crowd.remove()
    return rows


def command_rows(setting, volume, rounds):
    """Each command over records of several lengths, as many as hold so many events together."""
    rows = []
    for events in SIZES:
        crowd = Crowd(setting, volume // events, events)
        python = f"python {READER}"
        commands = ("list", "verify", "export")
        series = in_turn({python: crowd.python()} | {name: crowd.amparo(name) for name in commands}, rounds)
        for name in commands:
            rows += beside(f"{name}, {crowd.title}", series[name], {python: series[python]}, {})
        rows += merge_rows(crowd, rounds)
        crowd.remove()
    return rows


def merge_rows(crowd, rounds):
    """A merge into an empty folder, beside the same files written by hand, each with its two fsync."""
    own, by_hand = Series(), Series()
    contents = [path.read_bytes() for path in sorted(crowd.records.iterdir())][:200]
    source = crowd.setting.folder / "some"
    source.mkdir()
    for path in sorted(crowd.records.iterdir())[:200]:
        os.link(path, source / path.name)
    target = crowd.setting.folder / "merged"
    for _ in range(rounds):
        for which in shuffled(["own", "by hand"]):
            shutil.rmtree(target, ignore_errors=True)
            quiet_before = others_running() == 0
            if which == "own":
                argv, environment = crowd.amparo("merge", str(source), "--into", str(target))
                own.add(quiet_before and others_running() == 0, wall=run(argv, environment))
            else:
                target.mkdir()
                wall = sum(replace_by_hand(content, target / f"{number}.json")
                           for number, content in enumerate(contents))
                by_hand.add(quiet_before and others_running() == 0, wall=wall)
    shutil.rmtree(target, ignore_errors=True)
    shutil.rmtree(source)
    name = "fsync, rename"
    return beside(f"merge, {len(contents)} records of {crowd.events:,} events", own, {name: by_hand}, {})


def scale_rows(setting, is_quick):
    if is_quick:
        return export_rows(setting, 2000, 3) + command_rows(setting, 24_000, 3)
    return export_rows(setting, 10_000, 5) + command_rows(setting, 120_000, 5)
