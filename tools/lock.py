"""Choose versions again: requirements/*.lock from pyproject.toml, with hashes and no hosts."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GROUPS = {"runtime": (), "dev": ("--group", "dev")}


def main() -> int:
    for name, group in GROUPS.items():
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *group]
        command += ["--universal", "--generate-hashes", "--no-header", "--python-version", "3.11"]
        command += ["--quiet", "--output-file", f"requirements/{name}.lock"]
        done = subprocess.run(command, cwd=ROOT)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
