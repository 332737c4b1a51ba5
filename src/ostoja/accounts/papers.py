"""The written authorisation with the pledge of confidentiality, to print and sign."""

from collections.abc import Callable

from ostoja.accounts.models import Authorisation
from ostoja.blocks.docx import write_docx
from ostoja.blocks.pdf import write_pdf
from ostoja.blocks.tree import Document, Heading, Item, Listing, Paragraph, Signatory, Signatures
from ostoja.polish.dates import long

PLEDGES = (
    "Będę korzystać z danych osobowych tylko w tym zakresie i tylko do swoich obowiązków.",
    "Zachowam je w tajemnicy, także po ustaniu upoważnienia i zatrudnienia.",
    "Nie udostępnię nikomu swojego hasła ani drugiego składnika logowania.",
    "O każdym podejrzeniu, że dane zobaczył ktoś nieuprawniony, powiem od razu kierownikowi.",
)
BASIS = (
    "Podstawa: art. 29 i art. 32 ust. 4 rozporządzenia Parlamentu Europejskiego i Rady (UE)"
    " 2016/679 oraz art. 7 ustawy z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy"
    " zastępczej. Upoważnienie można w każdej chwili cofnąć."
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Writer = Callable[[Document], bytes]
WRITERS: dict[str, tuple[Writer, str]] = {
    "docx": (write_docx, WORD),
    "pdf": (write_pdf, "application/pdf"),
}


def paper_of(paper: Authorisation) -> Document:
    gmina = paper.gmina
    return Document(
        title="Upoważnienie do przetwarzania danych osobowych",
        subtitle=f"nr {paper.number} z dnia {long(paper.issued_on)}",
        author=gmina.welfare_centre,
        made_on=paper.issued_on.isoformat(),
        header=gmina.welfare_centre,
        blocks=(
            Heading("upowaznienie", 1, "Upoważnienie"),
            Paragraph("tresc", _words(paper)),
            Paragraph("podstawa", BASIS),
            Signatures("wystawia", "miejscowość i data", (Signatory(paper.issued_by),)),
            Heading("zobowiazanie", 1, "Zobowiązanie do poufności"),
            Paragraph("kto", f"Ja, {paper.user}, zobowiązuję się:"),
            Listing("zobowiazania", tuple(Item(one) for one in PLEDGES), ordered=True),
            Signatures("podpis", "miejscowość i data", (Signatory("osoba upoważniona"),)),
        ),
    )


def _words(paper: Authorisation) -> str:
    return (
        f"Upoważniam: {paper.user} ({paper.user.email}) do przetwarzania danych osobowych"
        f" w systemie Ostoja. Jednostka: {paper.gmina.welfare_centre}. Zakres:"
        f" {paper.get_scope_display()}. Upoważnienie jest ważne od {long(paper.valid_from)}"
        f" do {long(paper.valid_to)}, nie dłużej niż trwa zatrudnienie albo kontrola."
    )
