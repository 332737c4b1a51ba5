"""What Ostoja is made of: CycloneDX 1.6 JSON from the runtime lock, into build/sbom.json."""

import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
SCRIPTS = ("htmx.org", "govuk-frontend")


def pins(lock: str) -> Iterator[tuple[str, str, list[str]]]:
    """Name, version and the hashes of every file that may be installed."""
    for block in re.split(r"\n(?=\S)", lock):
        found = PIN.match(block)
        if found:
            yield found[1], found[2], HASH.findall(block)


def component(kind: str, name: str, version: str, hashes: list[str]) -> dict[str, Any]:
    address = f"pkg:{kind}/{name.lower().replace('_', '-')}@{version}"
    part: dict[str, Any] = {"type": "library", "name": name, "version": version}
    part |= {"bom-ref": address, "purl": address}
    if hashes:
        reference: dict[str, Any] = {"type": "distribution", "url": address}
        reference["hashes"] = [{"alg": "SHA-256", "content": one} for one in hashes]
        part["externalReferences"] = [reference]
    return part


def scripts() -> Iterator[dict[str, Any]]:
    """What is compiled into our styles and scripts."""
    locked = json.loads((ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8"))
    for path, part in locked["packages"].items():
        name = path.removeprefix("node_modules/")
        if name in SCRIPTS:
            yield component("npm", name, part["version"], [])


def bill(lock: str, project: dict[str, Any]) -> dict[str, Any]:
    parts = [component("pypi", *pin) for pin in pins(lock)] + list(scripts())
    own = component("pypi", project["name"], project["version"], [])
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, lock)}",
        "version": 1,
        "metadata": {"component": own | {"type": "application"}},
        "components": parts,
    }


def main() -> int:
    lock = (ROOT / "requirements" / "runtime.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    written = bill(lock, project)
    (ROOT / "build").mkdir(exist_ok=True)
    target = ROOT / "build" / "sbom.json"
    target.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    print(f"build/sbom.json: {len(written['components'])} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())
