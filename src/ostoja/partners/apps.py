from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "ostoja.partners"
    verbose_name = "Instytucje i ich odpowiedzi"
