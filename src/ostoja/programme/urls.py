from django.urls import path

from ostoja.programme import views

app_name = "programme"
urlpatterns = [
    path("", views.programmes, name="programmes"),
    path("nowy/", views.new, name="new"),
    path("<uuid:programme_id>/", views.programme, name="programme"),
    path("<uuid:programme_id>/uchwala/", views.add_resolution, name="add_resolution"),
    path("<uuid:programme_id>/cel/", views.add_goal, name="add_goal"),
    path("<uuid:programme_id>/realizatorzy/", views.add_implementers, name="add_implementers"),
]
