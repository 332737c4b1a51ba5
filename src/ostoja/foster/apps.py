from django.apps import AppConfig


class FosterConfig(AppConfig):
    name = "ostoja.foster"
    verbose_name = "Piecza zastępcza"
