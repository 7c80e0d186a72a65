#!/usr/bin/env python3
"""Measures Amparo beside less, vim and a bare C program on this machine, in one run.

README.md beside this file says what each figure means.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import measures  # noqa: E402
from figures import Row, compared, table  # noqa: E402
from program import NotReady  # noqa: E402
from scale import scale_rows  # noqa: E402
from setting import Setting  # noqa: E402

MICROSECOND, MILLISECOND, MEBIBYTE = 1e3, 1e6, 1024  # in nanoseconds; in KiB

# Amparo's programs that wait for keys, and the floor's beside which each stands.
MAP, SCROLL, PAGE = ("map", "floor menu"), ("scroll", "floor scroll"), ("page", "floor page")


def start_rows(setting, rounds):
    series = measures.start(setting, rounds)
    own = series.pop("amparo")
    title = "start to course map"
    return [
        # vim is the limit; 1.9 x less is what to strive for.
        *compared(f"{title}, CPU", "processor", "ms", MILLISECOND, own, series, {"vim": 1.0}),
        *compared(f"{title}, wall", "wall", "ms", MILLISECOND, own, series, {"vim": 1.0}),
        Row("lesson opened from the map", own.median("lesson") / MILLISECOND, "ms", calm=own.calm_share),
    ]


def key_rows(title, name, floor_name, series):
    own, floor = series[name], series[floor_name]
    peer = {"floor": floor}
    slowest, floor_slowest = own.percentile("first", 99), floor.percentile("first", 99)
    return [
        *compared(f"{title}, first byte p50", "first", "ms", MILLISECOND, own, peer, {"floor": 1.25}),
        *compared(f"{title}, last byte p50", "last", "ms", MILLISECOND, own, peer, {}),
        Row(f"{title}, first byte p99", slowest / MILLISECOND, "ms", "floor", floor_slowest / MILLISECOND, limit=1.0,
            calm=own.calm_share, is_noisy=not own.is_calm("first")),
        *compared(f"{title}, CPU", "processor", "us", MICROSECOND, own, peer, {"floor": 1.5}),
    ]


def byte_rows(series):
    moved, scrolled, turned = (series[name] for name, _ in (MAP, SCROLL, PAGE))
    less = series["less page"]
    # Forth and back together: some pages cost more in one program, some in the other.
    all_turned, all_of_less = turned.mean("bytes"), less.mean("bytes")
    return [
        Row("highlight moved, bytes", moved.median("bytes"), "B", "floor", series[MAP[1]].median("bytes"), limit=200),
        Row("line scrolled, bytes", scrolled.median("bytes"), "B", "floor", series[SCROLL[1]].median("bytes")),
        *compared("page turned, bytes", "bytes", "B", 1, turned, {"less": less}, {"less": 1.0}),
        Row("page turned, bytes, mean", all_turned, "B", "less", all_of_less, all_turned / all_of_less, limit=1.0),
    ]


def idle_rows(idle, seconds):
    """The worst of Amparo's programs beside the worst of the floor's."""
    def worst(side, figure):
        return max(idle[names[side]][figure] for names in (MAP, SCROLL, PAGE))
    figures = (("CPU", "processor", "us", MICROSECOND), ("wake-ups", "wakeups", "", 1), ("bytes", "bytes", "B", 1))
    return [
        Row(f"idle {seconds} s, {title}", worst(0, figure) / scale, unit, "floor", worst(1, figure) / scale, limit=0)
        for title, figure, unit, scale in figures]


def memory_rows(settled, in_use, after_answers, on_walk, threads):
    def row(title, memory, name, floor):
        return Row(f"memory, {title}", memory[name] / MEBIBYTE, "MiB", "floor", memory[floor] / MEBIBYTE, limit=10)
    return [
        row("course map", settled, *MAP), row("lesson", settled, *PAGE), row("lesson in use", in_use, *PAGE),
        Row("memory, after answers", after_answers / MEBIBYTE, "MiB", limit=10),
        Row("memory, most on a walk", on_walk / MEBIBYTE, "MiB", limit=10),
        Row("threads", max(threads[name] for name, _ in (MAP, SCROLL, PAGE)), "", limit=1),
    ]


def answer_rows(own, by_hand):
    name = "fsync, rename"
    return compared("answer on disk and shown", "wall", "ms", MILLISECOND, own, {name: by_hand}, {name: 3.0})


def size_row(setting):
    stripped = setting.folder / "stripped"
    subprocess.run(["strip", "-o", stripped, setting.program], check=True)
    return Row("program, stripped", stripped.stat().st_size / 1e6, "MB", limit=30)


def measure(setting, is_quick):
    starts, keys, answers, seconds = (12, 80, 12, 3) if is_quick else (40, 400, 40, 10)
    rows = start_rows(setting, starts)
    with measures.OpenPrograms(setting) as programs:
        idle = programs.idle(seconds)
        settled, threads = programs.status("VmRSS"), programs.status("Threads")
        series = programs.press(keys)
        in_use = programs.status("VmRSS")
    for title, names in (("highlight moved", MAP), ("line scrolled", SCROLL), ("page turned", PAGE)):
        rows += key_rows(title, *names, series)
    rows += byte_rows(series) + idle_rows(idle, seconds)
    own, by_hand, after_answers = measures.answers(setting, answers)
    rows += answer_rows(own, by_hand) + memory_rows(
        settled, in_use, after_answers, measures.walk(setting), threads)
    return [*rows, *scale_rows(setting, is_quick), size_row(setting)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and three idle seconds")
    parser.add_argument("--strict", action="store_true", help="exit 1 where a figure is over its limit")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # So that what was made is removed.
    load = os.getloadavg()[0]
    # Not /tmp, which may be memory: an fsync there would cost nothing.
    with tempfile.TemporaryDirectory(prefix="amparo-bench-", dir=os.environ.get("TMPDIR", "/var/tmp")) as folder:
        try:
            rows = measure(Setting(folder), options.quick)
        except NotReady as trouble:
            sys.exit(f"bench: {trouble}")
        except KeyboardInterrupt:
            sys.exit(130)
    print(table(rows))
    over = sum(row.is_over for row in rows)
    after = os.getloadavg()[0]
    print(f"\n{over} over their limit. Load {load:.1f} before, {after:.1f} after, {os.cpu_count()} processors.")
    print("calm: samples while nothing else ran. What each figure means: Benchmarks/README.md")
    sys.exit(1 if over and options.strict else 0)


if __name__ == "__main__":
    main()
