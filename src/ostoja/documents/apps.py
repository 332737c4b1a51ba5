from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "ostoja.documents"
    verbose_name = "Dokumenty"
