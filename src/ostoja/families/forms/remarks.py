"""A remark beside a goal, or a task for a role."""

from collections.abc import Iterable

from django import forms

from ostoja.accounts.enums import Role
from ostoja.families.forms.way_in import Keyed, offer
from ostoja.fields import Words

WORK_WITH_FAMILIES = (Role.ASSISTANT, Role.SOCIAL_WORKER, Role.MANAGER)


class Remark(Keyed):
    line = forms.ChoiceField(label="Którego celu dotyczy")
    text = Words(label="Treść")
    to_role = forms.ChoiceField(
        label="Dla kogo",
        required=False,
        choices=[
            ("", "tylko uwaga"),
            *((role.value, f"zadanie: {role.label}") for role in WORK_WITH_FAMILIES),
        ],
        help_text="Zadanie stoi na tablicy „Dziś” osób z tą rolą, dopóki go nie załatwią.",
    )

    def __init__(self, *args: object, goals: Iterable[tuple[str, str]], **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type] # handed on as they came
        offer(self, "line", goals)
