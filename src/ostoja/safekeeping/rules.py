"""When the state of the installation is good, when it must be seen to, and what to do. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

COPY_EVERY = timedelta(hours=26)
"""A nightly copy may be late by two hours."""
DRILL_EVERY = timedelta(days=92)
WARN_BEFORE = timedelta(days=14)
LEAST_FREE = 1_000_000_000
LEAST_SHARE = 0.10
SIGN_INS_OVER = timedelta(hours=24)
MANY_SIGN_INS = 50
"""Typing errors of an office stay below."""
GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the health page."""

    title: str
    state: str
    tone: str
    """A tone of the look: done, warn, error, neutral."""
    detail: str
    advice: str = ""
    """What to do; empty when there is nothing to do."""


def disk(free: int, total: int) -> Check:
    """Bytes."""
    detail = f"Wolne {_gb(free)} z {_gb(total)} GB."
    if free < LEAST_FREE:
        advice = "Zwolnij miejsce jeszcze dziś: gdy go zabraknie, program nie zapisze niczego."
        return Check("Miejsce na dysku", "kończy się", "error", detail, advice)
    if free < total * LEAST_SHARE:
        return Check("Miejsce na dysku", "mało", "warn", detail, "Zaplanuj większy dysk.")
    return Check("Miejsce na dysku", "wystarcza", "done", detail)


def copy(made_at: datetime | None, now: datetime) -> Check:
    title = "Ostatnia kopia"
    advice = (
        "Zrób kopię: ostoja backup PLIK. Sprawdź, czy działa praca w tle"
        " i czy na dysku z kopiami jest miejsce. Jedną kopię trzymaj poza tą maszyną."
    )
    if made_at is None:
        return Check(title, "nie ma żadnej", "error", "Nie zrobiono jeszcze kopii.", advice)
    detail = f"Zrobiona {_when(made_at)}."
    if now - made_at > COPY_EVERY:
        return Check(title, "za stara", "error", detail, advice)
    return Check(title, "świeża", "done", detail)


def drill(at: datetime | None, differences: int, now: datetime) -> Check:
    title = "Ostatnie sprawdzone odtworzenie"
    advice = "Zrób próbę: ostoja drill PLIK. Wydrukuj protokół i daj go do podpisu."
    if at is None:
        detail = "Nie sprawdzono jeszcze, czy kopię da się odtworzyć."
        return Check(title, "nie było", "error", detail, advice)
    detail = f"Próba {_when(at)}, różnic: {differences}."
    if differences:
        advice = (
            "Tej kopii nie wolno ufać. Zrób nową kopię i nową próbę (ostoja backup, ostoja drill)."
        )
        return Check(title, "są różnice", "error", detail, advice)
    if now - at > DRILL_EVERY:
        return Check(title, "dawno", "error", detail, advice)
    if now - at > DRILL_EVERY - WARN_BEFORE:
        return Check(title, "zbliża się termin", "warn", detail, advice)
    return Check(title, "udane", "done", detail)


def jobs(*, waiting: int, running: int, failed: int, workers: int) -> Check:
    """`failed` in the last seven days."""
    title = "Praca w tle"
    detail = f"Czeka: {waiting}, trwa: {running}, nieudane w ciągu 7 dni: {failed}."
    if not workers:
        advice = "Uruchom ją: ostoja work. Bez niej nie wychodzi poczta i nie robią się kopie."
        return Check(title, "nie działa", "error", detail, advice)
    if failed:
        advice = (
            "Zobacz dziennik programu i usuń przyczynę, najczęściej pocztę (OSTOJA_MAIL) albo dysk."
        )
        return Check(title, "są nieudane", "error", detail, advice)
    return Check(title, "działa", "done", detail)


def sign_ins(failed: int) -> Check:
    """Wrong passwords of a day and a night, in the whole installation."""
    title = "Nieudane logowania w ciągu doby"
    if not failed:
        return Check(title, "nie było", "done", "Nikt nie wpisał złego hasła.")
    detail = (
        f"Złych haseł: {failed}, we wszystkich gminach tej instalacji. Szósta próba z jednego"
        " miejsca musi poczekać kwadrans."
    )
    if failed < MANY_SIGN_INS:
        return Check(title, str(failed), "done", detail)
    advice = (
        "Ktoś może zgadywać hasła. Zobacz w dzienniku serwera, skąd przychodzą próby (wpisy"
        " „sign-in refused from”), i zablokuj to miejsce na zaporze."
    )
    return Check(title, f"dużo: {failed}", "warn", detail, advice)


def migrations(unapplied: int) -> Check:
    if unapplied:
        advice = "Zrób kopię i wykonaj: ostoja migrate (na PostgreSQL potem ostoja grant)."
        detail = f"Zmian bazy do wykonania: {unapplied}."
        return Check("Zgodność bazy z programem", "stara baza", "error", detail, advice)
    return Check("Zgodność bazy z programem", "zgodna", "done", "Wszystkie zmiany wykonane.")


def certificate(valid_to: datetime | None, now: datetime) -> Check:
    title = "Certyfikat szyfrowania strony"
    if valid_to is None:
        detail = (
            "Pilnuje go serwer przed Ostoją. Żeby widzieć termin tutaj, ustaw OSTOJA_CERTIFICATE."
        )
        return Check(title, "nie wiadomo", "neutral", detail)
    detail = f"Ważny do {_when(valid_to)}."
    if valid_to - now < WARN_BEFORE:
        return Check(title, "wygasa", "error", detail, "Odnów certyfikat u tego, kto go wydał.")
    return Check(title, "ważny", "done", detail)


def _when(moment: datetime) -> str:
    return f"{moment:%d.%m.%Y o %H:%M}"


def _gb(size: int) -> str:
    return f"{size / GIGABYTE:.1f}".replace(".", ",")
