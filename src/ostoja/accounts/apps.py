from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ostoja.accounts"
    verbose_name = "Gminy i ludzie"
