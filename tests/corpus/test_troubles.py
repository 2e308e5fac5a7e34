"""What the engine cannot read is told in the reader's language."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from html import unescape
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import gettext, override
from tests.factories import a_law, reader

from hoseibi import legaltext
from hoseibi.corpus.templatetags.findings import SENTENCES
from hoseibi.corpus.templatetags.troubles import TROUBLES

ENGINE = Path(legaltext.__file__).parent
TOLD = {"Unreadable", "NoTermList", "NotAmendable", "UnknownConvention"}


def sentences() -> Iterator[str]:
    """The sentence of every trouble and of every phrase inside one, as the engine has it."""
    for path in sorted(ENGINE.rglob("*.py")):
        source = path.read_text("utf-8")
        names = TOLD | ({"Phrase"} if "trouble import Phrase" in source else set())
        for call in ast.walk(ast.parse(source)):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in names and call.args:
                yield said(path, call.args[0])


def said(path: Path, written: ast.expr) -> str:
    if isinstance(written, ast.Constant):
        return str(written.value)
    module = import_module(
        ".".join(("hoseibi.legaltext", *path.with_suffix("").relative_to(ENGINE).parts))
    )
    return str(eval(compile(ast.Expression(written), str(path), "eval"), vars(module)))  # noqa: S307


def test_every_sentence_is_in_the_catalogue() -> None:
    missing = set(sentences()) - set(TROUBLES) - {"{reason}"}

    assert missing == set()


def test_every_finding_about_a_list_of_terms_is_in_the_catalogue() -> None:
    said = {
        str(ast.literal_eval(found.value))
        for path in (ENGINE / "terminology").rglob("*.py")
        for found in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(found, ast.Assign) and getattr(found.targets[0], "id", "") == "message"
    }

    assert len(said) > 4
    assert said - set(SENTENCES) == set()


@pytest.mark.parametrize(
    ("content", "form", "told"),
    [
        (b"%PDF-1.7", "", "これはPDFです。法令は、テキスト、"),
        (b"", "", "ファイルが空です。"),
        (b"<law><article></law>", "akn", "XMLとして正しくありません：Opening and ending tag"),
        (b"{", "json", "JSONの法令ではありません："),
    ],
)
def test_a_sentence_and_what_stands_in_it_are_translated(
    content: bytes, form: str, told: str
) -> None:
    with pytest.raises(legaltext.Unreadable) as raised:
        legaltext.read(content, form=form, convention="jp-ja")

    with override("ja"):
        assert raised.value.told(gettext).startswith(told)


def test_places_are_told_in_the_language_of_the_sentence() -> None:
    with pytest.raises(legaltext.Unreadable) as raised:
        legaltext.read(b"<law>\n<article></law>", form="akn")

    with override("ja"):
        assert "（2行" in raised.value.told(gettext)
    assert "(line 2, column" in str(raised.value)


@pytest.mark.parametrize("language", [code for code, _name in settings.PARTNER_LANGUAGES])
@pytest.mark.django_db
def test_partners_are_told_in_their_language_what_they_gave(client: Client, language: str) -> None:
    law = a_law().language_version.law
    client.force_login(reader())
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    page = client.post(
        f"/laws/{law.slug}/compare/file/", {"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}
    )
    pack = client.get(f"/terms/pack/?law={law.slug}&articles=art_99").content.decode()

    with override(language):
        told = gettext("This is {what}. {advice}").partition("{what}")[0]
        beside = gettext("There is no article {address}.{hint}").partition("{address}")[2]
    assert page.status_code == 422
    assert f"{told}{_in(language, 'a PDF')}" in unescape(page.content.decode())
    assert "art_99" in pack
    assert beside.partition("{hint}")[0] in pack
    assert "There is no article" not in pack


def _in(language: str, words: str) -> str:
    with override(language):
        return gettext(words)
