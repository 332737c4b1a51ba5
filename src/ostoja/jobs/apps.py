from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "ostoja.jobs"
    verbose_name = "Praca w tle"
