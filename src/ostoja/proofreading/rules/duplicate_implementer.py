"""An institution that stands twice on the list of implementers."""

from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.names import Key, key_of, listed, places_in

NAME = "duplicate-implementer"


def find(subject: Subject) -> Iterator[Finding]:
    entries = listed(subject)
    places = places_in(entry.name for entry in entries)
    seen: list[Key] = []
    for entry in entries:
        key = key_of(entry.name, places)
        if any(key.is_same(other) for other in seen):
            message = (
                "Ta instytucja stoi na liście realizatorów drugi raz. Program nie wie, czy "
                "w tym miejscu miała być inna."
            )
            yield finding_in(entry.passage, NAME, Severity.WARNING, message, entry.name)
        seen.append(key)


RULE = Rule(
    NAME,
    "Ta sama instytucja dwa razy na liście realizatorów i partnerów.",
    "Nie wie, czy w miejscu powtórzenia miała być inna instytucja.",
    find,
)
