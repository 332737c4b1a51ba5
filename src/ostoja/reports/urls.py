from django.urls import path

from ostoja.reports import views

app_name = "reports"
urlpatterns = [
    path("", views.reports, name="reports"),
    path("<int:year>/", views.report, name="report"),
    path("<int:year>/czesci/<slug:part>/", views.words, name="words"),
    path("<int:year>/czesci/<slug:part>/szkic/", views.keep_draft, name="keep_draft"),
    path("<int:year>/podglad/<slug:form>/", views.preview, name="preview"),
    path("<int:year>/podpis/", views.sign, name="sign"),
    path("<int:year>/plik/<slug:form>/<slug:kind>/", views.draft_file, name="draft_file"),
    path("<int:year>/wydania/<int:number>/", views.edition, name="edition"),
    path("<int:year>/wydania/<int:number>/<slug:kind>/", views.edition_file, name="edition_file"),
    path("<int:year>/liczby/", views.figures, name="figures"),
    path("<int:year>/liczby/<slug:code>/", views.figure, name="figure"),
]
