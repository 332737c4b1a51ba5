"""What each room's routes demand: one module a room, the same names in each where it has them.

TABLE      who gets what, a line a route and method, in the order of `HEAD`
arguments  what stands in a route's address, for a gmina with one of everything
bodies     what a browser would send from the page's own form
FORMS      fields of a form that take whatever is typed
SILENT     forms that answer bad input with a page of their own
LEFT_OUT   fields by form that may stay empty, where what was sent comes back as a page
LISTS      pages with a list, and what adds a row to it
NO_FOREIGN_OBJECT   addresses that name nobody's object
"""

import importlib
import pkgutil

HEAD = (
    "route method manager coordinator assistant social_worker accountant partner"
    " administrator inspector controller stranger roleless former"
).split()
ROOMS = [
    importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)
]

LINES = [line.split() for room in ROOMS for line in room.TABLE.strip().splitlines()]
ROOM_OF = {line.split()[0]: room for room in ROOMS for line in room.TABLE.strip().splitlines()}


def gathered(name):
    """The rooms' dictionaries of this name as one."""
    return {key: value for room in ROOMS for key, value in getattr(room, name, {}).items()}


def united(name):
    return {one for room in ROOMS for one in getattr(room, name, ())}


def _of(name, route, whole):
    found = getattr(ROOM_OF[route], name, None)
    return found(whole).get(route, {}) if found else {}


def arguments(route, whole):
    """The object of this gmina that the route's address names; nothing where it names none."""
    return _of("arguments", route, whole)


def body(route, whole):
    """What a browser would send from the page's own form."""
    return _of("bodies", route, whole)
