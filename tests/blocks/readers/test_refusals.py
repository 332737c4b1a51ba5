"""Damaged, locked, scanned and exploding files: one sentence in Polish, at once, in little memory."""

import io
import tracemalloc
import zlib

import pytest

from blocks.readers.making import as_docx, as_odt, as_pdf, zipped
from ostoja.blocks.readers import Refused, read

MOST_MEMORY = 64 * 2**20
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = (
    '<!DOCTYPE l [<!ENTITY l0 "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)


def word(body):
    return zipped(**{"word/document.xml": body, "[Content_Types].xml": "<x/>"})


def pdf_of(stream, *, filters=b"/FlateDecode", pages=1):
    """A PDF of one content stream, shown on as many pages."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[" + b"3 0 R " * pages + b"]/Count %d>>" % pages,
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R>>>>>>"
        ),
        b"<</Length %d/Filter%s>>stream\n" % (len(stream), filters) + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    table = out.tell()
    out.write(b"xref\n0 6\n0000000000 65535 f \n")
    out.write(b"".join(b"%010d 00000 n \n" % at for at in offsets))
    out.write(b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % table)
    return out.getvalue()


def locked_pdf():
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=io.BytesIO(as_pdf("Tekst sprawozdania o rodzinach.")))
    writer.encrypt("tajne", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


SPACES = b" " * 100_000_000
REFUSED = {
    "zip bomb": ("a.docx", word(f"<w:document {W}>".encode() + SPACES)),
    "empty paragraphs": ("a.docx", word(f"<w:document {W}><w:body>{'<w:p/>' * 700_000}</w:body></w:document>")),
    "laughs in docx": ("a.docx", word(f"{LAUGHS}<w:document {W}>&l11;</w:document>")),
    "laughs in utf-16": ("a.docx", word(f'<?xml version="1.0" encoding="utf-16"?>{LAUGHS}<a/>'.encode("utf-16"))),
    "late laughs": ("a.docx", word(f"<!--{'x' * 9000}-->{LAUGHS}<w:document {W}>&l11;</w:document>")),
    "laughs in html": ("a.html", f"{LAUGHS}<html><body>&l11;</body></html>".encode()),
    "deep docx": ("a.docx", word(f"<w:document {W}><w:body>" + "<w:sdt>" * 100_000)),
    "deep html": ("a.html", b"<html><body>" + b"<div>" * 150_000),
    "huge html": ("a.html", b"<html>" + b"x" * 9_000_000),
    "pdf bomb": ("a.pdf", pdf_of(zlib.compress(SPACES, 9))),
    "double pdf bomb": ("a.pdf", pdf_of(zlib.compress(zlib.compress(SPACES, 9), 9), filters=b"[/FlateDecode /FlateDecode]")),
    "repeated pages": ("a.pdf", pdf_of(zlib.compress(b"BT /F1 12 Tf " + b"(a) Tj " * 20_000 + b"ET"), pages=500)),
    "too many pages": ("a.pdf", pdf_of(zlib.compress(b"q Q"), pages=700)),
    "endless operators": ("a.pdf", pdf_of(zlib.compress(b"q Q " * 600_000))),
    "scan": ("a.pdf", pdf_of(zlib.compress(b"q Q"))),
    "cut pdf": ("a.pdf", as_pdf("Tekst sprawozdania o rodzinach.")[:3000]),
    "cut docx": ("a.docx", as_docx("Tekst sprawozdania o rodzinach.")[:9000]),
    "cut odt": ("a.odt", as_odt("Tekst sprawozdania o rodzinach.")[:200]),
    "not a docx": ("a.docx", b"hello"),
    "old doc": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "a zip of something": ("a.zip", zipped(readme="x")),
    "a spreadsheet": ("a.xlsx", zipped(**{"[Content_Types].xml": "<x/>"})),
    "empty docx": ("a.docx", word(f"<w:document {W}><w:body/></w:document>")),
    "no body": ("a.docx", word(f"<w:document {W}/>")),
    "rtf": ("a.rtf", b"{\\rtf1 tekst}"),
}  # fmt: skip


@pytest.mark.parametrize("case", list(REFUSED))
def test_unusable_file_is_refused_in_a_sentence(case):
    name, data = REFUSED[case]
    with pytest.raises(Refused) as refusal:
        read(data, name)

    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize("case", list(REFUSED))
def test_unusable_file_is_refused_in_little_memory(case):
    name, data = REFUSED[case]
    tracemalloc.start()
    with pytest.raises(Refused):
        read(data, name)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < MOST_MEMORY


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        (
            "a.odt",
            zipped(**{"content.xml": "<x/>", "META-INF/manifest.xml": "<a:encryption-data/>"}),
        ),
        ("a.pdf", locked_pdf()),
    ],
)
def test_locked_file_is_refused_as_locked(name, data):
    with pytest.raises(Refused, match="chroniony hasłem"):
        read(data, name)


def test_scan_is_told_from_damage():
    with pytest.raises(Refused, match="skan"):
        read(REFUSED["scan"][1], "a.pdf")


def test_repeated_cells_of_a_spreadsheet_like_table_stay_few():
    cell = '<table:table-cell table:number-columns-repeated="1000000000"><text:p>12</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="1000000000">{cell}</table:table-row>'
    body = f"<table:table>{row}</table:table>"
    data = zipped(
        **{
            "content.xml": '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        }
    )
    assert len(read(data, "a.odt").blocks) == 1


def test_paragraph_without_end_is_cut():
    blocks = read(b"Wsparto 12 rodzin. " * 5_000, "a.txt").blocks
    assert max(len(block.text) for block in blocks) <= 8_000
