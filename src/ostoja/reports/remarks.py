"""Remarks and tasks beside the parts of a report: what they are, what is asked, the form."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.urls import reverse

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.remarks import (
    remark_cells,
    settle_remark,
    tasks_for,
    why_not_settle,
    write_remark,
)
from ostoja.database.keys import new_key
from ostoja.fields import Words
from ostoja.fields.kept import Kept
from ostoja.reports.models import BlockRemark, Report

WHOLE = "całe sprawozdanie"
ASKED = (
    Role.COORDINATOR,
    Role.MANAGER,
    Role.ASSISTANT,
    Role.SOCIAL_WORKER,
    Role.ACCOUNTANT,
)


class BlockRemarkForm(Kept):
    key = forms.UUIDField(label="Wpis", widget=forms.HiddenInput, initial=new_key)
    part = forms.ChoiceField(label="Której części dotyczy")
    text = Words(label="Treść")
    to_role = forms.ChoiceField(
        label="Dla kogo",
        required=False,
        choices=[("", "tylko uwaga"), *((one.value, f"zadanie: {one.label}") for one in ASKED)],
        help_text="Zadanie stoi na pierwszej stronie osób z tą rolą, dopóki go nie załatwią.",
    )

    def __init__(self, *args: object, parts: Mapping[str, str], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        field = self.fields["part"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 # declared above
        field.choices = list(parts.items())


def write_block_remark(
    report: Report, *, key: UUID, part: str, text: str, to_role: str, by: Member
) -> BlockRemark:
    """With a role a task, without one a remark."""
    written = BlockRemark(id=key, report=report, part=part, text=text, to_role=to_role)
    return write_remark(written, action="reports.remark.written", by=by)


def settle_block_remark(remark: BlockRemark, *, by: Member) -> bool:
    """Done when it was not, and the other way round; whether it is done now."""
    done = remark.done_at is None
    settle_remark(remark, done=done, action="reports.remark.settled", by=by)
    return done


def remarks_of(report: Report) -> QuerySet[BlockRemark]:
    return report.remarks.order_by("written_at", "id")


def report_tasks_for(member: Member) -> QuerySet[BlockRemark]:
    """What the member's roles are to do about reports."""
    return tasks_for(BlockRemark.objects.filter(gmina=member.gmina), member).select_related(
        "report"
    )


def remark_rows(
    found: Iterable[BlockRemark], parts: Mapping[str, str], member: Member, year: int
) -> list[tuple[str, str, list[str]]]:
    """Address and words of the button, both empty where there is none; cells."""
    return [
        (*_button(one, member, year), remark_cells(one, parts.get(one.part, WHOLE)))
        for one in found
    ]


def _button(one: BlockRemark, member: Member, year: int) -> tuple[str, str]:
    if not one.to_role or why_not_settle(one, member):
        return "", ""
    address = reverse("reports:settle_remark", args=(year, one.pk))
    return address, "Otwórz znowu" if one.done_at else "Załatwione"
