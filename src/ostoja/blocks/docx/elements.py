"""WordprocessingML elements, built one way."""

from lxml import etree

from ostoja.blocks.text import typeset

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = {"w": W}
Element = etree._Element  # noqa: SLF001  lxml has no public name for it


def q(name: str) -> str:
    return f"{{{W}}}{name}"


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """`<w:name w:key="value">` with its children."""
    element = etree.Element(q(name), nsmap=_NAMES)
    for key, value in attributes.items():
        element.set(q(key.rstrip("_")), str(value))
    element.extend(children)
    return element


def run(text: str, *properties: Element) -> Element:
    """The user's text, typeset, a line end in it as a break."""
    element = w("r", *([w("rPr", *properties)] if properties else []))
    for number, line in enumerate(typeset(text).split("\n")):
        if number:
            element.append(w("br"))
        written = w("t")
        written.text = line
        written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        element.append(written)
    return element


def paragraph(
    style: str | None, *content: Element, properties: tuple[Element, ...] = ()
) -> Element:
    """`properties` follow the order of the schema."""
    styled = (w("pStyle", val=style),) if style else ()
    return w("p", w("pPr", *styled, *properties), *content)


def field(instruction: str, shown: str) -> list[Element]:
    """A field with the text it shows until it is updated."""
    code = w("instrText")
    code.text = f" {instruction} "
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", code),
        w("r", w("fldChar", fldCharType="separate")),
        run(shown),
        w("r", w("fldChar", fldCharType="end")),
    ]
