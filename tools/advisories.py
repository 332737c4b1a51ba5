"""Known weaknesses of what the locks name, asked of pip-audit.

Exit 0: asked, none known. Exit 1: some are known. Exit 3: NOT RUN, since the service or the
program could not be reached; that is never said to be a pass.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120
NOT_RUN = 3


def ask(lock: Path) -> tuple[int, str]:
    """Exit status and words about one lock."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", lock, "--disable-pip"]
    command += ["--no-deps", "--format", "json", "--progress-spinner", "off", "--timeout", "10"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return NOT_RUN, f"no answer within {PATIENCE} s"
    try:
        parts = json.loads(done.stdout)["dependencies"]
    except (json.JSONDecodeError, KeyError, TypeError):
        said = (done.stderr.strip() or "no answer").splitlines()
        return NOT_RUN, said[-1][:200]
    return judged(parts)


def judged(parts: list[dict[str, object]]) -> tuple[int, str]:
    weak = [f"{one['name']} {one.get('version')}" for one in parts if one.get("vulns")]
    skipped = [str(one["name"]) for one in parts if "skip_reason" in one]
    if weak:
        return 1, f"known weaknesses in {', '.join(weak)}"
    if skipped or not parts:
        return NOT_RUN, f"{len(skipped)} of {len(parts)} packages could not be asked about"
    return 0, f"{len(parts)} packages, none known"


def main() -> int:
    worst = 0
    for name in ("runtime", "dev"):
        status, words = ask(ROOT / "requirements" / f"{name}.lock")
        print(f"{name}: {'NOT RUN, ' if status == NOT_RUN else ''}{words}")
        worst = 1 if 1 in {worst, status} else max(worst, status)
    return worst


if __name__ == "__main__":
    sys.exit(main())
