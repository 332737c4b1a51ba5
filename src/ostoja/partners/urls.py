from django.urls import path

from ostoja.partners import views

app_name = "partners"
urlpatterns = [
    path("wydarzenia/", views.events, name="events"),
    path("wydarzenia/<int:year>/<int:month>/", views.events, name="events_in_month"),
    path("instytucje/", views.institutions, name="institutions"),
]
