"""The routes of families. The visiting assistant accompanies none, so that a file is closed to her."""

from factories import AssignmentFactory, HouseholdMemberFactory

TABLE = """
families:families          get     in      403         in        in            403        403     403           403       403        door     403      403
families:search            post    in      403         in        in            403        403     403           403       403        door     403      403
families:family            get     in      403         403       in            403        403     403           403       403        door     403      403
"""
FORMS = {"families:search": ("text",)}
SILENT = {"families:search"}


def arguments(whole):
    return {"families:family": {"family_id": whole.family.pk}}


def bodies(whole):
    return {"families:search": {"text": whole.family.name}}


def more_families(whole, number):
    AssignmentFactory(gmina=whole.gmina)


def more_members(whole, number):
    HouseholdMemberFactory(gmina=whole.gmina, family=whole.family)


LISTS = [
    ("families:families", more_families),
    ("families:family", more_members),
]
