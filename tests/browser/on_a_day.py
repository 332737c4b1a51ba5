"""Serves Ostoja on a day that does not pass: `on_a_day.py PORT DAY`."""

import os
import sys
from datetime import datetime
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import time_machine


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        """Nobody reads it."""


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "ostoja.web.settings"
    with time_machine.travel(datetime.fromisoformat(f"{sys.argv[2]}T08:00+01:00")):
        from ostoja.web.wsgi import application

        make_server("127.0.0.1", int(sys.argv[1]), application, Server, Quiet).serve_forever()
