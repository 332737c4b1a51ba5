from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    name = "ostoja.families"
    verbose_name = "Rodziny"
