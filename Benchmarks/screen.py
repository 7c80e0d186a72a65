"""A small terminal: bytes in, the text on the screen out. It runs outside every timed part."""

import codecs
import re
import unicodedata

# A control sequence, a string for the terminal (title, query), another escape, a control character, or plain text.
_PIECE = re.compile(
    r"\x1b\[(?P<mark>[<=>?]?)(?P<numbers>[0-9;:]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b[PX^_\]][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[ -/][0-~]"
    r"|\x1b(?P<escape>[0-OQ-WYZ\\`-~])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f])"
    r"|(?P<text>[^\x00-\x1f]+)"
)


class Screen:
    """What xterm-256color would show, without colours."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.cells = [[" "] * columns for _ in range(rows)]
        self.row = self.column = 0
        self.top, self.bottom = 0, rows - 1
        self.last = " "
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._waiting = ""

    def text(self):
        """The rows of the screen, blanks at their ends cut off."""
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def feed(self, data):
        """Takes what a program wrote; a sequence that is not complete yet waits for its rest."""
        text = self._waiting + self._decoder.decode(data)
        at = 0
        while at < len(text):
            piece = _PIECE.match(text, at)
            if not piece:
                break
            at = piece.end()
            self._take(piece)
        self._waiting = text[at:]

    def _take(self, piece):
        if piece["text"]:
            self._write(piece["text"])
        elif piece["control"]:
            self._control(piece["control"])
        elif piece["escape"] == "M":
            self._index(-1)
        elif piece["escape"] == "D":
            self._index(1)
        elif piece["final"] and not piece["mark"]:
            numbers = [int(number) if number else 0 for number in re.split("[;:]", piece["numbers"])]
            self._sequence(piece["final"], numbers)

    def _write(self, text):
        for character in text:
            if unicodedata.combining(character):
                continue
            if self.column >= self.columns:
                self.column = 0
                self._index(1)
            self.cells[self.row][self.column] = self.last = character
            self.column += 1

    def _control(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self._index(1)
        elif character == "\b":
            self._move(self.row, min(self.column, self.columns - 1) - 1)
        elif character == "\t":
            self._move(self.row, (self.column // 8 + 1) * 8)

    def _move(self, row, column):
        self.row = min(max(0, row), self.rows - 1)
        self.column = min(max(0, column), self.columns - 1)

    def _index(self, step):
        """One row down or up; at the edge of the scrolled part its text moves instead."""
        if step > 0 and self.row == self.bottom:
            self._shift(self.top, 1)
        elif step < 0 and self.row == self.top:
            self._shift(self.top, -1)
        else:
            self._move(self.row + step, self.column)

    def _shift(self, first, count):
        """Moves the rows from `first` to the bottom of the scrolled part up (down where `count` is negative)."""
        rows = self.cells[first : self.bottom + 1]
        size = min(abs(count), len(rows))
        empty = [[" "] * self.columns for _ in range(size)]
        self.cells[first : self.bottom + 1] = rows[size:] + empty if count > 0 else empty + rows[: len(rows) - size]

    def _erase(self, row, first, last):
        for column in range(max(0, first), min(last, self.columns)):
            self.cells[row][column] = " "

    def _sequence(self, final, numbers):
        count, cells, at = max(1, numbers[0]), self.cells[self.row], self.column
        match final:
            case "A": self._move(self.row - count, self.column)
            case "B" | "e": self._move(self.row + count, self.column)
            case "C" | "a": self._move(self.row, self.column + count)
            case "D": self._move(self.row, self.column - count)
            case "E": self._move(self.row + count, 0)
            case "F": self._move(self.row - count, 0)
            case "G" | "`": self._move(self.row, count - 1)
            case "d": self._move(count - 1, self.column)
            case "H" | "f": self._move(count - 1, max(1, (numbers + [1])[1]) - 1)
            case "J": self._erase_screen(numbers[0])
            case "K": self._erase_row(numbers[0])
            case "X": self._erase(self.row, self.column, self.column + count)
            case "L": self._shift(self.row, -count)
            case "M": self._shift(self.row, count)
            case "S": self._shift(self.top, count)
            case "T": self._shift(self.top, -count)
            case "P": cells[:] = (cells[:at] + cells[at + count :] + [" "] * count)[: self.columns]
            case "@": cells[:] = (cells[:at] + [" "] * count + cells[at:])[: self.columns]
            case "b": self._write(self.last * count)
            case "Z": self._move(self.row, (self.column - 1) // 8 * 8)
            case "r":
                self.top, self.bottom = count - 1, ((numbers + [0])[1] or self.rows) - 1
                self._move(0, 0)

    def _erase_row(self, part):
        """0: from the cursor to the right, 1: from the left to the cursor, else all."""
        first = self.column if part == 0 else 0
        self._erase(self.row, first, self.column + 1 if part == 1 else self.columns)

    def _erase_screen(self, part):
        if part < 2:
            self._erase_row(part)
        rows = {0: range(self.row + 1, self.rows), 1: range(self.row)}.get(part, range(self.rows))
        for row in rows:
            self._erase(row, 0, self.columns)
