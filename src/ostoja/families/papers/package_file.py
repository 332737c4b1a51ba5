"""A family's package as one ZIP: to read (DOCX), for machines (JSON), and the scans."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from datetime import date

from ostoja.documents.files import File, paper_file
from ostoja.documents.paper import Facts, Grid, Paper
from ostoja.families.models import Family
from ostoja.families.papers.package import package_paper
from ostoja.families.queries.attachments import attachments_of
from ostoja.families.rules.attachments import ENDINGS

FORMAT = "ostoja-pakiet-rodziny-1"
SUMS = "SUMY-SHA256.txt"


def package_file(family: Family, *, receiver: str, on: date) -> File:
    """Named after nobody; the sums of its files stand in it, as `sha256sum -c` reads them."""
    paper = package_paper(family, receiver=receiver, on=on)
    parts = {
        "rodzina.docx": paper_file(family.gmina, paper, "docx", on=on).content,
        "rodzina.json": json.dumps(_data(family, paper, on), ensure_ascii=False, indent=1).encode(),
        **_scans(family),
    }
    return File("pakiet-rodziny.zip", _zipped(parts, on), "application/zip")


def _zipped(parts: Mapping[str, bytes], on: date) -> bytes:
    """The same bytes for the same parts and day."""
    sums = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in parts.items()]
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in [*parts.items(), (SUMS, "".join(sums).encode())]:
            file.writestr(zipfile.ZipInfo(name, (on.year, on.month, on.day, 0, 0, 0)), content)
    return written.getvalue()


def _scans(family: Family) -> dict[str, bytes]:
    return {
        f"zalaczniki/{one.pk}.{ENDINGS[one.media_type]}": one.file for one in attachments_of(family)
    }


def _data(family: Family, paper: Paper, on: date) -> dict[str, object]:
    """What the paper says, part by part, with the titles of its columns as names."""
    told: dict[str, object] = {
        "format": FORMAT,
        "znak_sprawy": family.number,
        "stan_na_dzień": on.isoformat(),
    }
    for part in paper.parts:
        if isinstance(part, Facts):
            told[part.caption] = dict(part.rows)
        elif isinstance(part, Grid):
            told[part.caption] = [
                dict(zip(part.columns, row, strict=True))
                for row in part.rows
                if row[0] != "nie było"
            ]
    return told
