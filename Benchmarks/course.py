"""What the measurements need of the course's files: ids of pages and questions, and the longest page.

No YAML reader: the files are written in one form (docs/course-files.md), and a line at a time is enough.
"""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Page:
    """A page of a lesson."""

    module: str
    lesson: str
    page: str
    text: str
    check: str | None
    options: tuple[str, ...]

    @property
    def reference(self):
        return {"lesson": self.lesson, "module": self.module, "page": self.page}


@dataclass(frozen=True)
class Quiz:
    """A quiz: its questions with options to choose from, and of each the ids of the options."""

    id: str
    questions: dict[str, list[str]]


class Course:
    """The course in a folder, in English."""

    def __init__(self, folder):
        folder = Path(folder)
        settings = (folder / "Modules/course.yaml").read_text()
        self.id = re.search(r"^id: (\S+)", settings, re.MULTILINE)[1]
        self.version = re.search(r"^version: (\S+)", settings, re.MULTILINE)[1]
        self.modules = re.findall(r"^  - (\S+)$", settings.split("\nmodules:\n")[1], re.MULTILINE)
        folders = {_slug(path): path for path in (folder / "Modules").iterdir()}
        self.pages = {module: _pages(module, folders[module]) for module in self.modules}
        quizzes = {_slug(path): path for path in (folder / "Quizzes").glob("*.yaml") if "." not in path.stem}
        self.quizzes = {module: _quiz(module, quizzes[module]) for module in self.modules if module in quizzes}

    @property
    def first_choice(self):
        """The first page that ends with a question of which one option is chosen."""
        return next(page for pages in self.pages.values() for page in pages if page.check)


def _slug(path):
    return re.sub(r"^\d+-", "", path.stem.split(".")[0])


def _pages(module, folder):
    """The pages of a module, in the order of its settings."""
    settings = (folder / "module.yaml").read_text()
    lessons = re.split(r"^\S", settings.split("\nlessons:\n")[1], flags=re.MULTILINE)[0]
    files = {_slug(path): path for path in folder.glob("*.en.md")}
    pages = []
    for lesson in re.findall(r"^  - id: (\S+)$", lessons, re.MULTILINE):
        texts = re.split(r"^## .*\{#(\S+)\}$", files[lesson].read_text(), flags=re.MULTILINE)[1:]
        for page, text in zip(texts[::2], texts[1::2]):
            body, _, check = text.partition("```check\n")
            is_choice = "kind: choice\n" in check
            pages.append(Page(
                module, lesson, page, body, re.match(r"id: (\S+)", check)[1] if is_choice else None,
                tuple(re.findall(r"^  - id: (\S+)$", check, re.MULTILINE))))
    return pages


def _quiz(module, path):
    parts = re.split(r"^  - id: (\S+)$", path.read_text(), flags=re.MULTILINE)[1:]
    return Quiz(module, {
        id: re.findall(r"^      - id: (\S+)$", text, re.MULTILINE)
        for id, text in zip(parts[::2], parts[1::2])
        if re.search(r"^    kind: (choice|multiple)$", text, re.MULTILINE)})
