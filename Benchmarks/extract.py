"""Writes of the records in a folder what their export tells, without checking or scoring anything: the bench's measure.

extract.py READER FOLDER: READER is orjson or json, the library that reads.
"""

import csv
import importlib
import os
import sys


def rows(record, modules):
    """A row for each module of the course, of what the record itself says."""
    trainee, pages, seconds, attempts, module_of = record["trainee"], {}, {}, {}, {}
    person = [trainee[name] for name in ("staffNumber", "id", "name", "agency", "post", "country")]
    voided, signed, waived = set(), set(), {}
    for event in record["events"]:
        kind, module = event["kind"], event.get("module")
        if kind == "page.finished":
            pages.setdefault(module, set()).add((event["lesson"], event["page"]))
        elif kind == "attempt.started":
            attempts.setdefault(event["quiz"], []).append(event["attempt"])
            module_of[event["attempt"]] = (module, event, {}, [])
        elif kind == "question.answered":
            module = module_of[event["attempt"]][0]
            module_of[event["attempt"]][2][event["question"]] = event["response"]
        elif kind in ("attempt.submitted", "attempt.timed-out"):
            module = module_of[event["attempt"]][0]
            module_of[event["attempt"]][3].append(event)
        elif kind == "attempt.voided":
            voided.add(event["attempt"])
        elif kind == "attempt.countersigned":
            signed.add(event["attempt"])
        elif kind == "module.waived":
            waived.setdefault(module, []).append(event["reason"])
        seconds[module] = seconds.get(module, 0) + event["activeSeconds"]
    for module in modules:
        made = attempts.get(module, [])
        ended = [attempt for attempt in made if module_of[attempt][3] and attempt not in voided]
        row = [module, (seconds.get(module, 0) + 30) // 60, len({lesson for lesson, _ in pages.get(module, ())}),
               sum(attempt in voided for attempt in made), " ".join(waived.get(module, ()))]
        if ended:
            passed = [attempt for attempt in ended if module_of[attempt][3][0]["isPassed"]]
            attempt = (passed or ended[-1:])[0]
            _, start, responses, (end, *_) = module_of[attempt]
            score = end["score"]
            row += [made.index(attempt) + 1, start["at"], end["at"], start["passMark"], start["courseVersion"],
                    100 * score["numerator"] // (score["denominator"] * score["possible"]), end["isPassed"],
                    start["language"], start["keyHash"], start["wordingHash"], attempt in signed, len(responses),
                    " ".join(sorted({error["duty"] for error in end["criticalErrors"]}))]
        yield person + row


def main():
    loads = importlib.import_module(sys.argv[1]).loads
    folder, modules = sys.argv[2], sys.argv[3:]
    writer = csv.writer(sys.stdout)
    for name in sorted(os.listdir(folder)):
        with open(f"{folder}/{name}", "rb") as file:
            writer.writerows(rows(loads(file.read()), modules))


if __name__ == "__main__":
    main()
