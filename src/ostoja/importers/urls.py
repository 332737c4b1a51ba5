from django.urls import path

from ostoja.importers import views

app_name = "importers"
urlpatterns = [
    path("", views.files, name="files"),
    path("rodziny/", views.case_lists, name="case_lists"),
    path("rodziny/wzor/", views.case_list_template, name="case_list_template"),
    path("rodziny/<uuid:list_id>/", views.case_list, name="case_list"),
    path("rodziny/<uuid:list_id>/wczytaj/", views.take_case_list, name="take_case_list"),
    path("rodziny/<uuid:list_id>/do-poprawy/", views.refused_rows, name="refused_rows"),
    path("wczytywanie/<uuid:file_id>/", views.file, name="file"),
    path("wczytywanie/<uuid:file_id>/czesc/<slug:section>/", views.section, name="section"),
    path("wczytywanie/<uuid:file_id>/popraw/<slug:mark>/", views.correct, name="correct"),
    path("usuwanie/<uuid:file_id>/<slug:purpose>/", views.remove, name="remove"),
    path("korekta/", views.texts, name="texts"),
    path("korekta/<uuid:file_id>/", views.text, name="text"),
    path("korekta/<uuid:file_id>/word/", views.comments, name="comments"),
]
