"""Activities that this system itself makes necessary, ready to be put on the register. Pure."""

from dataclasses import dataclass

FIELDS = {
    "controller": "administrator danych",
    "purpose": "cele",
    "basis": "podstawa prawna",
    "people": "kogo dotyczą dane",
    "kinds": "jakie to dane",
    "recipients": "komu się je przekazuje",
    "abroad": "przekazanie poza EOG",
    "kept": "kiedy się je usuwa",
    "safeguards": "zabezpieczenia",
}
"""What art. 30(1) asks of each activity, in its order."""
CASES_ACT = "ustawa z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej"
NOT_ABROAD = "Danych nie przekazuje się poza Europejski Obszar Gospodarczy."
SAFEGUARDS = (
    "Pisemne upoważnienia i zobowiązania do poufności. Dostęp według roli, logowanie hasłem"
    " i drugim składnikiem. Dziennik odczytów i zmian, którego nie da się po cichu zmienić."
    " Szyfrowane kopie zapasowe."
)
SEALED = " PESEL, notatki i opisy są w bazie zaszyfrowane. Otwiera się tylko przydzielone rodziny."


@dataclass(frozen=True, slots=True)
class Place:
    """What of the gmina stands in the words."""

    centre: str
    office: str
    powiat: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How long, in words, by the values in force."""

    files: str
    care: str
    trail: str


def ready_activities(place: Place, kept: Kept) -> dict[str, dict[str, str]]:
    """By code: the fields of an activity, filled in."""
    drafts = {
        "families": _families(place, kept),
        "care": _care(place, kept),
        "partners": _partners(place),
        "accounts": _accounts(place),
        "trail": _trail(place, kept),
    }
    return {code: {"abroad": NOT_ABROAD, **fields} for code, fields in drafts.items()}


def _families(place: Place, kept: Kept) -> dict[str, str]:
    return {
        "name": "Wspieranie rodzin i praca asystenta",
        "controller": place.centre,
        "purpose": "Pomoc rodzinie, której trudno wychowywać dzieci: zgłoszenia, wywiady, wnioski,"
        " plany pracy, wizyty, oceny i monitorowanie.",
        "basis": "Art. 6 ust. 1 lit. c i e, art. 9 ust. 2 lit. b oraz art. 10 RODO;"
        f" art. 7, 8, 10-15 i 176: {CASES_ACT}.",
        "people": "Rodzice i opiekunowie, dzieci, inni domownicy, osoby zgłaszające.",
        "kinds": "Imię i nazwisko, data urodzenia, PESEL, adres, miejsce w rodzinie. Sytuacja"
        " mieszkaniowa, zawodowa i szkolna. Zdrowie, uzależnienia, przemoc, orzeczenia sądu.",
        "recipients": f"Sąd rodzinny, {place.powiat} (organizator pieczy zastępczej), zespół"
        " interdyscyplinarny, organy kontroli w zakresie kontroli.",
        "kept": kept.files,
        "safeguards": SAFEGUARDS + SEALED,
    }


def _care(place: Place, kept: Kept) -> dict[str, str]:
    return {
        "name": "Współfinansowanie pieczy zastępczej",
        "controller": place.centre,
        "purpose": "Rozliczenie części kosztów, które gmina ponosi za dzieci w pieczy zastępczej.",
        "basis": "Art. 6 ust. 1 lit. c i e oraz art. 9 ust. 2 lit. b RODO;"
        f" art. 191 ust. 8-10: {CASES_ACT}.",
        "people": "Dzieci umieszczone w pieczy zastępczej i ich rodziny pochodzenia.",
        "kinds": "Imię i nazwisko, data urodzenia, PESEL, ostatnie miejsce zamieszkania. Okresy"
        " i forma pieczy, postanowienia sądu, koszty pobytu.",
        "recipients": f"{place.powiat} (noty i rozliczenia), bank (same kwoty), organy kontroli"
        " w zakresie kontroli.",
        "kept": kept.care,
        "safeguards": SAFEGUARDS + SEALED,
    }


def _partners(place: Place) -> dict[str, str]:
    return {
        "name": "Sprawozdania instytucji z programu wspierania rodziny",
        "controller": place.office,
        "purpose": "Zebranie od instytucji tego, co zrobiły, i sprawozdanie dla rady gminy.",
        "basis": f"Art. 6 ust. 1 lit. c i e RODO; art. 176 pkt 1 i art. 179 ust. 1: {CASES_ACT}.",
        "people": "Osoby, które w instytucjach przygotowują sprawozdania.",
        "kinds": "Imię i nazwisko, służbowy adres e-mail, nazwa instytucji. Same liczby"
        " i wydarzenia nie zawierają danych osobowych.",
        "recipients": "Rada gminy i czytelnicy Biuletynu Informacji Publicznej: sama treść"
        " sprawozdania, bez nazwisk.",
        "kept": "Sprawozdania wieczyście albo według wykazu akt, dane kontaktowe przez czas pracy"
        " osoby w instytucji.",
        "safeguards": SAFEGUARDS + " Małe liczby, z których można kogoś rozpoznać, są chronione.",
    }


def _accounts(place: Place) -> dict[str, str]:
    return {
        "name": "Konta, role i upoważnienia do danych osobowych",
        "controller": place.centre,
        "purpose": "Dopuszczenie do danych tylko osób, które ich potrzebują w pracy.",
        "basis": "Art. 6 ust. 1 lit. c oraz art. 29 i 32 RODO.",
        "people": "Pracownicy ośrodka, koordynator programu, osoby z instytucji, kontrolerzy.",
        "kinds": "Imię i nazwisko, adres e-mail, rola i jej okres, upoważnienia, drugi składnik"
        " logowania.",
        "recipients": "Administrator serwera, organy kontroli w zakresie kontroli.",
        "kept": "Przez czas pracy osoby, a potem tak długo, jak rejestr upoważnień według wykazu"
        " akt.",
        "safeguards": SAFEGUARDS + " Hasła są tylko skrótami, a sekrety kodów są zaszyfrowane.",
    }


def _trail(place: Place, kept: Kept) -> dict[str, str]:
    return {
        "name": "Dziennik zdarzeń i odczytów",
        "controller": place.centre,
        "purpose": "Wykazanie, kto i po co widział albo zmienił dane osobowe.",
        "basis": "Art. 5 ust. 2, art. 6 ust. 1 lit. c i art. 32 RODO; przepisy o Krajowych Ramach"
        " Interoperacyjności.",
        "people": "Osoby, które mają konto; pośrednio rodziny i dzieci, zapisane samym kluczem.",
        "kinds": "Kto, kiedy, co zrobił, na którym wpisie i po co. Bez treści wpisów.",
        "recipients": "Inspektor ochrony danych, kierownik, organy kontroli i sąd na żądanie.",
        "kept": kept.trail,
        "safeguards": SAFEGUARDS + " Każde ogniwo ma pieczęć, której klucz leży poza bazą.",
    }
