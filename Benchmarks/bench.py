#!/usr/bin/env python3
"""Measures Amparo beside less, vim and a bare C program on this machine, in one run.

README.md beside this file says what each figure means. AMPARO_PROGRAM names another program than the built one.
"""

import argparse
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import measures  # noqa: E402
from figures import Row, Series, compared, table  # noqa: E402
from program import NotReady  # noqa: E402
from setting import Setting  # noqa: E402

MICROSECOND, MILLISECOND, MEBIBYTE_IN_KIB = 1e3, 1e6, 1024


def start_rows(setting, rounds):
    series = measures.start(setting, rounds)
    own = series.pop("amparo")
    # vim is the limit; 1.9 x less is what to strive for.
    return (compared("start to course map, CPU", "processor", "ms", MILLISECOND, own, series, {"vim": 1.0})
            + compared("start to course map, wall", "wall", "ms", MILLISECOND, own, series, {"vim": 1.0}
            + [Row("a lesson opened from the map", own.median("lesson") / MILLISECOND, "ms", calm=own.calm_share)])


def key_rows(series):
    rows = []
    for title, name, floor in (("highlight moved", "map", "floor menu"), ("line scrolled", "scroll", "floor scroll"),
                               ("page turned", "page", "floor page")):
        own, peer = series[name], {"floor": series[floor]}
        rows += compared(f"{title}, first byte p50", "first", "ms", MILLISECOND, own, peer, {"floor": 1.25}
        rows.append(Row(f"{title}, first byte p99", own.percentile("first", 99) / MILLISECOND, "ms", "floor",
                        series[floor].percentile("first", 99) / MILLISECOND, limit=1.0, calm=own.calm_share,
                        is_noisy=not own.is_calm("first")))
        rows += compared(f"{title}, last byte p50", "last", "ms", MILLISECOND, own, peer, {})
        rows += compared(f"{title}, CPU", "processor", "us", MICROSECOND, own, peer, {"floor": 1.5})
        if name == "page":
            rows += compared(f"{title}, bytes", "bytes", "B", 1, own, peer | {"less": series["less page"]}, {"less": 1.0})
        else:
            rows.append(Row(f"{title}, bytes", own.median("bytes"), "B", "floor", series[floor].median("bytes"),
                            limit=200 if name == "map" else None, calm=own.calm_share))
    return rows


def idle_rows(idle, seconds):
    """The worse of the course map and a lesson, each beside the worst of the floor."""
    def worst(names, figure):
        return max(idle[name][figure] for name in names)
    own, floor = ("map", "scroll", "page"), ("floor menu", "floor scroll", "floor page")
    return [Row(f"idle {seconds} s, {title}", worst(own, figure) / scale, unit, "floor", worst(floor, figure) / scale, limit=0)
            for title, figure, unit, scale in (("CPU", "processor", "us", MICROSECOND), ("wake-ups", "wakeups", "", 1),
                                               ("bytes", "bytes", "B", 1))]


def memory_rows(memory, threads, after_answer):
    rows = [Row(f"memory, {title}", memory[name] / MEBIBYTE_IN_KIB, "MiB", "floor", memory[floor] / MEBIBYTE_IN_KIB, limit=10)
            for title, name, floor in (("course map", "map", "floor menu"), ("lesson", "page", "floor page"))]
    return rows + [Row("memory, after answers", after_answer / MEBIBYTE_IN_KIB, "MiB", limit=10),
                   Row("threads", max(threads[name] for name in ("map", "scroll", "page")), "", limit=1)]


def answer_rows(own, plain):
    name = "fsync, rename"
    return compared("answer on disk and shown", "wall", "ms", MILLISECOND, own, {name: plain}, {name: 3.0}


def size_row(setting):
    stripped = setting.folder / "stripped"
    subprocess.run(["strip", "-o", stripped, setting.program], check=True)
    return Row("program, stripped", stripped.stat().st_size / 1e6, "MB", limit=30)


def measure(setting, options):
    rounds = (12, 80, 12) if options.quick else (40, 400, 40)
    rows = start_rows(setting, rounds[0])
    with measures.OpenPrograms(setting) as programs:
        memory, threads = programs.status("VmRSS"), programs.status("Threads")
        seconds = 3 if options.quick else 10
        idle = programs.idle(seconds)
        rows += key_rows(programs.press(rounds[1])) + idle_rows(idle, seconds)
    own, plain, after_answer = measures.answers(setting, rounds[2])
    return rows + answer_rows(own, plain) + memory_rows(memory, threads, after_answer) + [size_row(setting)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and three idle seconds")
    parser.add_argument("--strict", action="store_true", help="exit 1 where a figure is over its limit")
    options = parser.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="amparo-bench-") as folder:
        try:
            rows = measure(Setting(folder), options)
        except NotReady as trouble:
            sys.exit(f"bench: {trouble}")
    print(table(rows))
    over = [row for row in rows if row.verdict.startswith("over")]
    print(f"\n{len(over)} over the limit; load {load:.1f} before, {os.getloadavg()[0]:.1f} after, {os.cpu_count()} processors.")
    print("calm: samples during which nothing else ran. Benchmarks/README.md says what each figure means.")
    sys.exit(1 if over and options.strict else 0)


if __name__ == "__main__":
    main()
