from django.apps import AppConfig


class SafekeepingConfig(AppConfig):
    name = "ostoja.safekeeping"
    verbose_name = "Kopie i stan systemu"
