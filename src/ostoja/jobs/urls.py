from django.urls import path

from ostoja.jobs import views

app_name = "jobs"
urlpatterns = [path("", views.outbox, name="outbox")]
