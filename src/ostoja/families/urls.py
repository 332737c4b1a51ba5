from django.urls import path

from ostoja.families import views

app_name = "families"
urlpatterns = [
    path("", views.families, name="families"),
    path("szukaj/", views.search, name="search"),
    path("<uuid:family_id>/", views.family, name="family"),
]
