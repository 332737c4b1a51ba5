"""Who may open which family's file, and what a reason must say. Pure: roles and facts come in."""

from collections.abc import Collection
from datetime import date

from ostoja.accounts.enums import Role

SHORTEST_REASON = 15
"""Letters: less says nothing to the inspector."""
BY_REASON = (Role.ASSISTANT, Role.SOCIAL_WORKER)
SHOWN_TO = (Role.SOCIAL_WORKER, Role.CONTROLLER)


def why_not_by_reason(roles: Collection[Role]) -> str | None:
    """Who works with families may open another's file by giving a reason; others may not."""
    if set(roles) & {*BY_REASON, Role.MANAGER}:
        return None
    able = " lub ".join(role.label for role in BY_REASON)
    return f"Z podaniem powodu otwiera rodzinę spoza swoich tylko: {able}."


def why_not_reason(reason: str) -> str | None:
    if len(reason.strip()) >= SHORTEST_REASON:
        return None
    return (
        "Napisz, dlaczego musisz otworzyć tę rodzinę, na przykład „zastępuję asystentkę na"
        " urlopie”. Powód przeczyta inspektor ochrony danych."
    )


def why_not_share(role: Role, until: date | None) -> dict[str, str]:
    """A family is shown to a social worker, or to a controller for the time of the control."""
    if role not in SHOWN_TO:
        able = " albo ".join(one.label for one in SHOWN_TO)
        return {"role": f"Wgląd ma: {able}. Inne role widzą rodziny z przydziału."}
    if role is Role.CONTROLLER and until is None:
        return {"until": "Kontroler ma wgląd na czas kontroli. Podaj ostatni dzień."}
    return {}
