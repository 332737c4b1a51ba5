"""The routes of programme."""

from factories import (
    GoalFactory,
    ImplementerFactory,
    IndicatorFactory,
    ProgrammeFactory,
    TaskFactory,
)

TABLE = """
programme:programmes       get     in      in          in        in            in         403     403           in        in         door     403      403
programme:programme        get     in      in          in        in            in         403     403           in        in         door     403      403
programme:new              get     in      in          403       403           403        403     403           403       403        door     403      403
programme:new              post    in      in          403       403           403        403     403           403       403        door     403      403
programme:add_resolution   get     in      in          403       403           403        403     403           403       403        door     403      403
programme:add_resolution   post    in      in          403       403           403        403     403           403       403        door     403      403
programme:add_goal         get     in      in          403       403           403        403     403           403       403        door     403      403
programme:add_goal         post    in      in          403       403           403        403     403           403       403        door     403      403
programme:add_implementers get     in      in          403       403           403        403     403           403       403        door     403      403
programme:add_implementers post    in      in          403       403           403        403     403           403       403        door     403      403
"""
FORMS = {
    "programme:new": ("title", "year_from", "year_to", "main_goal"),
    "programme:add_resolution": ("number", "adopted_on", "effect", "changes"),
    "programme:add_goal": ("number", "text", "tasks"),
    "programme:add_implementers": ("names",),
}


def arguments(whole):
    return {
        "programme:programme": {"programme_id": whole.programme.pk},
        "programme:add_resolution": {"programme_id": whole.programme.pk},
        "programme:add_goal": {"programme_id": whole.programme.pk},
        "programme:add_implementers": {"programme_id": whole.programme.pk},
    }


def bodies(whole):
    return {
        "programme:new": {
            "title": "Program",
            "year_from": "2040",
            "year_to": "2042",
            "main_goal": "Cel.",
        },
        "programme:add_resolution": {
            "number": "I/1/2040",
            "adopted_on": "1.2.2024",
            "effect": "amends",
            "changes": "Dodaje zadanie.",
        },
        "programme:add_goal": {"number": "77", "text": "Cel.", "tasks": "Zadanie."},
        "programme:add_implementers": {"names": "Szkoła\nKlub"},
    }


def more_programmes(whole, number):
    ProgrammeFactory(gmina=whole.gmina, year_from=2000 + number, year_to=2000 + number)


def more_goals(whole, number):
    goal = GoalFactory(gmina=whole.gmina, programme=whole.programme, number=number + 1)
    task = TaskFactory(gmina=whole.gmina, goal=goal)
    IndicatorFactory(gmina=whole.gmina, task=task)
    ImplementerFactory(gmina=whole.gmina, programme=whole.programme)


LISTS = [
    ("programme:programmes", more_programmes),
    ("programme:programme", more_goals),
]
