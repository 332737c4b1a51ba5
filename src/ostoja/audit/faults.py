"""Where a chain is broken first, and how. Pure: links come in, words go out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain as both

from ostoja.audit.chain import link

CHANGED = "zmieniono treść zdarzenia"
PEOPLE = "zmieniono listę osób, których dotyczy zdarzenie"
REMOVED = "usunięto zdarzenie"
INSERTED = "wstawiono zdarzenie, którego program nie zapisał"
SWAPPED = "zamieniono miejscami zdarzenia {0} i {1}"
RECOMPUTED = "zdarzenie przeliczono innym kluczem albo podmieniono jego ogniwo"
CUT = "ucięto koniec dziennika"
HEAD = "zmieniono zapis o końcu dziennika"
UNLIKE_ANCHOR = "zdarzenie nie zgadza się z kotwicą zapisaną poza bazą"


@dataclass(frozen=True, slots=True)
class Link:
    """An event as stored: its fields under the link, and the digest of who it now lists."""

    number: int
    previous: str
    mac: str
    fields: Mapping[str, object]
    people: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """The first number that is not as it was written, and what happened to it."""

    number: int
    words: str

    def __str__(self) -> str:
        return f"zdarzenie nr {self.number}: {self.words}"


@dataclass(frozen=True, slots=True)
class Ends:
    """What should be true of the chain by its own head and by what was noted outside."""

    number: int
    mac: str
    anchors: Mapping[int, str] = field(default_factory=dict)


def first_fault(key: bytes, links: Iterable[Link], ends: Ends) -> Fault | None:
    """Walk the links in the order of their numbers; stop at the first bad one."""
    last, expected = "", 1
    rest = iter(links)
    for one in rest:
        if one.number != expected:
            return Fault(expected, REMOVED)
        words = _wrong(key, last, one, rest, ends)
        if words:
            return Fault(expected, words)
        last, expected = one.mac, expected + 1
    return _wrong_end(last, expected - 1, ends)


def _wrong(key: bytes, last: str, one: Link, rest: Iterator[Link], ends: Ends) -> str | None:
    if one.previous != last or one.mac != link(key, last, one.fields):
        return _what_happened(key, last, one, rest, ends)
    if one.people != one.fields.get("people", ""):
        return PEOPLE
    if ends.anchors.get(one.number, one.mac) != one.mac:
        return UNLIKE_ANCHOR
    return None


def _what_happened(key: bytes, last: str, one: Link, rest: Iterator[Link], ends: Ends) -> str:
    after = next(rest, None)
    if after is None:
        return _what_happened_last(key, last, one, ends)
    if _is_witnessed(key, last, one, after):
        return CHANGED
    for other in both([after], rest):
        if _stands_at(key, last, other, one.number) and _stands_at(
            key, one.previous, one, other.number
        ):
            return SWAPPED.format(one.number, other.number)
    if _stands_at(key, last, after, one.number):
        return INSERTED
    if _stands_at(key, one.previous, one, one.number + 1):
        return REMOVED
    return RECOMPUTED


def _what_happened_last(key: bytes, last: str, one: Link, ends: Ends) -> str:
    """Only the head can bear witness to the last event."""
    if _stands_at(key, one.previous, one, one.number + 1):
        return REMOVED
    if (ends.number, ends.mac) == (one.number - 1, last):
        return INSERTED
    if one.mac == ends.mac or one.mac == link(key, last, one.fields):
        return CHANGED
    return RECOMPUTED


def _is_witnessed(key: bytes, last: str, one: Link, after: Link) -> bool:
    """Its own link is still the one that was written: it says so itself, or the next event."""
    if link(key, last, one.fields) == one.mac:
        return True
    return link(key, one.mac, after.fields) == after.mac


def _stands_at(key: bytes, previous: str, one: Link, number: int) -> bool:
    """Whether this event was written under this number, after that link."""
    return link(key, previous, {**one.fields, "number": number}) == one.mac


def _wrong_end(last: str, number: int, ends: Ends) -> Fault | None:
    anchored = max(ends.anchors, default=0)
    if max(anchored, ends.number) > number:
        return Fault(number + 1, CUT)
    if (ends.number, ends.mac) != (number, last):
        return Fault(max(number, 1), HEAD)
    return None
