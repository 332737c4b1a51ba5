"""The day, stretch or year that a sentence speaks of."""

from ostoja.recognition.dates import dates_in, names_an_act, years_in


def periods_in(text: str, year: int | None) -> list[str]:
    """As said, from left to right; the days of acts and the years of programmes are left out."""
    said = [(one.start, one.words) for one in dates_in(text, year)]
    for match in years_in(text):
        if not any(start <= match.start() < start + len(words) for start, words in said):
            span = match.group("first") + (f"-{match.group('last')}" if match.group("last") else "")
            said.append((match.start(), span))
    return [words for start, words in sorted(said) if not names_an_act(text[:start])]
