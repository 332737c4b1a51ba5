from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "ostoja.audit"
    verbose_name = "Dziennik zdarzeń"
