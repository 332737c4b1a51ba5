"""An institution that reports but is not on the list of implementers."""

import re
from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.names import Mention, key_of, listed, mentions, places_in

NAME = "unlisted-implementer"
_GROUPS = (
    (re.compile(r"placówk\w+ oświat|szkoły|przedszkola", re.I), re.compile(r"szk[oó]ł|przedszkol|oświat|internat|burs", re.I)),
    (re.compile(r"organizacj\w+ pozarz|stowarzyszenia|fundacje", re.I), re.compile(r"stowarzysz|fundacj|towarzystw|klub|koł[oa]|caritas", re.I)),
    (re.compile(r"instytucj\w+ kultury|placówki kultury", re.I), re.compile(r"bibliotek|kultur|muze", re.I)),
    (re.compile(r"zdrowi|medyczn|lecznicz", re.I), re.compile(r"przychodni|szpital|zdrow|zoz", re.I)),
    (re.compile(r"kościo|parafie|związki wyznan", re.I), re.compile(r"parafi|kości", re.I)),
)  # fmt: skip
"""A listed group of bodies, and the names that it covers."""


def find(subject: Subject) -> Iterator[Finding]:
    entries = listed(subject)
    if not entries:
        return
    places = places_in(mention.name for mention in mentions(subject))
    keys = [key_of(entry.name, places) for entry in entries]
    told: set[str] = set()
    for part in subject.sections:
        key = key_of(part.name, places)
        known = any(key.holds(other) or other.holds(key) for other in keys)
        if part.name not in told and not known and not _is_in_a_group(part.name, entries):
            told.add(part.name)
            message = (
                "Ta instytucja opisuje swoje działania, ale nie ma jej na liście realizatorów. "
                "Program nie wie, czy nie jest na niej pod inną nazwą."
            )
            passage = subject.passage_at(part.heading)
            yield finding_in(passage, NAME, Severity.WARNING, message, part.name)


def _is_in_a_group(name: str, entries: tuple[Mention, ...]) -> bool:
    return any(
        group.search(entry.name) and covered.search(name)
        for group, covered in _GROUPS
        for entry in entries
    )


RULE = Rule(
    NAME,
    "Instytucja opisuje działania, a nie ma jej na liście realizatorów i partnerów.",
    "Nie wie, czy instytucja nie jest na liście pod inną nazwą. Milczy, gdy listy nie ma albo "
    "gdy jest na niej grupa, np. „placówki oświatowe”.",
    find,
)
