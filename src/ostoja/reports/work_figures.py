"""The figures of the work with families, for the register."""

from ostoja.reports import work_rows
from ostoja.reports.computing import ACT, Figure, Measure

WORK_FIGURES = (
    Figure(
        "PR1",
        "Wizyty asystentów w rodzinach",
        "wizyta",
        f"art. 15 ust. 1 {ACT}",
        "Wizyty w roku, także te, na których nikogo nie zastano.",
        ("rodzina", "z kontaktem", "bez kontaktu", "wizyty"),
        work_rows.visits,
        Measure.SUM,
    ),
    Figure(
        "PR2",
        "Czas pracy asystentów z rodzinami",
        "godzina",
        f"art. 15 ust. 1 {ACT}",
        "Godziny wizyt, rozmów z instytucjami i spotkań grupowych w roku, bez dojazdów;"
        " czas każdego asystenta zaokrąglony do setnej części godziny.",
        ("asystent", "wizyty", "instytucje", "grupy", "razem"),
        work_rows.time_with_families,
        Measure.SUM,
    ),
    Figure(
        "PR3",
        "Godziny pomocy w pięciu formach pracy z rodziną",
        "godzina",
        f"art. 10 ust. 3 {ACT}",
        "Pomoc udzielona w roku, według formy; obok stoi liczba osób, które z niej skorzystały.",
        ("rodzina", "dzień", "forma pomocy", "osoby", "godziny"),
        work_rows.help_given,
        Measure.SUM,
        work_rows.HELP_FORMS,
    ),
    Figure(
        "PR4",
        "Średnia długość pracy z rodziną zakończonej w roku",
        "dzień",
        f"art. 15 ust. 1 {ACT}",
        "Dni od pierwszego do ostatniego dnia pracy, z obydwoma; zmiana asystenta jej nie przerywa."
        " Średnia z zakończeń roku, zaokrąglona do dziesiątej części dnia.",
        ("rodzina", "od", "do", "dni"),
        work_rows.lengths,
        Measure.MEAN,
    ),
    Figure(
        "PR5",
        "Odsetek osiągniętych celów planów pracy",
        "procent",
        f"art. 15 ust. 1 i 3 {ACT}",
        "Cele ocenione w roku w ocenach przekazanych kierownikowi; liczy się ostatnia ocena celu,"
        " a cel już nieaktualny się nie liczy. Osiągnięty to 100, każdy inny to 0.",
        ("rodzina", "cel", "dzień oceny", "wynik", "odsetek"),
        work_rows.goals,
        Measure.MEAN,
    ),
    Figure(
        "PR6",
        "Rodziny monitorowane po zakończeniu pracy albo powrocie dziecka",
        "rodzina",
        f"art. 15 ust. 1 {ACT}",
        "Rodziny, których monitorowanie trwało choć jeden dzień roku; każda liczy się raz.",
        ("rodzina", "od", "do", "kto sprawdza"),
        work_rows.monitored,
    ),
)
