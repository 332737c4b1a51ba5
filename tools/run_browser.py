"""Journeys in Chromium, on SQLite; the argument chooses by name, as pytest's -k does."""

import os
import shutil
import subprocess
import sys

FAILED, NOTHING_CHOSEN = 1, 5


def main(expression: str) -> int:
    if not (shutil.which("chromium") or shutil.which("chromium-browser")):
        print("Chromium is missing. On Debian: apt-get install chromium", file=sys.stderr)
        return 1
    command = [sys.executable, "-m", "pytest", "-m", "browser"]
    command += ["-k", expression] if expression else []
    environment = dict(os.environ, DJANGO_ALLOW_ASYNC_UNSAFE="true")  # the driver runs a loop
    environment.pop("DATABASE_URL", None)
    done = subprocess.run(command, env=environment)
    if done.returncode == FAILED and "CI" in environment:
        print("== those that failed once more: the machine may have been too slow", flush=True)
        done = subprocess.run([*command, "--last-failed"], env=environment)
    if done.returncode == NOTHING_CHOSEN:
        print(f"No browser test is called {expression!r}" if expression else "No browser tests")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
