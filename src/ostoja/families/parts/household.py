"""Who lives in the family, and where."""

from django.utils.safestring import SafeString

from ostoja.families import tables
from ostoja.families.parts.pieces import Part
from ostoja.families.queries import Case, living_on, members_on, merges_into
from ostoja.polish.agreement import counted
from ostoja.polish.nouns import noun


def part(case: Case) -> Part:
    members = list(members_on(case.family, case.on))
    living = living_on(case.family.gmina, [one.person_id for one in members], case.on)
    drawing, words = tables.genogram(members, living, case.on)
    return Part(
        key="sklad",
        title="Skład rodziny",
        status=counted(len(members), noun("osoba")) if members else "do uzupełnienia",
        tone="" if members else "warn",
        template="families/parts/household.html",
        shown={
            "rows": tables.member_rows(members, living, case.on),
            "drawing": SafeString(drawing),  # our own, with every name escaped
            "words": words,
            "merges": list(merges_into(case.family)),
        },
    )
