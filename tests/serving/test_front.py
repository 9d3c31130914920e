"""The middleware, called as a server calls it: no browser, no Streamlit."""

from __future__ import annotations

import gzip
import hashlib
import re
from html import escape
from pathlib import Path

import pytest
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse

from hcc_content.languages import languages
from serving.front import Front
from serving.page_script import PAGE_SCRIPT
from serving.policy import content_policy, script_hash
from tests.served import run_to_the_end
from wording import phrasebook
from wording.emergency import ambulances
from wording.signs import every_sign

SCRIPT = "window.early = 1"
INDEX = f"""<!DOCTYPE html><html lang="en"><head><!-- a remark -->
<link rel="preload" href="./static/media/big.woff2" as="font" crossorigin />
<title>Streamlit</title><script>{SCRIPT}</script></head><body>
<noscript><p>You need to enable JavaScript to run this app. It is made with Streamlit.</p></noscript>
<div id="root"></div></body></html>"""
Answer = tuple[int, Headers, bytes]


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A built front end like Streamlit's, small."""
    (tmp_path / "static" / "js").mkdir(parents=True)
    (tmp_path / "index.html").write_text(INDEX, encoding="utf-8")
    (tmp_path / "secret.js").write_text("outside of static", encoding="utf-8")
    (tmp_path / "static" / "js" / "index.abc.js").write_text("let a = 1;" * 100, encoding="utf-8")
    (tmp_path / "static" / "js" / "Button.abc.js").write_text("let b = 1;", encoding="utf-8")
    (tmp_path / "static" / "manifest.json").write_text("{}", encoding="utf-8")
    (tmp_path / "static" / "font.woff2").write_bytes(b"font")
    return tmp_path


def ask(front: Front, target: str, *, method: str = "GET", **headers: str) -> Answer:
    """One request and the whole answer."""
    path, _, query = target.partition("?")
    sent: list[dict] = []
    named = {"host": "guide.example:8501"} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in named.items()],
    }

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        sent.append(message)

    run_to_the_end(front(scope, receive, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], Headers(raw=sent[0]["headers"]), body


def front(built: Path) -> Front:
    return Front(PlainTextResponse("from Streamlit", status_code=418), built)


@pytest.mark.parametrize(
    ("target", "prefers", "language"),
    [
        ("/", "", "en"),
        ("/types", "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("/types?lang=en", "zh-CN", "en"),
        ("/types?lang=zh-Hans", "en", "zh-Hans"),
        ("/types?lang=nonsense", "zh-TW", "zh-Hans"),
        ("/no-such-page?lang=zh-Hans", "", "zh-Hans"),
        ("/types?lang=%ff", "", "en"),
    ],
)
def test_the_shell_says_the_readers_language_from_the_first_byte(
    built: Path, target: str, prefers: str, language: str
) -> None:
    status, headers, body = ask(front(built), target, accept_language=prefers)
    assert status == 200
    assert f'<html lang="{language}">' in body.decode()
    assert headers["content-language"] == language
    assert headers["cache-control"] == "no-cache"
    assert 'as="font"' not in body.decode(), "a font that the theme does not use is not fetched"


def test_the_shell_is_compressed_for_who_takes_it(built: Path) -> None:
    _, headers, body = ask(front(built), "/types?lang=zh-Hans", accept_encoding="gzip, br")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == ask(front(built), "/types?lang=zh-Hans")[2]


def test_a_front_end_that_says_its_language_elsewhere_refuses_to_start(built: Path) -> None:
    (built / "index.html").write_text(INDEX.replace('<html lang="en">', "<html>"), encoding="utf-8")
    with pytest.raises(ValueError, match="lang"):
        front(built)


def test_a_front_end_without_its_place_for_the_page_refuses_to_start(built: Path) -> None:
    (built / "index.html").write_text(INDEX.replace('<div id="root"></div>', "<main></main>"), encoding="utf-8")
    with pytest.raises(ValueError, match="root"):
        front(built)


def test_what_a_lid_or_the_storage_needs_is_loaded_before_the_line_can_be_cut(built: Path) -> None:
    shell = ask(front(built), "/")[2].decode()
    early = re.findall(r'<link rel="modulepreload" crossorigin href="\./([^"]+)">', shell)
    assert early == ["static/js/Button.abc.js", "_stcore/bidi-components/guide-parts.keep/keep.js"]
    (built / "static" / "js" / "Button.abc.js").unlink()
    with pytest.raises(ValueError, match="Button"):
        front(built)


@pytest.mark.parametrize("language", languages())
def test_the_shell_holds_help_in_every_language_before_any_script_runs(built: Path, language: str) -> None:
    book = phrasebook(language)
    body = ask(front(built), f"/types?lang={language}")[2].decode()
    for code in languages():
        said = phrasebook(code)
        for sign in every_sign(said):
            assert escape(sign.name) in body, "the reader may change the language later, without the server"
        assert escape(said.ui.line.title) in body
    for one in ambulances(book):
        assert f'<a href="tel:{one.dialled}">{one.number}</a>' in body
    blind = body.split("<noscript>")[1].split("</noscript>")[0]
    assert 'href="tel:120"' in blind
    assert book.ui.line.no_script in blind
    assert book.ui.line.loading in body.split('<div id="root">')[1]
    assert "Streamlit" not in body, "no word of what the guide is made with stands before a reader"


def test_our_scripts_are_files_of_this_host_that_change_their_name(built: Path) -> None:
    made = front(built)
    names = re.findall(r'<script defer src="\.(/guide/[^"]+)"', ask(made, "/types")[2].decode())
    assert {name.split(".")[0] for name in names} == {"/guide/line", "/guide/builtin"}
    for name in names:
        status, headers, body = ask(made, name)
        assert status == 200
        assert headers["content-type"].startswith("text/javascript")
        assert "immutable" in headers["cache-control"]
        assert hashlib.sha256(body).hexdigest().startswith(name.split(".")[1])
    assert ask(made, "/guide/other.js")[0] == 418


def test_static_files_are_compressed_once_and_kept_for_long(built: Path) -> None:
    made = front(built)
    status, headers, body = ask(made, "/static/js/index.abc.js", accept_encoding="gzip")
    assert status == 200
    assert gzip.decompress(body) == (built / "static/js/index.abc.js").read_bytes()
    assert headers["cache-control"] == "public, immutable, max-age=31536000"
    assert headers["content-type"].startswith("text/javascript")
    (built / "static/js/index.abc.js").unlink()
    assert ask(made, "/static/js/index.abc.js", accept_encoding="gzip")[2] == body, "read once"


@pytest.mark.parametrize(
    "path",
    [
        "/static/js/../js/index.abc.js",
        "/static/../secret.js",
        "/static//js/index.abc.js",
        "/static/js/later.js",
        "/static/manifest.json",
        "/static/font.woff2",
        "/_stcore/health",
        "/media/file",
        "/types/",
        "/favicon.ico",
    ],
)
def test_every_other_address_is_streamlits_and_nothing_is_kept_for_it(built: Path, path: str) -> None:
    made = front(built)
    (built / "static/js/later.js").write_text("made after the start", encoding="utf-8")
    assert ask(made, path, accept_encoding="gzip")[::2] == (418, b"from Streamlit")
    assert ask(made, "/static/js/index.abc.js")[0] == 418, "who takes no gzip gets the file from Streamlit"
    assert ask(made, "/types", method="POST")[0] == 418


@pytest.mark.parametrize("path", ["/types", "/static/js/index.abc.js", "/_stcore/health"])
def test_every_answer_carries_the_headers(built: Path, path: str) -> None:
    _, headers, _ = ask(front(built), path, accept_encoding="gzip")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'self'" in headers["content-security-policy"]


def test_the_policy_allows_two_scripts_by_name_and_no_other_host(built: Path) -> None:
    policy = ask(front(built), "/types")[1]["content-security-policy"]
    assert "unsafe-eval'" not in policy.replace("'wasm-unsafe-eval'", "")
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    assert rules["script-src"] == ["'self'", "'wasm-unsafe-eval'", script_hash(SCRIPT), script_hash(PAGE_SCRIPT)]
    assert rules["connect-src"] == ["'self'", "ws://guide.example:8501", "wss://guide.example:8501"]
    assert rules["default-src"] == ["'self'"]
    named = re.findall(r"[\w+.-]+://[^ ;]*", policy)
    assert all(name.split("://")[1] == "guide.example:8501" for name in named)


@pytest.mark.parametrize("host", ["a.example; script-src *", "a.example evil.example", "*", "", "a.example:80:90"])
def test_a_host_that_is_none_is_not_repeated(host: str) -> None:
    assert "connect-src 'self';" in content_policy([], host)


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1", "[::1]:8501", "name.streamlit.app"])
def test_a_host_may_be_a_name_or_an_address(host: str) -> None:
    assert f"connect-src 'self' ws://{host} wss://{host};" in content_policy([], host)


def test_websockets_and_lifespan_pass_untouched(built: Path) -> None:
    seen: list[str] = []

    async def app(scope: dict, receive: object, send: object) -> None:
        seen.append(scope["type"])

    for kind in ("websocket", "lifespan"):
        run_to_the_end(Front(app, built)({"type": kind}, None, None))
    assert seen == ["websocket", "lifespan"]
