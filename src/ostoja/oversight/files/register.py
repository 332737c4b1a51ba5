"""The register of processing activities as a paper."""

from collections.abc import Iterable

from ostoja.accounts.models import Gmina, User
from ostoja.documents.paper import Facts, Paper, Said
from ostoja.oversight.library import FIELDS
from ostoja.oversight.models import ProcessingActivity
from ostoja.polish.dates import short

TITLE = "Rejestr czynności przetwarzania"


def register_paper(
    gmina: Gmina, inspector: User | None, activities: Iterable[ProcessingActivity]
) -> Paper:
    """Who keeps the register, then each activity in full."""
    contact = f"{inspector} ({inspector.email})" if inspector else ""
    head = Facts(
        "Kto prowadzi rejestr",
        (
            ("administrator", f"{gmina.welfare_centre}, {gmina.full_name}"),
            ("inspektor ochrony danych", contact),
        ),
    )
    told = [_activity(number, one) for number, one in enumerate(activities, start=1)]
    empty = () if told else (Said("W rejestrze nie ma jeszcze żadnej czynności."),)
    return Paper(
        TITLE,
        (head, *told, *empty),
        case="art. 30 RODO",
        label="Podstawa",
        signers=("kierownik", "inspektor ochrony danych"),
    )


def _activity(number: int, activity: ProcessingActivity) -> Facts:
    rows = tuple((words, getattr(activity, name)) for name, words in FIELDS.items())
    days = (
        ("w rejestrze od", short(activity.entered_on)),
        ("ostatnia zmiana", short(activity.changed_on)),
    )
    return Facts(f"{number}. {activity.name}", rows + days)
