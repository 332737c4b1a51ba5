"""A draft of the notification for the office of data protection, and the internal register."""

from collections.abc import Iterable

from ostoja.accounts.models import Gmina, User
from ostoja.documents.paper import Facts, Paper, Part, Said, Words
from ostoja.oversight.enums import BreachKind
from ostoja.oversight.models import Breach
from ostoja.oversight.queries.breaches import told_of
from ostoja.oversight.rules import moment, state

DRAFT = (
    "To jest projekt. Zgłoszenie składa się formularzem Prezesa UODO; to, czego jeszcze nie"
    " wiadomo, można dosłać później (art. 33 ust. 4 RODO)."
)


def notification_paper(breach: Breach, inspector: User | None) -> Paper:
    """In the order of art. 33(3); what is not known yet is room for a pen."""
    return Paper(
        "Zgłoszenie naruszenia ochrony danych osobowych",
        (
            Said(DRAFT),
            Facts("Administrator i kontakt", _contact(breach.gmina, inspector)),
            Facts("Naruszenie", _breach(breach)),
            *_told(breach),
        ),
        case=breach.number,
        label="Numer w rejestrze naruszeń",
        signers=("administrator danych",),
    )


def _contact(gmina: Gmina, inspector: User | None) -> tuple[tuple[str, str], ...]:
    return (
        ("administrator danych", f"{gmina.welfare_centre}, {gmina.full_name}"),
        ("inspektor ochrony danych", f"{inspector}, {inspector.email}" if inspector else ""),
    )


def _breach(breach: Breach) -> tuple[tuple[str, str], ...]:
    told = told_of(breach)
    kinds = dict(BreachKind.choices)
    return (
        ("stwierdzono", moment(told.noticed_at)),
        ("kiedy do niego doszło", breach.when),
        ("co naruszono", "; ".join(kinds[one] for one in breach.kinds if one in kinds)),
        ("przybliżona liczba osób", _count(breach.people_count)),
        ("przybliżona liczba wpisów", _count(breach.records_count)),
        ("zgłoszono", moment(told.office_told_at) if told.office_told_at else ""),
    )


def _told(breach: Breach) -> list[Part]:
    texts = (
        ("Na czym polega naruszenie", breach.happened),
        ("Kogo dotyczą dane", breach.people),
        ("Jakie to dane", breach.records),
        ("Możliwe konsekwencje", breach.consequences),
        ("Zastosowane i proponowane środki", breach.measures),
        ("Dlaczego po 72 godzinach", breach.late_reasons),
        ("Zawiadomienie osób, których dane dotyczą", _people(breach)),
    )
    return [Words(title, text) for title, text in texts]


def _people(breach: Breach) -> str:
    day = f"{breach.people_told_on:%d.%m.%Y}" if breach.people_told_on else ""
    said = {"yes": f"Tak. {day}".strip(), "no": "Nie."}.get(breach.to_people, "")
    return f"{said}\n{breach.people_reasons}".strip()


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def breaches_paper(gmina: Gmina, breaches: Iterable[Breach]) -> Paper:
    """Circumstances, effects and remedies of every breach (art. 33(5))."""
    head = Facts("Kto prowadzi rejestr", (("administrator danych", gmina.welfare_centre),))
    told = [_entry(one) for one in breaches]
    empty = () if told else (Said("W rejestrze nie ma żadnego naruszenia."),)
    return Paper(
        "Rejestr naruszeń ochrony danych",
        (head, *told, *empty),
        case="art. 33 ust. 5 RODO",
        label="Podstawa",
        signers=("inspektor ochrony danych",),
    )


def _entry(breach: Breach) -> Facts:
    told = told_of(breach)
    rows = (
        ("stwierdzono", moment(told.noticed_at)),
        ("okoliczności", breach.happened),
        ("skutki", breach.consequences),
        ("środki", breach.measures),
        ("zgłoszenie UODO", _office(breach)),
        ("zawiadomienie osób", _people(breach)),
        ("stan", state(told)),
    )
    return Facts(f"Naruszenie {breach.number}", rows)


def _office(breach: Breach) -> str:
    told_at = told_of(breach).office_told_at
    said = {"yes": "Tak.", "no": "Nie."}.get(breach.to_office, "")
    if told_at:
        said = f"Zgłoszono {moment(told_at)}."
    return f"{said} {breach.office_reasons} {breach.late_reasons}".strip()
