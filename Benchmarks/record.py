"""Writes the record of a trainee who has learned for a long time (docs/formats.md, format 1)."""

import hashlib
import itertools
import json
import subprocess
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path

TRAINEE = "Bench Trainee"
EVENT_COUNT = 1500

_CHAIN, _ACCOUNT = str(uuid.UUID(int=1, version=4)), str(uuid.UUID(int=2, version=4))
_DETAILS = {"agency": "INM", "country": "mx", "name": TRAINEE, "post": "Puente Rodolfo Robles", "staffNumber": "4711"}


def canonical(value):
    """RFC 8785 for what a record holds: ASCII names, whole numbers."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


class Events:
    """One chain of events, and the digest of them that stands in the head."""

    def __init__(self):
        self.lines = []
        self.digest = {"activeSeconds": 0, "pages": {}, "quizzes": {}}
        self._at = datetime(2026, 1, 5, 8, tzinfo=timezone.utc)

    def add(self, kind, seconds=20, **members):
        self._at += timedelta(seconds=seconds + 5)
        number = len(self.lines) + 1
        previous = sha256(self.lines[-1]) if self.lines else "0" * 64
        at = self._at.strftime("%Y-%m-%dT%H:%M:%SZ")
        self.lines.append(canonical({
            "activeSeconds": seconds, "at": at, "chain": _CHAIN, "clock": number, "kind": kind, "language": "en",
            "previous": previous, "sequence": number, **members}))
        self.digest["activeSeconds"] += seconds
        self.digest |= {"hash": sha256(self.lines[-1]), "latestAt": at}

    def read(self, page):
        """A page read to its end, and the question behind it answered."""
        self.add("page.finished", **page.reference)
        read = self.digest["pages"].setdefault(f"{page.module}/{page.lesson}", [])
        read += [page.page]
        read.sort()
        if page.check:
            self.add("check.answered", **page.reference, question=page.check,
                     response={"options": [page.options[0]]}, wasCorrect=False)
        self.digest["latestPage"] = f"{page.module}/{page.lesson}/{page.page}"

    def attempt(self, course, quiz, number):
        """A quiz from its start until it is handed in; the third attempt and those after it pass."""
        attempt, form = str(uuid.UUID(int=1000 + len(self.lines), version=4)), sorted(quiz.questions)
        self.add("attempt.started", attempt=attempt, quiz=quiz.id, module=quiz.id, course=course.id,
                 courseVersion=course.version, form=form, keyHash=sha256("key"), wordingHash=sha256("wording"),
                 passMark=80)
        for question in form:
            options = quiz.questions[question]
            self.add("question.answered", attempt=attempt, question=question,
                     response={"options": [options[number % len(options)]]})
        score = {"denominator": 1, "numerator": len(form) - max(1, 6 - 2 * number), "possible": len(form)}
        passed = score["numerator"] * 100 >= 80 * len(form)
        self.add("attempt.submitted", attempt=attempt, score=score, criticalErrors=[], isPassed=passed)
        best = 100 * score["numerator"] // len(form)
        self.digest["quizzes"][quiz.id] = {
            "attempts": number, "bestPercent": best, "isPassed": passed, "isUnderway": False}


def write_record(folder, course, place=None):
    """A data folder with one trainee and 1,500 events. The last modules are still to do.

    - place: where the trainee stands; None is the course map.
    """
    words = {"salt": "-".join("%x" % number for number in range(16)), "value": _DETAILS}
    events = Events()
    events.add("trainee.described", details=sha256(canonical(words)))
    learned = course.modules[: max(1, len(course.modules) * 7 // 10)]
    for page in itertools.chain.from_iterable(course.pages[module] for module in learned):
        events.read(page)
    quizzes = [course.quizzes[module] for module in learned if module in course.quizzes]
    for number, quiz in ((number, quiz) for number in itertools.count(1) for quiz in quizzes):
        if len(events.lines) + len(quiz.questions) + 2 > EVENT_COUNT:
            break
        events.attempt(course, quiz, number)
    while len(events.lines) < EVENT_COUNT:
        events.add("session.left", seconds=40, module=learned[0])

    trainee = canonical(_DETAILS | {"id": _ACCOUNT, "language": "en"})
    private = canonical({f"{_CHAIN}/1": words})
    trainees = Path(folder) / "trainees"
    trainees.mkdir(parents=True)
    (Path(folder) / "chain").write_text(_CHAIN + "\n")
    record = trainees / f"{_ACCOUNT}.json"
    record.write_text(
        f'{{"formatVersion":1,\n"trainee":{trainee},\n"progress":{canonical(events.digest)},\n'
        f'"private":{private},\n"events":[\n' + ",\n".join(events.lines) + "\n]}\n")
    write_place(record, place)
    return record


def write_place(record, place=None):
    """Notes where the trainee of a record stands; None is the course map."""
    record.with_suffix(".place").write_text(canonical(place or {"kind": "map"}).ljust(511) + "\n")


def check_record(program, folder, environment):
    """Has the program itself read the record, whole; an exception where it cannot."""
    for command in (["records", "list", str(Path(folder) / "trainees")], ["status"]):
        arguments = [program, *command]
        answer = subprocess.run(arguments, env=environment, capture_output=True, text=True, check=False)
        if answer.returncode or TRAINEE not in answer.stdout:
            raise SystemExit(f"amparo {command[0]} does not read the record:\n{answer.stdout}{answer.stderr}")
