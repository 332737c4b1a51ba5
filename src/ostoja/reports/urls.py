from django.urls import path, register_converter
from django.urls.converters import IntConverter

from ostoja.reports import views


class CalendarYear(IntConverter):
    """A year that dates can have; other numbers are no address of ours."""

    regex = "[12][0-9]{3}"


register_converter(CalendarYear, "yyyy")

app_name = "reports"
urlpatterns = [
    path("", views.reports, name="reports"),
    path("<yyyy:year>/", views.report, name="report"),
    path("<yyyy:year>/czesci/", views.headings, name="headings"),
    path("<yyyy:year>/czesci/<slug:part>/", views.words, name="words"),
    path("<yyyy:year>/podglad/<slug:form>/", views.preview, name="preview"),
    path("<yyyy:year>/zadania/", views.remarks, name="remarks"),
    path("<yyyy:year>/zadania/<uuid:remark_id>/", views.settle_remark, name="settle_remark"),
    path("<yyyy:year>/uwagi/", views.findings, name="findings"),
    path("<yyyy:year>/podpis/", views.sign, name="sign"),
    path("<yyyy:year>/plik/<slug:form>/<slug:kind>/", views.draft_file, name="draft_file"),
    path("<yyyy:year>/wydania/<int:number>/", views.edition, name="edition"),
    path("<yyyy:year>/wydania/<int:number>/<slug:kind>/", views.edition_file, name="edition_file"),
    path("<yyyy:year>/liczby/", views.figures, name="figures"),
    path("<yyyy:year>/liczby/<slug:code>/", views.figure, name="figure"),
]
