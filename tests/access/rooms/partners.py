"""The routes of partners."""

from factories import (
    EntryFactory,
    EventFactory,
    ImplementerFactory,
    InstitutionFactory,
    ListingFactory,
    ReporterFactory,
    ValueFactory,
)

TABLE = """
partners:events            get     in      in          in        in            in         403     403           in        in         door     403      403
partners:events_in_month   get     in      in          in        in            in         403     403           in        in         door     403      403
partners:institutions      get     in      in          in        in            in         403     403           in        in         door     403      403
partners:reporters         get     in      in          403       403           403        403     403           403       403        door     403      403
partners:reporters         post    in      in          403       403           403        403     403           403       403        door     403      403
partners:end_reporter      post    in      in          403       403           403        403     403           403       403        door     403      403
partners:reporting         get     in      403         403       403           403        in      403           403       403        door     403      403
partners:fill_return       get     in      403         403       403           403        403     403           403       403        door     403      403
partners:fill_return       post    in      403         403       403           403        403     403           403       403        door     403      403
"""


def arguments(whole):
    institution = {"institution_id": whole.reporter.institution_id}
    return {
        "partners:reporters": institution,
        "partners:end_reporter": institution | {"reporter_id": whole.reporter.pk},
        "partners:fill_return": institution | {"year": whole.report.year},
        "partners:events_in_month": {"year": whole.report.year, "month": 6},
    }


def bodies(whole):
    return {
        "partners:reporters": {"person": str(whole.reporter.user_id)},
        "partners:fill_return": {},
    }


FORMS = {"partners:reporters": ["person"]}


def more_events(whole, number):
    EventFactory(gmina=whole.gmina, starts_on="2023-06-02", ends_on="2023-06-02")
    EventFactory(gmina=whole.gmina)


def more_institutions(whole, number):
    listed = ImplementerFactory(gmina=whole.gmina, programme=whole.programme)
    InstitutionFactory(gmina=whole.gmina, implementer=listed)


def more_tasks(whole, number):
    entry = EntryFactory(
        gmina=whole.gmina,
        of_return=whole.reporter.institution.returns.get(),
        task__goal=whole.programme.goals.get(),
        task__number=number + 10,
        narrative="Zajęcia dla rodzin.",
    )
    ValueFactory(gmina=whole.gmina, entry=entry, indicator__label=f"liczba {number}")
    ListingFactory(gmina=whole.gmina, entry=entry)


def more_reporters(whole, number):
    ReporterFactory(gmina=whole.gmina, institution=whole.reporter.institution)


LISTS = [
    ("partners:reporters", more_reporters),
    ("partners:fill_return", more_tasks),
    ("partners:reporting", more_institutions),
    ("partners:events_in_month", more_events),
    ("partners:institutions", more_institutions),
]

NO_FOREIGN_OBJECT = {"partners:events_in_month"}
"""A month is nobody's: it shows one's own gmina."""
