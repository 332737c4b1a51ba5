"""Ostoja's own settings, with a data folder that vanishes and passwords that cost nothing."""

import atexit
import os
import shutil
import tempfile

if "PYTEST_XDIST_WORKER" not in os.environ:  # workers share the folder of the one who started them
    os.environ["OSTOJA_DATA"] = tempfile.mkdtemp(prefix="ostoja-tests-")
    atexit.register(shutil.rmtree, os.environ["OSTOJA_DATA"], ignore_errors=True)
if "DATABASE_URL" in os.environ:
    os.environ.setdefault("OSTOJA_DATABASE_ROLE", "ostoja_app")

from ostoja.web.settings import *  # noqa: F403

SECURITY_CONTACT = "mailto:bezpieczenstwo@gmina.example"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SECOND_FACTOR_DEMANDED = False  # tests of it turn it on
