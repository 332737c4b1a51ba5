"""The figure register: code, words, unit, article, and the rows that a value is computed from.

A value is always the number or the sum of the rows its page lists, so that the two cannot
disagree. To add a figure: write its rows in the owning package's `queries`, tie them here,
give it a hand-counted case in `tests/reports/cases.py`, run `make docs`.
"""

from ostoja.accounts.enums import Right
from ostoja.reports import arrears_rows, rows, way_in_rows
from ostoja.reports.computing import ACT, Figure, Measure
from ostoja.reports.half_year import HALF_YEAR
from ostoja.reports.work_figures import WORK_FIGURES


class Unknown(LookupError):
    """No figure of this code."""


FIGURES = (
    Figure(
        "AR1",
        "Asystenci rodziny zatrudnieni w roku",
        "asystent",
        f"art. 12 i 17 {ACT}",
        "Osoby zatrudnione jako asystent rodziny choć jeden dzień w roku.",
        ("asystent", "zatrudnienie", "umowa"),
        rows.assistants,
    ),
    Figure(
        "AR2",
        "Rodziny wspierane przez asystentów",
        "rodzina",
        f"art. 11 i 15 {ACT}",
        "Rodziny, z którymi asystent pracował choć jeden dzień roku; każda liczy się raz.",
        ("rodzina", "asystent", "praca z rodziną"),
        rows.supported_families,
    ),
    Figure(
        "AR3",
        "Dzieci w rodzinach wspieranych przez asystentów",
        "dziecko",
        f"art. 11 i 15 {ACT}",
        "Dzieci do 18 lat mieszkające w roku w rodzinie wspieranej przez asystenta.",
        ("dziecko", "rodzina", "rok urodzenia"),
        rows.children_of_supported_families,
    ),
    Figure(
        "AR4",
        "Rodziny, które zakończyły współpracę z asystentem",
        "rodzina",
        f"art. 15 ust. 1 {ACT}",
        "Zakończenia pracy w roku; rodzina, która kończy dwa razy, liczy się dwa razy.",
        ("rodzina", "dzień zakończenia", "powód"),
        rows.closings,
        groups=rows.CLOSING_GROUPS,
    ),
    Figure(
        "AR5",
        "Najwięcej rodzin jednocześnie u jednego asystenta",
        "rodzina",
        f"art. 15 ust. 4 {ACT}",
        "Dla każdego asystenta dzień roku, w którym miał najwięcej rodzin.",
        ("asystent", "rodziny", "od dnia"),
        rows.highest_loads,
        Measure.HIGHEST,
    ),
    Figure(
        "AR6",
        "Koszt zatrudnienia asystentów rodziny",
        "zł",
        f"art. 176 i 177 {ACT}",
        "Koszty zatrudnienia asystentów w roku według źródła pieniędzy.",
        ("asystent", "źródło", "kwota"),
        rows.pay,
        Measure.SUM,
        rows.PAY_GROUPS,
    ),
    Figure(
        "WE1",
        "Zgłoszenia rodzin w trudności",
        "zgłoszenie",
        f"art. 11 ust. 1 {ACT}",
        "Zgłoszenia, które wpłynęły w roku; jedna rodzina może mieć ich kilka.",
        ("rodzina", "dzień wpływu", "kto zgłosił"),
        way_in_rows.concerns,
        groups=way_in_rows.REPORTED_BY,
    ),
    Figure(
        "WE2",
        "Wnioski o przydzielenie asystenta",
        "wniosek",
        f"art. 11 ust. 3 {ACT}",
        "Wnioski, które w roku wysłano do kierownika.",
        ("rodzina", "wysłany", "podstawa"),
        way_in_rows.applications,
    ),
    Figure(
        "WE3",
        "Rodziny oczekujące na asystenta na koniec roku",
        "rodzina",
        f"art. 11 ust. 4 {ACT}",
        "Rodziny, których wniosek wysłano do 31 grudnia i do tego dnia nie dostały asystenta"
        " ani odmowy; każda liczy się raz.",
        ("rodzina", "wysłany", "podstawa"),
        way_in_rows.waiting,
    ),
    Figure(
        "WE4",
        "Rodziny, z którymi asystent pracował na podstawie postanowienia sądu",
        "rodzina",
        "art. 109 § 2 pkt 1 Kodeksu rodzinnego i opiekuńczego",
        "Rodziny z AR2, z którymi praca w roku wynikała z postanowienia sądu; każda raz.",
        ("rodzina", "asystent", "praca z rodziną"),
        way_in_rows.by_court,
    ),
    Figure(
        "WE5",
        "Wnioski o asystenta rozpatrzone odmownie",
        "wniosek",
        f"art. 11 ust. 4 {ACT}",
        "Decyzje odmowne kierownika wydane w roku.",
        ("rodzina", "dzień decyzji", "kto zdecydował"),
        way_in_rows.refusals,
    ),
    *WORK_FIGURES,
    Figure(
        "PZ1",
        "Dzieci z gminy w pieczy zastępczej",
        "dziecko",
        f"art. 191 ust. 9 i 10 {ACT}",
        "Dzieci z gminy, które choć jeden dzień roku były w pieczy; każde liczy się raz.",
        ("dziecko", "pobyt", "forma pieczy"),
        rows.children_in_care,
        sees_rows=Right.SEE_CARE,
    ),
    Figure(
        "PZ2",
        "Rodziny, z których pochodzą dzieci w pieczy zastępczej",
        "rodzina",
        f"art. 191 ust. 9 i 10 {ACT}",
        "Rodziny pochodzenia dzieci policzonych w PZ1; każda liczy się raz.",
        ("rodzina", "dzieci w pieczy"),
        rows.families_of_children_in_care,
        sees_rows=Right.SEE_CARE,
    ),
    Figure(
        "PZ3",
        "Wydatki gminy na pieczę zastępczą",
        "zł",
        f"art. 191 ust. 9 i 10 {ACT}",
        "Pozycje not powiatu zapłacone w roku, według rodzaju pieczy.",
        ("dziecko", "nota", "okres", "rodzaj pieczy", "zapłacono"),
        rows.paid_lines,
        Measure.SUM,
        rows.COST_GROUPS,
        sees_rows=Right.SEE_CARE,
    ),
    Figure(
        "PZ4",
        "Dzieci, które opuściły pieczę zastępczą",
        "dziecko",
        f"art. 191 {ACT}",
        "Dzieci, które wróciły do rodziny, zostały przysposobione albo się usamodzielniły;"
        " każde liczy się raz, za ostatnim razem.",
        ("dziecko", "ostatni dzień", "dokąd"),
        rows.children_who_left_care,
        groups=rows.LEAVING_GROUPS,
        sees_rows=Right.SEE_CARE,
    ),
    Figure(
        "PZ5",
        "Zaległości rodziców przekazane do biura informacji gospodarczej",
        "zaległość",
        f"art. 176 i art. 193 ust. 8 {ACT}",
        "Zaległości przekazane do biura w roku; ta sama, przekazana drugi raz, liczy się dwa razy.",
        ("dłużnik", "biuro", "przekazano", "kwota"),
        arrears_rows.passed_on,
        sees_rows=Right.RECORD_ARREARS,
    ),
    Figure(
        "PZ6",
        "Kwota zaległości rodziców przekazanych do biura informacji gospodarczej",
        "zł",
        f"art. 176 i art. 193 ust. 8 {ACT}",
        "Kwoty zaległości policzonych w PZ5, z dnia przekazania.",
        ("dłużnik", "biuro", "przekazano", "kwota"),
        arrears_rows.passed_on,
        Measure.SUM,
        sees_rows=Right.RECORD_ARREARS,
    ),
)

REGISTER = (*FIGURES, *HALF_YEAR)
"""Those of a year, and those of its halves."""
BY_CODE = {figure.code: figure for figure in REGISTER}


def figure(code: str) -> Figure:
    """Raises `Unknown` with words for the user."""
    if code not in BY_CODE:
        raise Unknown(f"Nie ma liczby o kodzie „{code}”. Są: {', '.join(BY_CODE)}.")
    return BY_CODE[code]
