from django.urls import path

from ostoja.web.first_run import views

urlpatterns = [
    path("", views.which, name="first_run"),
    path("nazwy/", views.names, name="first_run_names"),
    path("zasady/", views.limits, name="first_run_limits"),
    path("kierownik/", views.head, name="first_run_head"),
]
