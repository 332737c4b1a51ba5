"""Words typed with a slip: near ones are found without reading the whole register.

A slip is a letter left out, added, changed, or two neighbours swapped. A word of four to seven
letters may have one, a longer one two, a shorter one none.
"""

from collections.abc import Collection, Iterable
from itertools import pairwise

ONE_SLIP = 4
TWO_SLIPS = 8


def slips_allowed(word: str) -> int:
    """None in a number: 4142.7 and 4142.8 are two cases."""
    if any(sign.isdigit() for sign in word):
        return 0
    return (len(word) >= ONE_SLIP) + (len(word) >= TWO_SLIPS)


def pieces(word: str) -> list[str]:
    """Parts of the word; every word near it holds at least one of them whole.

    A swap may damage two neighbouring parts, so there is one part more than twice the slips.
    """
    number = 2 * slips_allowed(word) + 1
    cuts = [len(word) * place // number for place in range(number + 1)]
    return [word[start:end] for start, end in pairwise(cuts)]


def is_near(typed: str, word: str) -> bool:
    """Whether `word` is `typed` with no more slips than are allowed."""
    allowed = slips_allowed(typed)
    return slips(typed, word, allowed) <= allowed


def fits(typed: Iterable[str], words: Collection[str]) -> bool:
    """Whether each typed word is near one of the words."""
    return all(any(is_near(one, word) for word in words) for one in typed)


def slips(one: str, other: str, most: int) -> int:
    """Slips between two words (optimal string alignment); more than `most` is `most + 1`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    older: list[int] = []
    old = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        new = [row]
        for column, opposite in enumerate(other, 1):
            best = min(old[column] + 1, new[-1] + 1, old[column - 1] + (letter != opposite))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == opposite:
                best = min(best, older[column - 2] + 1)
            new.append(best)
        if min(new) > most:
            return most + 1
        older, old = old, new
    return min(old[-1], most + 1)
