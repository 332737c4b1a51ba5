from django.urls import path

from ostoja.programme import views

app_name = "programme"
urlpatterns = [
    path("", views.programmes, name="programmes"),
    path("<uuid:programme_id>/", views.programme, name="programme"),
]
