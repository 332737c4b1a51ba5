from django.apps import AppConfig
from django.db.backends.signals import connection_created

from ostoja.database.sqlite import teach_polish


class DatabaseConfig(AppConfig):
    name = "ostoja.database"

    def ready(self) -> None:
        connection_created.connect(teach_polish)
