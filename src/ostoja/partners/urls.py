from django.urls import path

from ostoja.partners import views

app_name = "partners"
urlpatterns = [
    path("wydarzenia/", views.events, name="events"),
    path("wydarzenia/<int:year>/<int:month>/", views.events, name="events_in_month"),
    path("instytucje/", views.institutions, name="institutions"),
    path("instytucje/<uuid:institution_id>/osoby/", views.reporters, name="reporters"),
    path(
        "instytucje/<uuid:institution_id>/osoby/<uuid:reporter_id>/koniec/",
        views.end_reporter,
        name="end_reporter",
    ),
    path("twoja-instytucja/", views.reporting, name="reporting"),
    path(
        "twoja-instytucja/<uuid:institution_id>/<int:year>/",
        views.fill_return,
        name="fill_return",
    ),
]
