from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    name = "ostoja.programme"
    verbose_name = "Program wspierania rodziny"
