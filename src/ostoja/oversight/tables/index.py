"""The way to the pages of this room."""

from django.urls import reverse

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right

PAGES = (
    (Right.SEE_TRAIL, "oversight:trail", "Dziennik zdarzeń", "Kto, co, kogo i kiedy."),
    (
        Right.SEE_TRAIL,
        "oversight:openings",
        "Otwarcia z podanym powodem",
        "Kto otworzył kartę rodziny spoza swoich, po co i do kiedy.",
    ),
    (
        Right.SEE_TRAIL,
        "oversight:checked",
        "Sprawdzenie dziennika",
        "Czy ktoś zmienił, usunął albo dopisał zdarzenie poza programem.",
    ),
    (
        Right.HANDLE_BREACHES,
        "oversight:breaches",
        "Naruszenia ochrony danych",
        "Co zrobić w 72 godziny, projekt zgłoszenia, wewnętrzny rejestr.",
    ),
    (
        Right.ERASE,
        "oversight:keeping",
        "Przechowywanie i usuwanie",
        "Czyj czas minął, co czeka na drugą osobę, protokoły.",
    ),
    (
        Right.KEEP_REGISTER,
        "oversight:activities",
        "Rejestr czynności przetwarzania",
        "Po co, na jakiej podstawie i jak długo trzymamy dane.",
    ),
)


def index_tasks(member: Member) -> list[dict[str, str]]:
    return [
        {"title": title, "url": reverse(view), "hint": hint, "status": "", "tone": ""}
        for right, view, title, hint in PAGES
        if member.may(right)
    ]
