"""Which role may do what, as one table. Pure: no database, no clock."""

from ostoja.accounts.enums import Right, Role

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.MANAGER: frozenset(Right),
    Role.COORDINATOR: frozenset({Right.SEE_REPORT, Right.WRITE_REPORT, Right.WRITE_PROGRAMME}),
    Role.ASSISTANT: frozenset({Right.SEE_REPORT, Right.SEE_FAMILIES, Right.WORK_WITH_FAMILY}),
    Role.SOCIAL_WORKER: frozenset(
        {
            Right.SEE_REPORT,
            Right.SEE_ROWS,
            Right.SEE_CARE,
            Right.RECORD_CARE,
            Right.SEE_FAMILIES,
            Right.APPLY_FOR_ASSISTANT,
        }
    ),
    Role.ACCOUNTANT: frozenset({Right.SEE_REPORT, Right.SEE_CARE, Right.RECORD_COSTS}),
    Role.PARTNER: frozenset(),
    Role.ADMINISTRATOR: frozenset({Right.MANAGE_PEOPLE, Right.SEE_HEALTH}),
    Role.INSPECTOR: frozenset({Right.SEE_REPORT}),
    Role.CONTROLLER: frozenset({Right.SEE_REPORT}),
}

WITHOUT_SECOND_FACTOR = frozenset({Right.SEE_REPORT, Right.WRITE_REPORT, Right.WRITE_PROGRAMME})
"""Rights that reach no personal data; a right that is not named here asks for two factors."""


def needs_second_factor(role: Role) -> bool:
    return bool(RIGHTS[role] - WITHOUT_SECOND_FACTOR)


def why_not(role: Role, right: Right) -> str | None:
    """The words of the refusal, naming who can; None when the role may."""
    if right in RIGHTS[role]:
        return None
    able = " lub ".join(other.label for other in Role if right in RIGHTS[other])
    deed = right.label[0].upper() + right.label[1:]
    return f"Jako {role.label} nie możesz tego zrobić. {deed} może: {able}."
