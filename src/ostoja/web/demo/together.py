"""What people of the demonstration ask of one another, and what one of them threw away."""

from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, User
from ostoja.database.keys import new_key
from ostoja.documents.files import paper_file
from ostoja.families.commands.attachments import attach_file, remove_attachment
from ostoja.families.commands.remarks import write_goal_remark
from ostoja.families.models import Family, Plan
from ostoja.families.papers import consent_paper
from ostoja.reports.models import Report
from ostoja.reports.remarks import write_block_remark
from ostoja.web.demo.members import address

QUESTION = "Czy szkoła potwierdziła frekwencję na piśmie? Dopisz to przed oceną."
PRAISE = "Sprawdzone na wizycie: budzik i kalendarz wiszą w kuchni."
FOR_REPORT = "W potrzebach dopisz wniosek świetlicy o drugie stanowisko z komputerem."


def load(gmina: Gmina) -> None:
    """A task and a remark at a goal, a task at a report, and a scan thrown away."""
    head = Member(User.objects.get(email=address(Role.MANAGER, gmina)), gmina, Role.MANAGER)
    plans = Plan.objects.filter(
        gmina=gmina, ready_on__isnull=False, family__consents__isnull=False
    ).select_related("family")
    plan = plans.order_by("-drawn_on", "id").first()
    if plan is not None:
        _talk(plan, head)
        _throw_away(plan.family, head)
    report = Report.objects.filter(gmina=gmina).order_by("-year", "id").first()
    if report is not None:
        asked = {"part": "needs", "text": FOR_REPORT, "to_role": Role.COORDINATOR}
        write_block_remark(report, key=new_key(), by=head, **asked)


def _talk(plan: Plan, head: Member) -> None:
    goals = plan.goals.order_by("position", "id")
    said = ((QUESTION, Role.ASSISTANT), (PRAISE, ""))
    for goal, (text, role) in zip(goals, said, strict=False):
        line = str(goal.line)
        write_goal_remark(plan.family, key=new_key(), line=line, text=text, to_role=role, by=head)


def _throw_away(family: Family, head: Member) -> None:
    consent = family.consents.order_by("given_on", "id")[0]
    today = timezone.localdate()
    scan = attach_file(
        family,
        key=new_key(),
        title="Zgoda rodziny, skan nieczytelny",
        name="skan-0002.pdf",
        content=paper_file(family.gmina, consent_paper(consent), "pdf", on=today).content,
        today=today,
        by=head,
    )
    remove_attachment(scan, by=head)
