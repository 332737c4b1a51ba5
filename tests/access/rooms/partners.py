"""The routes of partners."""

from factories import EventFactory, ImplementerFactory, InstitutionFactory

TABLE = """
partners:events            get     in      in          in        in            in         403     403           in        in         door     403      403
partners:events_in_month   get     in      in          in        in            in         403     403           in        in         door     403      403
partners:institutions      get     in      in          in        in            in         403     403           in        in         door     403      403
"""


def arguments(whole):
    return {
        "partners:events_in_month": {"year": whole.report.year, "month": 6},
    }


def more_events(whole, number):
    EventFactory(gmina=whole.gmina, starts_on="2023-06-02", ends_on="2023-06-02")
    EventFactory(gmina=whole.gmina)


def more_institutions(whole, number):
    listed = ImplementerFactory(gmina=whole.gmina, programme=whole.programme)
    InstitutionFactory(gmina=whole.gmina, implementer=listed)


LISTS = [
    ("partners:events_in_month", more_events),
    ("partners:institutions", more_institutions),
]

NO_FOREIGN_OBJECT = {"partners:events_in_month"}
"""A month is nobody's: it shows one's own gmina."""
