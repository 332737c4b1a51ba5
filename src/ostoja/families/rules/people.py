"""Who cannot be: dates of birth and numbers that do not fit. Pure."""

from datetime import date

from ostoja.values.pesel import InvalidPesel, Pesel

OLDEST = 120
"""Years: nobody in a file is older."""


def why_not_born(born_on: date, today: date) -> str | None:
    """Why nobody in a file can have this date of birth; None when one may."""
    if born_on > today:
        return "Data urodzenia jest w przyszłości. Sprawdź rok."
    if born_on.year < today.year - OLDEST:
        return f"Data urodzenia jest sprzed ponad {OLDEST} lat. Sprawdź rok."
    return None


def why_not_pesel(pesel: str, born_on: date) -> str | None:
    """Why the number is not that of someone born that day; an invented one says other years."""
    try:
        number = Pesel(pesel)
    except InvalidPesel as refusal:
        return str(refusal)
    if number.is_fictional or number.birth_date == born_on:
        return None
    return (
        f"Ten PESEL należy do osoby urodzonej {number.birth_date:%d.%m.%Y}, a wpisano"
        f" {born_on:%d.%m.%Y}. Popraw jedno z nich."
    )
