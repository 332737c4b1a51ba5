"""Children to choose from on a form, after the trail says whom the page names."""

from typing import TYPE_CHECKING

from ostoja.accounts.middleware import MemberRequest
from ostoja.audit.commands import record_reading
from ostoja.foster import queries

if TYPE_CHECKING:
    from ostoja.foster.models import Placement


def placements_shown(request: MemberRequest) -> "list[Placement]":
    found = list(queries.placements_for(request.member))
    record_reading(
        "foster.placements",
        by=request.member,
        purpose="dzieci do wyboru przy pozycji noty",
        gmina_id=request.member.gmina.pk,
        people={one.stay.child_id for one in found},
    )
    return found
