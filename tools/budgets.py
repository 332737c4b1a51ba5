"""Size budgets (design §5) and merges left open: prints each, exits 1 when there is one."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MODULE = 300
FUNCTION = 30
TEMPLATE = 100
TEST_FILE = 400
DEPENDENCIES = 35
OPEN_MERGE = re.compile(r"^[<>]{7} ", re.MULTILINE)
WRITTEN = ("*.html", "*.txt", "*.md", "*.js", "*.css", "*.scss")
REGISTRY = re.compile(r"https?://|file:/|--(extra-)?index-url|--find-links")


@dataclass(frozen=True, slots=True)
class Excess:
    where: str
    size: int
    budget: int
    what: str = "lines"

    def __str__(self) -> str:
        return f"{self.where}: {self.size} {self.what}, budget {self.budget}"


def excesses(root: Path) -> Iterator[str]:
    """Everything that is over its budget in this tree."""
    for path in sorted([*(root / "src").rglob("*.py"), *(root / "tools").rglob("*.py")]):
        if "migrations" not in path.parts:
            yield from map(str, module_excesses(path, root))
    for path in sorted((root / "src").rglob("*.html")):
        yield from map(str, file_excess(path, root, TEMPLATE))
    for path in sorted((root / "tests").rglob("*.py")):
        yield from map(str, file_excess(path, root, TEST_FILE))
    yield from open_merges(root)
    yield from dependency_faults((root / "pyproject.toml").read_text(encoding="utf-8"))
    for path in sorted((root / "requirements").glob("*.lock")):
        yield from lock_faults(path.name, path.read_text(encoding="utf-8"))


def module_excesses(path: Path, root: Path) -> Iterator[Excess]:
    yield from file_excess(path, root, MODULE)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > FUNCTION:
                yield Excess(f"{path.relative_to(root)}:{node.lineno} {node.name}", size, FUNCTION)


def file_excess(path: Path, root: Path, budget: int) -> Iterator[Excess]:
    size = len(path.read_text(encoding="utf-8").splitlines())
    if size > budget:
        yield Excess(str(path.relative_to(root)), size, budget)


def open_merges(root: Path) -> Iterator[str]:
    """Files in which two versions still stand, one below the other; no linter reads them."""
    for kind in WRITTEN:
        for path in sorted([*(root / "src").rglob(kind), *(root / "docs").rglob(kind)]):
            if OPEN_MERGE.search(path.read_text(encoding="utf-8")):
                yield f"{path.relative_to(root)}: two versions of a merge"


def dependency_faults(pyproject: str) -> Iterator[str]:
    """Too many direct runtime dependencies, or one without its reason on its line."""
    listed = tomllib.loads(pyproject)["project"]["dependencies"]
    if len(listed) > DEPENDENCIES:
        yield str(Excess("pyproject.toml", len(listed), DEPENDENCIES, "runtime dependencies"))
    for one in listed:
        if not re.search(rf'^\s*"{re.escape(one)}",?\s+# \S', pyproject, re.MULTILINE):
            yield f"pyproject.toml: {one} has no reason beside it"


def lock_faults(name: str, lock: str) -> Iterator[str]:
    """A registry's address, or a pin without a hash."""
    for number, line in enumerate(lock.splitlines(), start=1):
        if REGISTRY.search(line):
            yield f"requirements/{name}:{number}: names a registry"
        if "==" in line and not line.startswith((" ", "#")) and not line.endswith("\\"):
            yield f"requirements/{name}:{number}: has no hash"


def main() -> int:
    found = list(excesses(ROOT))
    print("\n".join(found), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
