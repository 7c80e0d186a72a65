"""Where everything is measured: the program, a temporary folder, and the programs beside which it is measured."""

import os
import shutil
import subprocess
from pathlib import Path

from course import Course
from program import Program
from record import TRAINEE, check_record, write_record

ROOT = Path(__file__).resolve().parent.parent
COLUMNS, ROWS = 80, 24
# Rows of the window that show no text: header, rule, air; rule, footer.
BODY_ROWS = ROWS - 5

ON_MAP = rf"{TRAINEE}.*▸ .*\n─+\n .*\S"
IN_LESSON = r"page 1 of .*\n─+\n.*\n─.*\n .*\S"


class Setting:
    """A course, records and texts in a temporary folder, and how programs are started on them."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.program = os.path.abspath(os.environ.get("AMPARO_PROGRAM") or ROOT / ".build/release/amparo")
        self.course_folder = os.environ.get("AMPARO_COURSE") or str(ROOT)
        self.course = Course(self.course_folder)
        self.floor = str(self.folder / "floor")
        source = Path(__file__).with_name("floor.c")
        subprocess.run(["gcc", "-O2", "-o", self.floor, str(source), "-lncursesw", "-ltinfo"], check=True)
        self.text = self.folder / "text"
        self.text.write_text("".join(f"{number:3} {'A line of plain words in a text file. ' * 2}"[:78] + "\n"
                                     for number in range(1, 501)))
        (self.folder / "home").mkdir()
        self.long_course = self._with_long_page()
        data, _ = self.record("checked")
        check_record(self.program, data, self.environment(data))

    def _with_long_page(self):
        """A copy of the course in which the first page of the first lesson holds the texts of its whole module.

        Pages of the course fill a window or a little more; a page to be turned needs several windows of text.
        """
        copy = self.folder / "course"
        for part in ("Modules", "Quizzes"):
            shutil.copytree(Path(self.course_folder) / part, copy / part)
        pages = self.course.pages[self.course.modules[0]]
        file = next(copy.glob(f"Modules/*-{pages[0].module}/*-{pages[0].lesson}.en.md"))
        text = "\n".join(page.text for page in pages)
        file.write_text(file.read_text().replace(pages[0].text, text, 1))
        return copy

    def environment(self, data, course=None):
        """No setting of the machine but the path of commands reaches a program."""
        return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(self.folder / "home"), "LANG": "C.UTF-8",
                "TERM": "xterm-256color", "LESSHISTFILE": "-", "AMPARO_DATA": str(data),
                "AMPARO_COURSE": str(course or self.course_folder)}

    def record(self, name, place=None):
        """A data folder of a name, new, with the trainee at a place; and the record in it."""
        folder = self.folder / "data" / name
        return folder, write_record(folder, self.course, place)

    # Programs

    def amparo(self, data, ready=ON_MAP, course=None, rows=ROWS):
        return Program([self.program], ready, self.environment(data, course), COLUMNS, rows)

    def lesson(self, name, rows=ROWS):
        """Amparo on its long page."""
        page = self.course.pages[self.course.modules[0]][0]
        data, _ = self.record(name, {"block": 0, "character": 0, "kind": "page", **page.reference})
        return self.amparo(data, IN_LESSON, self.long_course, rows)

    def lesson_text(self):
        """The lines of the long page as Amparo shows them, in a file."""
        with self.lesson("tall", rows=400) as program:
            program.wait_until_ready()
            body = "\n".join(program.text().split("\n")[3:-2]).rstrip()
        path = self.folder / "lesson"
        path.write_text(body + "\n")
        return path, body.count("\n") + 1

    def floor_on(self, kind, text):
        return Program([self.floor, kind, str(text)], "Floor.*line 1", self.environment(""), COLUMNS, ROWS)

    def less(self, text, *options, rows=ROWS):
        ready = rf"\S.*\n\S*/{text.name}\s*$"  # Text, and the file's name in the last row.
        return Program(["less", *options, str(text)], ready, self.environment(""), COLUMNS, rows)

    def vim(self, text):
        # -n: without a swap file.
        return Program(["vim", "-u", "NONE", "-n", str(text)], r"  1 A line.* 500", self.environment(""), COLUMNS, ROWS)
