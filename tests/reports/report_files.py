"""The command's files read back: text under goal, task and institution."""

import json
import re
from io import BytesIO

import docx
from lxml import html

from ostoja.web.command_line import run

FORMATS = ("docx", "pdf", "html", "json")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def command(folder, *arguments):
    """Exit status of `ostoja report … --to folder`."""
    return run(["report", *arguments, "--to", str(folder)])


def file_of(folder, stem, kind):
    return (folder / f"sprawozdanie-{stem}.{kind}").read_bytes()


def figures_of(folder, stem):
    found = json.loads(file_of(folder, stem, "json"))["figures"]
    return {figure["code"]: figure for figure in found}


def html_pieces(content):
    """Each text of the file with the level of the heading it is, or None."""
    tree = html.fromstring(content.decode())
    for left_out in tree.xpath("//nav | //style | //script"):
        left_out.drop_tree()
    for element in tree.iter():
        level = int(element.tag[1]) if re.fullmatch(r"h[1-6]", str(element.tag)) else None
        if level:
            yield level, " ".join(element.text_content().split())
        elif element.tag in {"p", "li", "td", "th", "caption", "figcaption"}:
            yield None, " ".join(_own(element).split())


def _own(element):
    """The words of an element without those of the lists inside it."""
    own = [element.text or ""]
    for child in element:
        own += ["" if child.tag in {"ul", "ol"} else child.text_content(), child.tail or ""]
    return " ".join(own)


def docx_pieces(content):
    word = docx.Document(BytesIO(content))
    names = {style.style_id: style.name for style in word.styles}
    for paragraph in word.element.body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = names.get("" if style is None else style.get(f"{_W}val"), "") or ""
        if name.lower().startswith("toc "):
            continue
        text = " ".join("".join(t.text or "" for t in paragraph.iter(f"{_W}t")).split())
        yield (int(name[8:]) if name.startswith("Heading ") else None), text


def sections(pieces):
    """Lists of texts by (goal, task, heading of the institution)."""
    goal, task, institution, deepest, found = 0, 0, "", 99, {}
    for level, text in pieces:
        heading = re.match(r"(Cel szczegółowy|Zadanie) (\d+)\.", text) if level else None
        if heading and heading[1] == "Zadanie":
            task, institution, deepest = int(heading[2]), "", level
        elif heading:
            goal, task, institution, deepest = int(heading[2]), 0, "", level
        elif level and level <= deepest:
            goal, task, institution = 0, 0, ""
        elif level and task:
            institution = text
        elif institution:
            found.setdefault((goal, task, institution), []).append(text)
    return found
