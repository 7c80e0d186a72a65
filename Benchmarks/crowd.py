"""Writes the records of a crowd of trainees, always the same ones (docs/formats.md, format 1)."""

import itertools
import os
import re
import uuid
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from record import Events, canonical, sha256

FIRST = ("Ana", "Íñigo", "Beatriz", "Çağla", "José", "Maura", "Nuño", "Óscar", "Pilar", "Zoé")
LAST = ("Álvarez", "Núñez", "de la Cruz", "O'Brien", "Quispe", "Peña", "Yax", "Washington", "Ibáñez")


class Lines:
    """The events that every trainee of the crowd has, with places for what is each one's own."""

    def __init__(self, course, count):
        events = Events()
        events.add("trainee.described", details="0" * 64)
        quizzes = [course.quizzes[module] for module in course.modules if module in course.quizzes]
        pages = itertools.chain.from_iterable(course.pages[module] for module in course.modules)
        for page in itertools.islice(pages, count // 3):
            events.read(page)
        for number, quiz in ((number, quiz) for number in itertools.count(1) for quiz in quizzes):
            if len(events.lines) + len(quiz.questions) + 2 > count:
                break
            events.attempt(course, quiz, number)
        while len(events.lines) < count:
            events.add("session.left", seconds=40, module=course.modules[0])
        self.forms = [_form(line) for line in events.lines[:count]]
        self.digest = {name: value for name, value in events.digest.items() if name != "hash"}


def _form(line):
    """A line with places for chain, hash, attempt and digest."""
    for pattern, place in ((r'"chain":"[^"]*"', '"chain":"%(chain)s"'),
                           (r'"previous":"[^"]*"', '"previous":"%(previous)s"'),
                           (r'"details":"[^"]*"', '"details":"%(details)s"'),
                           (r'"attempt":"0{8}', '"attempt":"%(attempt)s')):
        line = re.sub(pattern, place, line)
    return line


def _record(number, lines):
    """The name of a trainee's file, and its text."""
    chain, account = (str(uuid.UUID(int=number << 96 | salt, version=4)) for salt in (1, 2))
    person = {"agency": "INM", "country": "mx", "name": f"{FIRST[number % 10]} {LAST[number * 7 % 9]} {number}",
              "post": "Puente Rodolfo Robles", "staffNumber": str(4711 + number)}
    words = {"salt": f"{number:x}-1-2-3", "value": person}
    own = {"chain": chain, "attempt": f"{number:08x}", "details": sha256(canonical(words)), "previous": "0" * 64}
    written = []
    for form in lines.forms:
        written.append(form % own)
        own["previous"] = sha256(written[-1])
    digest = canonical(lines.digest | {"hash": own["previous"]})
    head = (f'{{"formatVersion":1,\n"trainee":{canonical(person | {"id": account, "language": "en"})},\n'
            f'"progress":{digest},\n"private":{canonical({f"{chain}/1": words})},\n"events":[\n')
    return f"{account}.json", head + ",\n".join(written) + "\n]}\n"


def _write(folder, lines, numbers):
    for number in numbers:
        name, text = _record(number, lines)
        (folder / name).write_text(text)


def write_crowd(folder, course, trainees, events):
    """A data folder with so many trainees of so many events each.

    - Returns: the folder of the records, and how many bytes they are together.
    """
    records = Path(folder) / "trainees"
    records.mkdir(parents=True)
    lines, workers = Lines(course, events), os.cpu_count()
    with ProcessPoolExecutor(workers) as pool:
        for part in [pool.submit(_write, records, lines, range(first, trainees, workers)) for first in range(workers)]:
            part.result()
    return records, sum(entry.stat().st_size for entry in os.scandir(records))
