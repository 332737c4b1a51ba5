from django.urls import URLPattern

app_name = "foster"
urlpatterns: list[URLPattern] = []
