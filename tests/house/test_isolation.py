"""No page reaches a gmina's rows without saying whose: the second look behind the queries.

PostgreSQL hides other gminas' rows even from a query that forgot; SQLite does not. So every way
from a model's manager to rows must name the gmina, and views, forms and tables never take it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

SOURCE = Path(__file__).parents[2] / "src" / "ostoja"
TENANT = {model.__name__ for model in apps.get_models() if "gmina" in dir(model)}
MANAGERS = {"objects", "_default_manager"}
PAGES = {"views", "forms", "tables", "parts", "papers", "urls"}
OF_THE_ROW = {"bulk_create", "none"}
"""The rows that it is given carry their gmina; none are nobody's."""
READ_AGAIN = "from_queryset"
"""A row at hand, looked up by its own key."""
WITHOUT = {
    "accounts/entry.py": "the look-ups before a gmina is chosen",
    "web/demo": "makes the rows of one gmina at a time",
}


def modules(*, pages: bool) -> list[Path]:
    found = [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]
    return sorted(path for path in found if bool(PAGES & set(path.with_suffix("").parts)) is pages)


def managers(tree: ast.AST) -> Iterator[ast.Attribute]:
    """Each `Model.objects` of a model whose rows belong to a gmina."""
    for node in ast.walk(tree):
        is_manager = isinstance(node, ast.Attribute) and node.attr in MANAGERS
        if is_manager and isinstance(node.value, ast.Name) and node.value.id in TENANT:
            yield node


def chains(tree: ast.AST) -> Iterator[tuple[int, str, bool]]:
    """Line, model, and whether the calls that follow the manager name the gmina."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for manager in managers(tree):
        node, is_scoped = manager, False
        while isinstance(parents.get(node), ast.Attribute | ast.Call):
            above = parents[node]
            if isinstance(above, ast.Call) and node is not above.func:
                break
            if isinstance(above, ast.Call):
                is_scoped |= any(word.arg in {"gmina", "gmina_id"} for word in above.keywords)
            else:
                is_scoped |= above.attr in OF_THE_ROW
            node = above
        again = parents.get(node)
        is_scoped |= isinstance(again, ast.keyword) and again.arg == READ_AGAIN
        yield manager.lineno, ast.unparse(manager.value), is_scoped


def unscoped(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [f"{path.name}:{line} {model}" for line, model, scoped in chains(tree) if not scoped]


def test_models_of_a_gmina_are_known():
    assert {"Stay", "Family", "Person", "Membership", "Edition"} <= TENANT
    assert not {"User", "Gmina", "Session"} & TENANT


@pytest.mark.parametrize(
    "path", modules(pages=True), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_page_takes_no_rows_itself(path):
    assert list(managers(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    "path", modules(pages=False), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_every_way_to_rows_names_the_gmina(path):
    inside = str(path.relative_to(SOURCE))
    if not any(inside.startswith(place) for place in WITHOUT):
        assert unscoped(path) == []


@pytest.mark.parametrize(
    ("code", "is_scoped"),
    [
        ("Stay.objects.filter(gmina=member.gmina).order_by('id')", True),
        ("Stay.objects.filter(pk=1).filter(gmina_id=key).first()", True),
        ("Stay.objects.create(gmina=gmina, child=child)", True),
        ("Stay.objects.bulk_create(rows)", True),
        ("Stay.objects.all()", False),
        ("Stay.objects.filter(pk=1)", False),
        ("look(Stay.objects.filter(pk=1), gmina=gmina)", False),
        ("rows = Stay.objects", False),
        ("stay.refresh_from_db(from_queryset=Stay.objects.select_for_update())", True),
    ],
)
def test_forgotten_gmina_is_seen(code, is_scoped):
    assert [scoped for _, _, scoped in chains(ast.parse(code))] == [is_scoped]
