"""An institution that reports but is not on the list of implementers."""

import re
from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.names import Mention, key_of, listed, mentions, places_in

NAME = "unlisted-implementer"
_GROUPS = tuple(
    (re.compile(group, re.IGNORECASE), re.compile(covered, re.IGNORECASE))
    for group, covered in (
        (r"placówk\w+ oświat|szkoły|przedszkola", r"szk[oó]ł|przedszkol|oświat|internat|burs"),
        (
            r"organizacj\w+ pozarz|stowarzyszenia|fundacje",
            r"stowarzysz|fundacj|towarzystw|klub|koł[oa]|caritas",
        ),
        (r"instytucj\w+ kultury|placówki kultury", r"bibliotek|kultur|muze"),
        (r"zdrowi|medyczn|lecznicz", r"przychodni|szpital|zdrow|zoz"),
        (r"kościo|parafie|związki wyznan", r"parafi|kości"),
    )
)
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
