"""Texts and keys by somebody who did not know the program, and how an answer is scored.

Keys name no lines: figures are set side by side in reading order, with the words around them.
"""

import json
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from recognition.shared import CORPUS, structure_of

TEXTS = CORPUS / "other_hand"
NAMES = sorted(path.name.partition(".")[0] for path in TEXTS.glob("*.key.json"))


@dataclass(frozen=True)
class Score:
    wanted: int
    seen: int
    """Figures the program gave, those left aside that careful people differ on."""
    found: int
    right: int


def key_of(name):
    return json.loads((TEXTS / f"{name}.key.json").read_text(encoding="utf-8"))


def text_of(name):
    return next(path for path in TEXTS.glob(f"{name}.*") if not path.name.endswith(".key.json"))


def value_of(wanted):
    try:
        return Decimal(wanted["value"])
    except InvalidOperation:
        return None


def is_right(wanted, figure):
    return figure.unit in {wanted["unit"], *wanted.get("unit_alt", ())}


@cache
def score(name):
    key, figures = key_of(name), structure_of(text_of(name)).figures
    pairs = side_by_side(key["figures"], figures)
    doubtful = [value_of(one) for one in key.get("ambiguous", ())]
    paired, aside = {at for _, at in pairs}, 0
    for at, figure in enumerate(figures):
        if at not in paired and figure.value in doubtful:
            doubtful.remove(figure.value)
            aside += 1
    right = sum(is_right(key["figures"][one], figures[at]) for one, at in pairs)
    return Score(len(key["figures"]), len(figures) - aside, len(pairs), right)


def total(names=NAMES):
    parts = [score(name) for name in names]
    return Score(*(sum(getattr(one, field) for one in parts) for field in Score.__annotations__))


def side_by_side(wanted, figures):
    """The pairing that keeps the order and agrees most; the longest common subsequence, weighed."""
    best = [[0.0] * (len(figures) + 1) for _ in range(len(wanted) + 1)]
    for one in reversed(range(len(wanted))):
        for at in reversed(range(len(figures))):
            alike = likeness(wanted[one], figures[at])
            together = best[one + 1][at + 1] + alike if alike else 0
            best[one][at] = max(best[one + 1][at], best[one][at + 1], together)
    pairs, one, at = [], 0, 0
    while one < len(wanted) and at < len(figures):
        if best[one][at] == best[one + 1][at]:
            one += 1
        elif best[one][at] == best[one][at + 1]:
            at += 1
        else:
            pairs.append((one, at))
            one, at = one + 1, at + 1
    return pairs


def likeness(wanted, figure):
    """0 for another value; more for the same unit and the same words around."""
    if figure.value is None or figure.value != value_of(wanted):
        return 0
    said, around = words(wanted["quote"]), set(words(figure.quote))
    return 10 + 5 * is_right(wanted, figure) + sum(one in around for one in said) / len(said)


def words(text):
    return re.findall(r"\w+", text) or [""]
