"""Remarks and tasks beside the goals of a plan."""

from uuid import UUID

from ostoja.accounts import remarks
from ostoja.accounts.entry import Member
from ostoja.families.models import Family, GoalRemark


def write_goal_remark(
    family: Family, *, key: UUID, line: str, text: str, to_role: str, by: Member
) -> GoalRemark:
    """With a role a task, without one a remark."""
    written = GoalRemark(id=key, family=family, line=UUID(line), text=text, to_role=to_role)
    return remarks.write_remark(written, action="families.remark.written", by=by)


def settle_goal_remark(remark: GoalRemark, *, by: Member) -> bool:
    """Done when it was not, and the other way round; whether it is done now."""
    done = remark.done_at is None
    remarks.settle_remark(remark, done=done, action="families.remark.settled", by=by)
    return done
