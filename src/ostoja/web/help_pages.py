"""Pages that somebody may look for by what they are for, and whose right opens each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Right
from ostoja.law.dated import NotInForce
from ostoja.law.register import PARAMETERS


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    view: str
    words: str
    right: Right | None = None
    """None where everybody may."""


FAMILIES, HEAD = Right.SEE_FAMILIES, Right.ASSIGN_ASSISTANT
PAGES = (
    Page("Skróty klawiszowe i dostępność", "keys", "klawisze Alt+0 do Alt+9, czytnik ekranu"),
    Page("Prawo w programie", "law", "artykuły i dni, od których obowiązują"),
    Page("Co może która rola", "roles", "uprawnienia ról"),
    Page("Twoje szkice", "drafts", "zaczęte i niezapisane teksty"),
    Page("Twoje konto", "mfa_index", "hasło, kody, klucze dostępu"),
    Page("Dziś", "today", "spotkania, terminy, sprawy po terminie", FAMILIES),
    Page("Rodziny", "families:families", "lista rodzin, nowa rodzina", FAMILIES),
    Page("Otwórz rodzinę spoza swoich", "families:open_by_reason", "z podaniem powodu", FAMILIES),
    Page("Druki do wypełnienia", "families:blanks", "puste formularze, karta wizyty", FAMILIES),
    Page("Miesiąc pracy", "families:months", "dziennik, ewidencja, kilometry, delegacja", FAMILIES),
    Page("Nowa rodzina", "families:new_family", "karta, zgłoszenie", Right.APPLY_FOR_ASSISTANT),
    Page("Oczekujący", "families:waiting", "lista na asystenta", Right.APPLY_FOR_ASSISTANT),
    Page("Asystenci rodziny", "families:assistants", "limit 15 rodzin, przekazanie rodzin", HEAD),
    Page("Do przydziału", "families:unassigned", "rodziny, których asystent odszedł", HEAD),
    Page("Dzieci w pieczy", "foster:stays", "pobyty, rodzina zastępcza, dom", Right.SEE_CARE),
    Page("Noty powiatu", "foster:notes", "koszty pieczy, część gminy", Right.SEE_CARE),
    Page("Program", "programme:programmes", "cele, zadania, uchwały", Right.SEE_REPORT),
    Page("Instytucje", "partners:institutions", "kto przysyła odpowiedzi", Right.SEE_REPORT),
    Page(
        "Twoja instytucja",
        "partners:reporting",
        "odpowiedź instytucji za rok",
        Right.REPORT_FOR_INSTITUTION,
    ),
    Page("Wydarzenia", "partners:events", "kalendarz", Right.SEE_REPORT),
    Page("Sprawozdania", "reports:reports", "roczne dla rady, liczby", Right.SEE_REPORT),
    Page("Osoby i role", "people", "dodaj osobę, zakończ rolę", Right.MANAGE_PEOPLE),
    Page("Upoważnienia", "authorisations", "do danych osobowych, RODO", Right.SEE_PEOPLE),
)


def pages_for(member: Member) -> list[Page]:
    return [page for page in PAGES if page.right is None or member.may(page.right)]


@dataclass(frozen=True, slots=True)
class LawInForce:
    """What of the law holds on a day, since when and on what ground."""

    code: str
    title: str
    since: date
    basis: str


def law_on(day: date) -> Iterator[LawInForce]:
    """Every dated value that is known for the day."""
    for one in PARAMETERS.values():
        try:
            entry = one.entry_on(day)
        except NotInForce:
            continue
        yield LawInForce(one.code, one.title, entry.valid_from, entry.basis)
