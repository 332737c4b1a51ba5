from django.urls import path

from ostoja.safekeeping import views

app_name = "safekeeping"
urlpatterns = [path("", views.health, name="health")]
