"""Reading a page writes nothing but the session and the audit trail."""

import re

import pytest
from django.db import connection
from django.test.client import ClientHandler

WRITE = re.compile(r'\s*(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)', re.IGNORECASE)
MAY_BE_WRITTEN = {"django_session", "audit_event", "audit_showntogether", "audit_head"}
MAY_BE_WRITTEN |= {
    "mfa_authenticator",  # that the codes were shown, once
    "usersessions_usersession",  # that a session has ended
    "database_remembered",  # how often somebody asked
}


@pytest.fixture(autouse=True)
def _reading_writes_nothing(monkeypatch):
    answer = ClientHandler.get_response

    def answer_without_writing(self, request):
        if request.method not in {"GET", "HEAD"}:
            return answer(self, request)
        with connection.execute_wrapper(refuse_writes):
            return answer(self, request)

    monkeypatch.setattr(ClientHandler, "get_response", answer_without_writing)


def refuse_writes(execute, sql, params, many, context):
    found = WRITE.match(sql)
    if found and found[2] not in MAY_BE_WRITTEN:
        pytest.fail(f"a GET wrote to {found[2]}: {sql[:200]}")
    return execute(sql, params, many, context)
