"""Samples, their medians, and the table that is printed."""

import statistics
from dataclasses import dataclass


@dataclass
class Sample:
    """One measured moment: figures by name, and whether nothing else ran on the machine meanwhile."""

    calm: bool
    figures: dict[str, float]


class Series:
    """The samples of one program, in the order of the rounds."""

    def __init__(self):
        self.samples = []

    def add(self, calm, **figures):
        self.samples.append(Sample(calm, figures))

    def chosen(self, name):
        """The calm samples that have a figure, where they are a third at least; else all."""
        having = [sample for sample in self.samples if sample.figures.get(name) is not None]
        calm = [sample for sample in having if sample.calm]
        return calm if len(calm) * 3 >= len(having) else having

    def values(self, name):
        return [sample.figures[name] for sample in self.chosen(name)]

    def median(self, name):
        return statistics.median(self.values(name))

    def mean(self, name):
        return statistics.mean(self.values(name))

    def percentile(self, name, percent):
        """The smallest value that so many percent of the samples do not exceed."""
        values = sorted(self.values(name))
        return values[max(0, -(-len(values) * percent // 100) - 1)]

    def is_calm(self, name):
        """Whether the figures come from calm samples."""
        return all(sample.calm for sample in self.chosen(name))

    def ratio(self, other, name):
        """The median of the ratios to another program in the same rounds; calm rounds alone where they suffice."""
        pairs = [(own, their) for own, their in zip(self.samples, other.samples)
                 if own.figures.get(name) and their.figures.get(name)]
        calm = [(own, their) for own, their in pairs if own.calm and their.calm]
        used = calm if len(calm) * 3 >= len(pairs) else pairs
        return statistics.median(own.figures[name] / their.figures[name] for own, their in used)

    @property
    def calm_share(self):
        return f"{sum(sample.calm for sample in self.samples)}/{len(self.samples)}"


@dataclass
class Row:
    """A line of the table. What is judged is the ratio, where there is one, else the value."""

    measure: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None
    ratio: float | None = None
    limit: float | None = None
    calm: str = ""
    # Whether it was measured while others ran, and would have been another without them.
    is_noisy: bool = False

    @property
    def is_over(self):
        return self.limit is not None and (self.value if self.ratio is None else self.ratio) > self.limit

    @property
    def verdict(self):
        if self.limit is None:
            return "-"
        return ("over" if self.is_over else "ok") + (" (noisy)" if self.is_noisy else "")

    def cells(self):
        ratio = "" if self.ratio is None else f"{self.ratio:.2f} x"
        limit = self._amount(self.limit) if self.ratio is None or self.limit is None else f"{self.limit:.2f} x"
        peer = f"{self.peer} {self._amount(self.peer_value)}".strip()
        return [self.measure, self._amount(self.value), peer, ratio, limit, self.calm, self.verdict]

    def _amount(self, value):
        return "" if value is None else f"{_number(value)} {self.unit}".strip()


def compared(measure, name, unit, scale, own, peers, limits):
    """Rows that compare one figure of the same rounds with that of each peer.

    - scale: what the measured number is divided by, to be in the unit.
    - peers: the series of each peer, by its name.
    - limits: the largest ratio to each peer that has one.
    """
    return [Row(measure, own.median(name) / scale, unit, peer, series.median(name) / scale, own.ratio(series, name),
                limits.get(peer), own.calm_share, name != "bytes" and not own.is_calm(name))
            for peer, series in peers.items()]


def table(rows):
    """The rows as text, in columns, with a heading."""
    lines = [["measure", "amparo", "peer", "ratio", "limit", "calm", "verdict"]] + [row.cells() for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    lines.insert(1, ["-" * width for width in widths])
    padded = [[cell.ljust(width) for cell, width in zip(line, widths)] for line in lines]
    return "\n".join("| " + " | ".join(line) + " |" for line in padded)


def _number(value):
    """Three digits; a whole number whole."""
    places = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2
    return f"{value:.{places}f}"
