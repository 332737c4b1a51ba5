"""The papers of the way to an assistant: consent, diagnosis, application, the answer."""

from ostoja.documents.paper import Facts, Grid, Paper, Said, Words, chosen
from ostoja.families.enums import (
    Basis,
    ConsentForm,
    ConsentScope,
    Difficulty,
    Outcome,
    PlacementRisk,
    ReportedBy,
)
from ostoja.families.models import Application, ChildSheet, Consent, Ruling
from ostoja.families.papers.visits import day
from ostoja.families.queries import children_on

RIGHT_TO_STOP = (
    "Zgoda jest dobrowolna. Rodzina może ją w każdej chwili wycofać, na piśmie albo ustnie do"
    " protokołu. Dane rodziny przetwarza ośrodek, żeby pomóc rodzinie (art. 8 ustawy z dnia"
    " 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej)."
)
QUESTIONS = (
    "Pytania do tej odpowiedzi można zadać w ośrodku, osobiście, na piśmie albo przez e-Doręczenia."
)


def consent_paper(consent: Consent | None = None) -> Paper:
    """Who agrees, to what, and that it may be taken back."""
    one = consent or Consent(form="", scopes=[])
    return Paper(
        "Zgoda rodziny na pracę z asystentem",
        (
            Facts(
                "Zgoda",
                (
                    ("kto wyraża zgodę", one.given_by),
                    ("dzień", day(one.given_on)),
                    ("w jakiej formie", chosen(ConsentForm.choices, one.form)),
                    ("na co", _ticked(ConsentScope.choices, one.scopes, is_blank=not consent)),
                ),
            ),
            Said(RIGHT_TO_STOP),
        ),
        case=consent.family.number if consent else "",
        signers=("rodzic lub opiekun", "rodzic lub opiekun", "pracownik socjalny"),
    )


def application_paper(application: Application | None = None) -> Paper:
    """The social worker's application, with the manager's decision below."""
    one = application or Application(basis="", source="", risk="", difficulties=[])
    blank = application is None
    return Paper(
        "Wniosek o przydzielenie asystenta rodziny",
        (
            Facts(
                "Wniosek",
                (
                    ("rodzina", "" if blank else one.family.name),
                    ("kto wnosi", chosen(ReportedBy.choices, one.source)),
                    ("dzień wpływu", day(one.received_on)),
                    ("podstawa", chosen(Basis.choices, one.basis)),
                    ("trudności", _ticked(Difficulty.choices, one.difficulties, is_blank=blank)),
                    ("ryzyko umieszczenia dziecka", chosen(PlacementRisk.choices, one.risk)),
                ),
            ),
            Grid("Dzieci", ("imię i nazwisko", "data urodzenia"), _children(application), blank=4),
            Words("Opis trudności", one.description, lines=6),
            Words("Dotychczasowa pomoc", one.former_help),
            Words("Oczekiwana pomoc asystenta", one.expected_help),
            Facts("Decyzja kierownika", (("decyzja", _decided(application)),)),
        ),
        case="" if blank else one.family.number,
        signers=("pracownik socjalny", "kierownik ośrodka"),
    )


def diagnosis_paper(sheet: ChildSheet | None = None) -> Paper:
    """What the interview says of one child."""
    one = sheet or ChildSheet()
    return Paper(
        "Arkusz diagnozy dziecka",
        (
            Facts(
                "Dziecko",
                (
                    ("imię i nazwisko", str(sheet.child) if sheet else ""),
                    ("data urodzenia", day(sheet.child.born_on) if sheet else ""),
                    ("wywiad z dnia", day(sheet.interview.held_on) if sheet else ""),
                ),
            ),
            Words("Opieka i wychowanie", one.care),
            Words("Warunki mieszkaniowe", one.housing),
            Words("Nauka", one.education),
            Words("Zdrowie", one.health),
            Words("Pomoc innych instytucji", one.support),
            Words("Władza rodzicielska", one.custody),
            Words("Inne", one.other),
        ),
        case=sheet.interview.family.number if sheet else "",
        signers=("pracownik socjalny",),
    )


def answer_paper(ruling: Ruling | None = None) -> Paper:
    """The letter to the family that tells what the manager decided."""
    one = ruling or Ruling(outcome="")
    application = ruling.application if ruling else None
    return Paper(
        "Odpowiedź na wniosek o asystenta rodziny",
        (
            Facts(
                "Odpowiedź",
                (
                    ("rodzina", application.family.name if application else ""),
                    ("wniosek z dnia", day(application.received_on) if application else ""),
                    ("decyzja", chosen(Outcome.choices, one.outcome)),
                    ("dzień decyzji", day(one.made_on)),
                    ("asystent", _assistant(application)),
                ),
            ),
            Words("Uzasadnienie", one.reasons),
            Said(QUESTIONS),
        ),
        case=application.family.number if application else "",
        signers=("kierownik ośrodka",),
    )


def _ticked(choices: list[tuple[str, str]], values: list[str], *, is_blank: bool) -> str:
    """Everything chosen, in the order of the form; a box before each where it is blank."""
    if is_blank:
        return chosen(choices, "")
    return ", ".join(label for value, label in choices if value in values) or "–"


def _children(application: Application | None) -> tuple[tuple[str, ...], ...]:
    if application is None:
        return ()
    children = children_on(application.family, application.received_on)
    return tuple((str(one), day(one.born_on)) for one in children)


def _decided(application: Application | None) -> str:
    last = application.rulings.order_by("made_on", "id").last() if application else None
    return f"{last}, {last.made_by}" if last else chosen(Outcome.choices, "")


def _assistant(application: Application | None) -> str:
    given = application.assignments.order_by("started_on").last() if application else None
    if given is None:
        return "–" if application else ""
    return f"{given.assistant}, od {day(given.started_on)}"
