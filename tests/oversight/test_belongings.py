"""No table is forgotten: it leads to a person or a family, or says why it does not."""

from ostoja.oversight.queries.belongings import NOBODYS, nobodys, ways


def test_every_table_is_about_somebody_or_says_why_not():
    unclassified = {
        label for label in nobodys() if not {label, label.partition(".")[0]} & set(NOBODYS)
    }
    assert unclassified == set()


def test_reasons_are_of_tables_that_lead_to_nobody():
    known = nobodys() | {label.partition(".")[0] for label in nobodys()}
    assert set(NOBODYS) - known - {"oversight"} == set()


def test_rows_behind_several_keys_are_found():
    to_people = {way.model._meta.label: way.to_people for way in ways()}
    assert to_people["foster.NoteLine"] == ("placement__stay__child",)
    assert to_people["families.HouseholdMember"] == ("person",)
    assert to_people["foster.BureauReport"] == ("notice__fee__debtor",)
