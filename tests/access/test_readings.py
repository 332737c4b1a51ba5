"""Each page that names a child or a family says so in the trail, and names nobody else there."""

from access.crawl import crawl
from factories.whole import whole_gmina

COUNTED = {"get families:month"}
"""They count families whom they do not name, and the trail names all."""


def test_the_trail_names_whom_the_pages_named(db):
    seen = list(crawl(whole_gmina()))
    assert len(seen) > 10
    missed = [(role, route) for role, route, named, logged in seen if not named <= logged]
    assert missed == [], missed
    too_many = [
        (role, route)
        for role, route, named, logged in seen
        if not logged <= named and route not in COUNTED
    ]
    assert too_many == [], too_many
