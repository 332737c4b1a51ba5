"""One institution under two spellings."""

from collections import Counter
from collections.abc import Iterator

from ostoja.proofreading.finding import Finding, Rule, Severity, Subject, finding_in
from ostoja.proofreading.names import Key, Mention, key_of, mentions, places_in
from ostoja.proofreading.words import comparable

NAME = "name-variants"


def find(subject: Subject) -> Iterator[Finding]:
    every = mentions(subject)
    places = places_in(mention.name for mention in every)
    for group in _groups(every, places):
        counts = Counter(comparable(mention.name) for mention in group)
        if len(counts) > 1:
            usual = counts.most_common(1)[0][0]
            yield from _variants(group, usual)


def _groups(every: tuple[Mention, ...], places: frozenset[str]) -> list[list[Mention]]:
    """Mentions of one institution together, the first spelling deciding."""
    groups: list[tuple[Key, list[Mention]]] = []
    for mention in every:
        key = key_of(mention.name, places)
        group = next((group for other, group in groups if key.is_same(other)), None)
        if group is None:
            groups.append((key, [mention]))
        else:
            group.append(mention)
    return [group for _, group in groups]


def _variants(group: list[Mention], usual: str) -> Iterator[Finding]:
    """Each spelling but the usual one, at its first place."""
    shown = next(mention.name for mention in group if comparable(mention.name) == usual)
    told = {usual}
    for mention in group:
        spelling = comparable(mention.name)
        if spelling not in told:
            told.add(spelling)
            message = (
                f"Ta sama instytucja jest też zapisana „{shown}”. Ujednolić nazwę; program nie "
                "wie, która jest urzędowa ani czy to na pewno jedna instytucja."
            )
            yield finding_in(mention.passage, NAME, Severity.WARNING, message, mention.name)


RULE = Rule(
    NAME,
    "Jedna instytucja pod dwiema nazwami: w nagłówkach i na liście realizatorów.",
    "Nie zna nazwy urzędowej; dwie instytucje o tych samych słowach w nazwie uzna za jedną. "
    "Skrótów i odmiany w zdaniach nie porównuje.",
    find,
)
