"""A sheet as a file to download."""

from collections.abc import Callable

from django.http import HttpResponse

from ostoja.blocks.sheets import Sheet, write_csv, write_xlsx
from ostoja.documents.files import File

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
SHEETS: dict[str, Callable[[Sheet, str], HttpResponse]] = {
    "xlsx": lambda sheet, name: File(f"{name}.xlsx", write_xlsx(sheet), XLSX).sent(),
    "csv": lambda sheet, name: File(f"{name}.csv", write_csv(sheet), CSV).sent(),
}
"""Format in the address to the answer; the name stands without its ending."""
