from django.urls import path

from ostoja.families import views

app_name = "families"
urlpatterns = [
    path("", views.families, name="families"),
    path("szukaj/", views.search, name="search"),
    path("<uuid:family_id>/", views.family, name="family"),
    path("miesiac/", views.months, name="months"),
    path("miesiac/<uuid:assistant_id>/<int:year>/<int:number>/", views.month, name="month"),
    path(
        "miesiac/<uuid:assistant_id>/<int:year>/<int:number>/<slug:paper>/<slug:kind>/",
        views.month_file,
        name="month_file",
    ),
    path("druki/", views.blanks, name="blanks"),
    path("druki/<slug:name>/<slug:kind>/", views.blank, name="blank"),
    path("stawki/", views.rates, name="rates"),
    path("<uuid:family_id>/wizyty/", views.visits, name="visits"),
    path("<uuid:family_id>/wizyty/nowa/", views.new_visit, name="new_visit"),
    path("<uuid:family_id>/wizyty/<uuid:visit_id>/", views.visit, name="visit"),
    path(
        "<uuid:family_id>/wizyty/<uuid:visit_id>/popraw/",
        views.correct_visit,
        name="correct_visit",
    ),
    path(
        "<uuid:family_id>/wizyty/<uuid:visit_id>/<slug:kind>/", views.visit_file, name="visit_file"
    ),
]
