"""docs/glossary.md has every model and enumeration of the domain, and no name that is gone."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
GLOSSARY = ROOT / "docs" / "glossary.md"
ROOMS = (
    "values",
    "law",
    "accounts",
    "audit",
    "programme",
    "families",
    "foster",
    "partners",
    "reports",
    "importers",
    "documents",
)
STORED = {"GminaRow", "models.Model", "AbstractUser"}
ENUMERATED = {"TextChoices", "IntegerChoices", "StrEnum", "Enum"}


def classes(room: str) -> Iterator[tuple[str, set[str]]]:
    """Each public class of the room with the names of its bases."""
    for module in sorted((ROOT / "src" / "ostoja" / room).rglob("*.py")):
        if "migrations" in module.parts:
            continue
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield f"{room}.{node.name}", {ast.unparse(base) for base in node.bases}


def explained() -> set[str]:
    names = "|".join(ROOMS)
    return set(re.findall(rf"`((?:{names})\.[A-Z]\w+)`", GLOSSARY.read_text(encoding="utf-8")))


def test_every_model_and_enumeration_is_explained():
    domain = {
        name for room in ROOMS for name, bases in classes(room) if bases & (STORED | ENUMERATED)
    }
    assert len(domain) > 50
    assert domain - explained() == set()


def test_no_explained_name_is_gone_from_the_code():
    known = {name for room in ROOMS for name, _ in classes(room)}
    assert explained() - known == set()
