"""An assistant's month on paper: the report, the diary, hours and trips."""

from ostoja.documents.paper import Facts, Grid, Paper, Words
from ostoja.families.papers.month_rows import SUMMARY, diary_cells, summary, time_rows, trip_rows
from ostoja.families.queries.visits import Month
from ostoja.polish.dates import MONTHS


def report_paper(month: Month | None = None) -> Paper:
    """The assistant's monthly report."""
    asked = summary(month) if month else [(one, "") for one in SUMMARY]
    return Paper(
        _titled("Sprawozdanie asystenta", month),
        (
            Facts("Asystent i miesiąc", (("asystent", _who(month)), ("miesiąc", named(month)))),
            Facts("Miesiąc w liczbach", tuple(asked)),
            Grid(
                "Rodziny, z którymi praca się skończyła",
                ("znak sprawy", "powód"),
                _closed(month),
                blank=3,
            ),
            Words("Najważniejsze zmiany w rodzinach", lines=8, by_hand=True),
            Words("Szkolenia i superwizja", lines=3, by_hand=True),
        ),
        signers=("asystent rodziny", "kierownik"),
        case=_case(month),
    )


def diary_paper(month: Month | None = None) -> Paper:
    """The diary of visits, a line a visit."""
    rows = [diary_cells(one) for one in month.visits] if month else []
    return Paper(
        _titled("Dziennik wizyt", month),
        (
            Facts("Asystent i miesiąc", (("asystent", _who(month)), ("miesiąc", named(month)))),
            Grid(
                "Wizyty", ("dzień i godziny", "rodzina", "miejsce", "co ustalono"), _cells(rows), 14
            ),
        ),
        signers=("asystent rodziny",),
        case=_case(month),
    )


def time_paper(month: Month | None = None) -> Paper:
    """Hours and trips of a month."""
    numbers = dict(summary(month)) if month else dict.fromkeys(SUMMARY, "")
    hours, driven, paid = (numbers[SUMMARY[at]] for at in (5, 6, 7))
    return Paper(
        _titled("Ewidencja czasu i dojazdów", month),
        (
            Facts("Asystent i miesiąc", (("asystent", _who(month)), ("miesiąc", named(month)))),
            Grid(
                "Czas pracy",
                ("dzień", "co", "czas"),
                _cells(time_rows(month) if month else []),
                blank=12,
                numeric=(2,),
                total=("razem", "", hours),
            ),
            Grid(
                "Dojazdy",
                ("dzień", "skąd i dokąd", "czym", "km", "kwota"),
                _cells(trip_rows(month) if month else []),
                blank=8,
                numeric=(3, 4),
                total=("razem", "", "", driven, paid),
            ),
        ),
        signers=("asystent rodziny", "kierownik"),
        case=_case(month),
    )


def named(month: Month | None) -> str:
    """`maj 2023`."""
    return f"{MONTHS[month.first.month - 1]} {month.first.year}" if month else ""


def _titled(title: str, month: Month | None) -> str:
    return f"{title} za {named(month)}" if month else title


def _who(month: Month | None) -> str:
    return month.assistant.name if month else ""


def _case(month: Month | None) -> str:
    """A month belongs to no family's file; what marks it is the month itself."""
    return f"{month.first:%m.%Y}" if month else ""


def _closed(month: Month | None) -> tuple[tuple[str, ...], ...]:
    if month is None:
        return ()
    rows = tuple((one.family.number, one.get_reason_display()) for one in month.closings)
    return rows or (("–", "nie było"),)


def _cells(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows)
