from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "ostoja.reports"
    verbose_name = "Sprawozdania"
