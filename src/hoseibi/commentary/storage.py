"""Between texts and rows: what is searched in, and how a book is packed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from hashlib import sha256

import msgspec
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.expressions import RawSQL

from hoseibi import legaltext
from hoseibi.corpus.storage import tsvector
from hoseibi.printing.books import Contents

from .models import PartWording


def index_rows(rows: Iterable[tuple[int, str, str]]) -> None:
    """Enter wordings (key, language, text) in the index of what commentary says."""
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        for key, language, text in rows:
            tokens = legaltext.tokens_for_index(text, language)
            if tokens:
                words = " ".join(tokens) if sqlite else tsvector(tokens)
                cursor.execute(_INSERT_FTS if sqlite else _INSERT_TSVECTOR, (key, words))


_INSERT_FTS = "INSERT INTO commentary_search (rowid, words) VALUES (%s, %s)"
_INSERT_TSVECTOR = "INSERT INTO commentary_search (wording_id, words) VALUES (%s, %s::tsvector)"


@transaction.atomic
def index_anew() -> int:
    """Make the whole index anew; how many wordings there are."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM commentary_search")
    wordings = PartWording.objects.order_by("pk")
    index_rows(wordings.values_list("pk", "part__language", "text").iterator(500))
    return wordings.count()


def holding(query: legaltext.Query) -> Q:
    """The condition that a wording holds every word of a query, asked of the index."""
    if connection.vendor == "sqlite":
        match = f"words : ({legaltext.fts5_match(query)})"
        sql = "SELECT rowid FROM commentary_search WHERE commentary_search MATCH %s"
        return Q(pk__in=RawSQL(sql, (match,)))
    sql = "SELECT wording_id FROM commentary_search WHERE words @@ %s::tsquery"
    return Q(pk__in=RawSQL(sql, (legaltext.tsquery(query),)))


def pack(contents: Contents) -> tuple[bytes, str]:
    """The content of a book as it is kept, and its fingerprint."""
    plain = msgspec.json.encode(contents)
    return zlib.compress(plain, 6), sha256(plain).hexdigest()


def unpack(packed: bytes) -> Contents:
    """The content of a book as it was frozen."""
    return msgspec.json.decode(zlib.decompress(packed), type=Contents)
