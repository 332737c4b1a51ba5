"""The routes of documents."""

from ostoja.documents.models import WordTemplate

TABLE = """
documents:word_template    get     in      403         403       403           403        403     403           403       403        door     403      403
documents:word_template    post    in      403         403       403           403        403     403           403       403        door     403      403
documents:current_template get     in      403         403       403           403        403     403           403       403        door     403      403
"""


def more_templates(whole, number):
    WordTemplate.objects.create(gmina=whole.gmina, name="x.docx", content=b"", digest=str(number))


LISTS = [
    ("documents:word_template", more_templates),
]
