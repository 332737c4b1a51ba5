from django.apps import AppConfig


class OversightConfig(AppConfig):
    name = "ostoja.oversight"
    verbose_name = "Nadzór nad danymi"
