"""Who lives in the family."""

from ostoja.families import tables
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case, members_on
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun


def part(case: Case) -> Part:
    members = list(members_on(case.family, case.on))
    return Part(
        key="sklad",
        title="Skład rodziny",
        status=counted(len(members), noun("osoba")) if members else "do uzupełnienia",
        tone="" if members else "warn",
        template="families/parts/household.html",
        shown={"rows": tables.member_rows(members, case.on)},
    )
