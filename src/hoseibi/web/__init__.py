"""The Django project: settings, addresses, servers, and the commands that need a database."""
