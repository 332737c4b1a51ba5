from django.apps import AppConfig


class ImportersConfig(AppConfig):
    name = "ostoja.importers"
    verbose_name = "wczytywanie"
