"""A breach of data protection: how soon the office of data protection is to hear of it."""

from datetime import UTC, date, datetime, timedelta

from ostoja.law.acts import CHECKED_ON
from ostoja.law.dated import Dated, Since

BREACH_HOURS = Dated(
    code="breach_hours",
    title="Godziny na zgłoszenie naruszenia Prezesowi UODO od jego stwierdzenia",
    unit="godzina",
    history=(
        Since(
            date(2018, 5, 25),
            72,
            basis="art. 33 ust. 1 RODO (rozporządzenie (UE) 2016/679)",
            source="z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)


def notify_by(noticed_at: datetime) -> datetime:
    """Hours run through nights and holidays. Raises NotInForce before there was the duty."""
    hours = timedelta(hours=BREACH_HOURS.on(noticed_at.date()))
    return (noticed_at.astimezone(UTC) + hours).astimezone(noticed_at.tzinfo)
