"""The headers of every response: this host only, no eval, known inline scripts, framed by pages of this host only."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping

# A host as a browser sends it: name or address, and a port. Anything else is not repeated into a header.
_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d+)?|\[[0-9A-Fa-f:.]+\](:\d+)?")

# Community Cloud shows an app in a frame of the same host, so framing by the own host is allowed.
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def script_hash(script: str) -> str:
    """How a policy names one inline script."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def content_policy(scripts: Iterable[str], host: str) -> str:
    """The content security policy that allows these inline scripts.

    `host` is the request's Host header. It is named for the websocket, because older browsers do not count `ws:` as
    'self'. Streamlit's front end needs inline styles and WebAssembly; it gets neither eval nor another host.
    """
    hashes = " ".join(script_hash(script) for script in scripts)
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return (
        f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {hashes}; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'{sockets}; object-src 'none'; "
        "base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
    )
