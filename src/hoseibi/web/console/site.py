"""Commands for the site itself: `migrate` and `serve`."""

import click

from hoseibi.corpus import queries

from ..database import bring_up, waiting
from ..server import DEFAULT_PORT, Server

PORT = click.IntRange(1, 65535)
HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 88}


@click.command(context_settings=HELP)
def migrate() -> None:
    """Bring the database to the state that this version needs. Running it again does no harm.

    \b
    Example:
      DATABASE_URL=postgres://hoseibi@localhost/hoseibi hoseibi migrate
    """
    steps = bring_up()
    click.echo(f"Steps taken: {steps}" if steps else "The database is up to date.")


@click.command(context_settings=HELP)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=PORT, default=DEFAULT_PORT, show_default=True, help="Port to listen at."
)
@click.option("--workers", default=2, show_default=True, help="Number of processes.")
def serve(host: str, port: int, workers: int) -> None:
    """Show the pages, until Ctrl+C. For other machines put a proxy that speaks TLS before it.

    \b
    Example:
      hoseibi serve --port 8080
    """
    if waiting():
        raise click.ClickException("The database is not ready: run `hoseibi migrate` first.")
    if queries.stale_versions().exists():
        click.echo("The index is of another version: run `hoseibi reindex --stale`.", err=True)
    server = Server(host, port, workers)
    server.require_free_port()
    click.echo(f"Hoseibi is at {server.address} (Ctrl+C ends it)")
    server.run()
