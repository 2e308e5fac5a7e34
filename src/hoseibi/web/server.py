"""The server that shows the pages: gunicorn with threads, on this machine unless told otherwise."""

import gc
import socket
from collections.abc import Callable
from typing import Any

import click
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.urls import reverse
from gunicorn.app.base import BaseApplication

from .static import gather

DEFAULT_PORT = 8000


class Server(BaseApplication):
    """A gunicorn that takes its settings from here and not from files or the command line."""

    def __init__(self, host: str, port: int, workers: int) -> None:
        self.host, self.port, self.workers = host, port, workers
        super().__init__()

    @property
    def address(self) -> str:
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{shown}:{self.port}/"

    def require_free_port(self) -> None:
        """Say so before the work begins, when something else listens at the port."""
        with socket.socket(socket.AF_INET6 if ":" in self.host else socket.AF_INET) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((self.host, self.port))
            except OSError as trouble:
                raise click.ClickException(
                    f"Port {self.port} cannot be used ({trouble.strerror}). Choose another one:"
                    f" --port {self.port + 1}"
                ) from None

    def load_config(self) -> None:
        chosen: dict[str, Any] = {
            "bind": f"{self.host}:{self.port}",
            "workers": self.workers,
            "threads": 8,
            "worker_class": "gthread",
            "timeout": 120,
            # Longer than pages that save by themselves are silent, and than proxies keep a line.
            "keepalive": 75,
            "graceful_timeout": 5,
            "preload_app": True,
            "loglevel": "warning",
            "proc_name": "hoseibi",
            "control_socket_disable": True,
        }
        for name, value in chosen.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        gather()
        application = get_wsgi_application()
        settled()
        # A connection must not be shared with the processes that are about to begin.
        connections.close_all()
        return application


def settled() -> None:
    """Have every address with what stands behind it before the first visitor asks, and let nothing
    of it be looked through again whenever memory is collected: 0.2 s of one answer in ten."""
    reverse("today")
    gc.collect()
    gc.freeze()
