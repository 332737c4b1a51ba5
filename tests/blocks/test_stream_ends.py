from io import BytesIO

import pytest
from pypdf import PdfReader

from blocks.samples import document, every_kind
from blocks.validation import faults
from counting import large_count
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.stream_ends import unmistakable
from ostoja.blocks.tree import Paragraph

BODY = (
    b"%PDF-1.7\n1 0 obj\n<</Length 3>>stream\nab\r\nendstream\nendobj\n"
    b"2 0 obj\n<</Length 2>>stream\nab\nendstream\nendobj\n"
)


def with_table(body, *offsets):
    entries = "".join(f"{offset:010} 00000 n\r\n" for offset in offsets)
    table = f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f\r\n{entries}trailer\n<</Size 3>>\n"
    return body + f"{table}startxref\n{len(body)}\n%%EOF".encode()


def test_line_end_after_a_carriage_return_is_written_in_full_and_offsets_follow():
    first, second = BODY.index(b"1 0 obj"), BODY.index(b"2 0 obj")
    longer = BODY.replace(b"\r\n", b"\r\r\n")
    expected = with_table(longer, first, second + 1)
    assert unmistakable(with_table(BODY, first, second)) == expected


def test_file_without_doubt_is_left_alone():
    assert unmistakable(b"%PDF\nstream\nab\nendstream") == b"%PDF\nstream\nab\nendstream"


def test_files_whose_data_end_by_chance_in_a_carriage_return_are_sound():
    """About one stream in 256 does."""
    for number in range(large_count("stream ends", whole=2000)):
        made = write_pdf(document(Paragraph("p", f"Akapit {number}."), *every_kind().blocks[:3]))
        assert faults(made) == []
        assert PdfReader(BytesIO(made), strict=True).pages[0].extract_text()


def test_file_without_a_plain_table_of_offsets_is_refused():
    with pytest.raises(ValueError, match="no plain table of offsets"):
        unmistakable(BODY + f"5 0 obj\nstartxref\n{len(BODY)}\n%%EOF".encode())
