"""Secrets that were committed: headers of private keys, and strings too random to be words.

A find that is no secret is listed in tools/secrets_allowed.txt: path, space, SHA-256 of the
string, space, why. Lock files and vendored scripts are all hashes and are not looked into.
"""

import hashlib
import math
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = ROOT / "tools" / "secrets_allowed.txt"
KEY = re.compile(r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----")
KNOWN = re.compile(r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abp]-[A-Za-z0-9-]{20,})")
LONG = re.compile(r"""["'=: ]([A-Za-z0-9+/_-]{32,}={0,2})(?=["'\s,;)]|$)""")
BITS = 4.3
"""A letter; base64 of random bytes has about 5, names of functions under 4.1."""
HEX = re.compile(r"[0-9a-fA-F]{40,}")
HEX_BITS = 3.4
SKIPPED = (".lock", ".min.js", "package-lock.json", ".svg", "sbom.json")


def entropy(text: str) -> float:
    """Bits a letter."""
    size = len(text)
    return -sum(n / size * math.log2(n / size) for n in Counter(text).values())


def suspects(content: str) -> Iterator[str]:
    for pattern in (KEY, KNOWN):
        yield from pattern.findall(content)
    for found in LONG.findall(content):
        has_digit = any(letter.isdigit() for letter in found)
        if HEX.fullmatch(found):
            if entropy(found) > HEX_BITS:
                yield found
        elif has_digit and entropy(found) > BITS:
            yield found


def fingerprint(path: str, text: str) -> str:
    return f"{path} {hashlib.sha256(text.encode()).hexdigest()}"


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    return [name for name in done.stdout.split("\0") if name and not name.endswith(SKIPPED)]


def text_of(path: Path) -> str:
    """Empty where it is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except (UnicodeDecodeError, OSError):
        return ""


def main() -> int:
    names = tracked()
    if not names:
        print("NOT RUN: this is no git checkout")
        return 3
    lines = text_of(ALLOWED).splitlines()
    allowed = {" ".join(line.split()[:2]) for line in lines if not line.startswith("#")}
    found = [
        f"{name}: {text[:6]}… ({fingerprint(name, text).split()[1]})"
        for name in names
        for text in suspects(text_of(ROOT / name))
        if fingerprint(name, text) not in allowed
    ]
    print("\n".join(found) or f"{len(names)} files, no secret")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
