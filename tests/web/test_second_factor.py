"""The second factor from end to end: switched on with a computed code, asked for, recovered."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client, override_settings
from tests import factories

from hoseibi.accounts.models import JournalLine, User

PASSWORD = "three-green-boats-9"

pytestmark = pytest.mark.django_db


def code_of(secret: str, steps_on: int = 0) -> str:
    """The six figures of RFC 6238 for a secret in base 32, now or some half minutes later."""
    counter = int(time.time()) // 30 + steps_on
    digest = hmac.new(base64.b32decode(secret), counter.to_bytes(8, "big"), hashlib.sha1).digest()
    at = digest[-1] & 0x0F
    number = int.from_bytes(digest[at : at + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**6:06d}"


def test_the_codes_are_those_of_the_standard(monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 6238, appendix B, the last six figures of its first two rows."""
    secret = base64.b32encode(b"12345678901234567890").decode()

    for moment, code in ((59, "287082"), (1111111109, "081804")):
        monkeypatch.setattr(time, "time", lambda moment=moment: float(moment))
        assert code_of(secret) == code


def somebody() -> User:
    cache.clear()
    user: User = factories.UserFactory(username="hanako")
    user.set_password(PASSWORD)
    user.save()
    return user


def signed_in(**more: str) -> Client:
    client = Client()
    client.post("/accounts/login/", {"login": "hanako", "password": PASSWORD}, **more)
    return client


def confirmed(client: Client) -> Client:
    """Who changes something about signing in shows once more who they are."""
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return client


def switched_on(client: Client) -> str:
    """Switch codes on; the secret that the phone keeps."""
    confirmed(client)
    page = client.get("/accounts/2fa/totp/activate/", follow=True).content.decode()
    found = re.search(r'<code class="key">([A-Z2-7]+)</code>', page)
    assert found is not None
    answer = client.post("/accounts/2fa/totp/activate/", {"code": code_of(found[1])})
    assert answer.status_code == 302
    return found[1]


def test_who_switched_codes_on_signs_in_with_password_and_code() -> None:
    user = somebody()
    secret = switched_on(signed_in())
    client = Client()

    asked = client.post("/accounts/login/", {"login": "hanako", "password": PASSWORD})
    assert asked.headers["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/accounts/me/").status_code == 302

    wrong = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert "error" in wrong.content.decode()
    # A code is taken once: the one that switched codes on is used up.
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret, 1)})
    assert client.get("/accounts/me/").status_code == 200
    assert client.session["_auth_user_id"] == str(user.pk)


def test_each_change_of_signing_in_is_a_line_in_the_journal(
    django_capture_on_commit_callbacks: Any,
) -> None:
    user = somebody()
    client = signed_in()
    words = {"oldpassword": PASSWORD, "password1": "four-red-boats", "password2": "four-red-boats"}
    with django_capture_on_commit_callbacks(execute=True):
        switched_on(client)
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/accounts/2fa/recovery-codes/generate/")
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/accounts/2fa/totp/deactivate/")
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/accounts/password/change/", words)

    lines = JournalLine.objects.filter(actor=user).order_by("number")
    assert [f"{line.verb} {line.subject}" for line in lines] == [
        f"added a second factor to {user} · TOTP Authenticator",
        f"made new recovery codes for {user}",
        f"removed a second factor of {user} · TOTP Authenticator",
        f"changed the password of {user}",
    ]


def test_a_recovery_code_opens_once() -> None:
    somebody()
    first = signed_in()
    switched_on(first)
    page = first.get("/accounts/2fa/recovery-codes/").content.decode()
    code = re.findall(r"\b\d{8}\b", page)[0]

    for expected in (200, 302):
        client = signed_in()
        client.post("/accounts/2fa/authenticate/", {"code": code})
        assert client.get("/accounts/me/").status_code == expected


def test_the_secret_is_not_in_the_database_as_it_is() -> None:
    user = somebody()
    secret = switched_on(signed_in())

    kept = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)

    assert secret not in str(kept.data)


def test_under_another_key_of_the_site_no_code_is_right() -> None:
    somebody()
    secret = switched_on(signed_in())

    with override_settings(SECRET_KEY="another"):
        client = signed_in()
        client.post("/accounts/2fa/authenticate/", {"code": code_of(secret, 1)})
        assert client.get("/accounts/me/").status_code == 302


def test_nobody_changes_the_factor_without_showing_who_they_are() -> None:
    somebody()

    answer = signed_in().get("/accounts/2fa/totp/activate/")

    assert answer.headers["Location"].startswith("/accounts/reauthenticate/")


PAGES = (
    "",
    "totp/activate/",
    "totp/deactivate/",
    "recovery-codes/",
    "recovery-codes/generate/",
    "webauthn/",
    "webauthn/add/",
)


def test_every_page_is_ours_and_brings_nothing_inline() -> None:
    somebody()
    client = confirmed(signed_in())
    pages = {path: client.get(f"/accounts/2fa/{path}", follow=True) for path in PAGES[:2]}
    switched_on(client)
    pages |= {
        path: client.get(f"/accounts/2fa/{path}", follow=True)
        for path in PAGES
        if path not in pages
    }
    pages["asked"] = signed_in().get("/accounts/2fa/authenticate/")
    pages["login"] = Client().get("/accounts/login/")

    for path, page in pages.items():
        words = page.content.decode()
        assert page.status_code == 200, path
        assert 'class="account-page"' in words, path
        for attributes in re.findall(r"<script([^>]*)>[^<]*\S[^<]*</script>", words):
            assert 'type="application/json"' in attributes, (path, attributes)
        assert " onclick=" not in words, path
        assert "<style" not in words, path


def test_a_passkey_is_offered_with_what_a_browser_needs() -> None:
    somebody()
    client = confirmed(signed_in())

    page = client.get("/accounts/2fa/webauthn/add/").content.decode()
    asked = Client().get("/accounts/2fa/webauthn/login/", headers={"accept": "application/json"})

    assert '"rp": {"name": ' in page
    assert 'id="mfa_webauthn_add"' in page
    assert asked.json()["request_options"]["publicKey"]["rpId"] == "testserver"


def test_sessions_are_listed_and_the_others_ended() -> None:
    somebody()
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
    other = signed_in(HTTP_USER_AGENT=firefox)
    here = signed_in(HTTP_USER_AGENT="Mozilla/5.0 (iPhone) Version/18.0 Safari/604.1")

    page = here.get("/accounts/sessions/").content.decode()
    assert "Firefox · Linux" in page
    assert "Safari · iPhone" in page
    here.post("/accounts/sessions/")

    assert other.get("/accounts/me/").status_code == 302
    assert here.get("/accounts/me/").status_code == 200
