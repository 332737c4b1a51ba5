"""Work behind the pages of no single room."""

from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from ostoja.accounts.entry import Member, acting_in, all_gminas
from ostoja.accounts.enums import Right
from ostoja.database.isolation import scope
from ostoja.jobs.kinds import for_installation
from ostoja.jobs.letters import post
from ostoja.jobs.queries import was_posted
from ostoja.polish.dates import short
from ostoja.web.coming import letter_lines

END = "Szczegóły są w Ostoi, na stronie „Dziś”. W tej wiadomości nie ma nazwisk."


@for_installation
def monday_letters() -> None:
    """What the week brings, to everybody who works with families; once, also after a crash."""
    today = timezone.localdate()
    for gmina in all_gminas():
        with scope(gmina=gmina.pk):
            for member in acting_in(gmina, on=today):
                if member.may(Right.SEE_FAMILIES):
                    _write(member, today)


def _write(member: Member, today: date) -> None:
    """Nothing to those for whom nothing is due."""
    lines = letter_lines(member, today)
    subject = f"Ostoja: tydzień od {short(today)}, {member.gmina.name}"
    if not lines or was_posted(member.gmina, to=member.user.email, subject=subject):
        return
    address = f"{settings.ADDRESS}{reverse('today')}" if settings.ADDRESS else ""
    body = "\n".join(["Dzień dobry,", "", "w tym tygodniu:", *lines, "", END, address])
    post(member.gmina, to=member.user.email, subject=subject, body=body.strip())
