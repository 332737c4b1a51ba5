"""Each import contract breaks when violated: violations planted in a copy of the sources."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PYPROJECT = ROOT / "pyproject.toml"
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# contract -> module to plant -> its text; each must be named in the answer
VIOLATIONS = {
    "layers": {
        "values/planted.py": "from ostoja.law import dated",
        "audit/planted.py": "from ostoja.accounts import models",
        "foster/planted.py": "from ostoja.partners import queries",
        "unplaced/__init__.py": "",
    },
    "inside": {
        "foster/rules.py": "from ostoja.foster import models",
        "programme/queries.py": "from ostoja.programme import views",
        "programme/unplaced.py": "",
    },
    "pure": {
        "law/planted.py": "from django.conf import settings",
        "blocks/planted.py": "import django",
        "foster/rules.py": "from ostoja.foster import models",
    },
    "no-models-in-views": {
        "programme/views.py": "from ostoja.programme.models import Goal",
        "foster/forms/planted.py": "from ostoja.families.models import Person",
    },
    "views-behind-urls": {"foster/commands/planted.py": "from ostoja.foster import views"},
    "partners-see-no-casework": {
        "partners/planted.py": "from ostoja.families import enums",
        "partners/queries.py": "from ostoja.foster import models",
    },
}


def contracts() -> dict[str, str]:
    settings = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]
    return {contract["id"]: contract["name"] for contract in settings["contracts"]}


@pytest.fixture
def copy(tmp_path):
    """The Python files alone."""
    for path in (ROOT / "src").rglob("*.py"):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    shutil.copy(PYPROJECT, tmp_path)
    return tmp_path


def lint(copy: Path, *only: str) -> subprocess.CompletedProcess:
    limits = [part for contract in only for part in ("--contract", contract)]
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", *limits],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_is_violated_here():
    assert set(VIOLATIONS) == set(contracts())


def test_copy_keeps_every_contract(copy):
    done = lint(copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_contract_breaks_when_violated(copy, contract):
    for module, text in VIOLATIONS[contract].items():
        planted = copy / "src" / "ostoja" / module
        planted.parent.mkdir(exist_ok=True)
        planted.write_text(text + "\n", encoding="utf-8")
    done = lint(copy, contract)
    assert f"{contracts()[contract]} BROKEN" in done.stdout
    assert [module for module in VIOLATIONS[contract] if name(module) not in done.stdout] == []


def name(module: str) -> str:
    """As the linter calls it; a module without a layer is called by its own name alone."""
    dotted = module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return dotted.removeprefix("programme.") if "unplaced" in dotted else f"ostoja.{dotted}"
