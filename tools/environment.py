"""Make .venv ready for `runtime` (run Ostoja) or `dev` (test and check it). Standard library only.

uv installs what the lock names, by hash; where uv fails, pip does the same, slower. A stamp
remembers the lock's content, so that a ready environment costs nothing.
"""

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = ROOT / "requirements"
OLDEST = (3, 11)


class Failed(Exception):
    """Words for the person at the keyboard."""


def prepare(kind: str) -> None:
    lock = LOCKS / f"{kind}.lock"
    stamp = VENV / f"{kind}.stamp"
    wanted = content(lock, ROOT / "pyproject.toml", Path(__file__))
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say(f"preparing .venv from {lock.relative_to(ROOT)}; this happens once")
    make_venv()
    install_uv()
    install(lock)
    install_ostoja()
    stamp.write_text(wanted)


def content(*files: Path) -> str:
    """Where the folder was moved, the stamp is void: scripts hold its path."""
    parts = [str(ROOT).encode(), sys.version.encode(), *(file.read_bytes() for file in files)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def make_venv() -> None:
    if PYTHON.exists() and run([PYTHON, "-c", "import sys"]):
        return
    if not run([sys.executable, "-m", "venv", "--clear", VENV]) and not run(
        [sys.executable, "-m", "venv", "--clear", "--without-pip", VENV]
    ):
        raise Failed("Python cannot make an environment. On Debian: apt-get install python3-venv")


def install_uv() -> None:
    """The uv that dev.lock names; without it pip alone must do."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as requirement:
        requirement.write("\n".join(block_of("uv", LOCKS / "dev.lock")))
        requirement.flush()
        pip("install", "--no-deps", "--require-hashes", "-r", requirement.name)


def block_of(name: str, lock: Path) -> Iterable[str]:
    """The lines of one requirement: the pin and its hashes."""
    inside = False
    for line in lock.read_text().splitlines():
        if not line.startswith((" ", "#")):
            inside = line.startswith(f"{name}==")
        if inside:
            yield line


def install(lock: Path) -> None:
    if uv("install", "--require-hashes", "-r", lock):
        return
    say("uv did not manage; pip does the same, slower")
    if not pip("install", "--no-deps", "--require-hashes", "-r", lock):
        raise Failed(f"could not install {lock.name}: is the package registry within reach?")


def install_ostoja() -> None:
    """Editable, so that the sources are what runs; uv builds it without asking any registry."""
    if uv("install", "--no-deps", "--offline", "-e", ROOT):
        return
    [packages] = VENV.glob("lib/python3.*/site-packages")
    (packages / "ostoja.pth").write_text(f"{ROOT / 'src'}\n")
    command = VENV / "bin" / "ostoja"
    command.write_text(f"#!{PYTHON}\nfrom ostoja.web.command_line import main\n\nmain()\n")
    command.chmod(0o755)


def uv(*arguments: object) -> bool:
    """Trusts whom the machine trusts, so that an office's own certificates do."""
    return run(
        [PYTHON, "-m", "uv", "--system-certs", "pip", *arguments, "--python", PYTHON, "--quiet"]
    )


def pip(*arguments: object) -> bool:
    own = [PYTHON, "-m", "pip"]
    if not run([*own, "--version"]):  # a venv without pip borrows the one of its maker
        own = [sys.executable, "-m", "pip", "--python", PYTHON]
    return run([*own, "--quiet", "--disable-pip-version-check", *arguments])


def run(command: Iterable[object]) -> bool:
    """Whether it worked; what it said is shown only when it did not."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode:
        say(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}".strip())
    return done.returncode == 0


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def main(kind: str) -> int:
    if sys.version_info < OLDEST:
        say(f"Ostoja needs Python 3.11 or newer; this is {sys.version.split()[0]}")
        return 1
    try:
        prepare(kind)
    except Failed as failure:
        say(f"Not ready: {failure}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
