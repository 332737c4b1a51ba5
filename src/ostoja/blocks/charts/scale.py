"""Where a value lies in the drawing."""

from typing import NamedTuple

from ostoja.blocks.tree import Chart

NO_DATA = "brak danych"


class Scale(NamedTuple):
    low: float
    high: float
    room: float
    """Units between the two."""

    def at(self, value: float) -> float:
        return (value - self.low) / (self.high - self.low) * self.room


def scale(chart: Chart, room: float) -> Scale:
    """Zero is always on it, so that a bar twice as long is twice as much."""
    known = [value for series in chart.series for value in series.values if value is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    return Scale(low, high if high > low else low + 1, room)


class Mark(NamedTuple):
    """One value of one series."""

    series: int
    value: float | None
    label: str


def marks(chart: Chart, category: int) -> list[Mark]:
    return [
        Mark(number, series.values[category], series.labels[category])
        for number, series in enumerate(chart.series)
    ]
