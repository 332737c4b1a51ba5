from django.urls import path

from ostoja.oversight import views

app_name = "oversight"
urlpatterns = [
    path("", views.index, name="index"),
    path("dziennik/", views.trail, name="trail"),
    path("dziennik/<int:number>/", views.event, name="event"),
    path("dziennik/plik/<slug:kind>/", views.trail_file, name="trail_file"),
    path("dziennik/sprawdzenie/", views.checked, name="checked"),
    path("kopia/<uuid:key>/", views.copy, name="copy"),
    path("kogo/", views.lookup, name="lookup"),
    path("kto-widzial/<uuid:key>/", views.seen_by, name="seen_by"),
]
