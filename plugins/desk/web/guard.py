"""Who may ask: pages of this very server, and of those only the ones it made itself.

Every page an editor has open may send requests to 127.0.0.1. ``Host`` is looked at because a
foreign name can be made to lead here (DNS rebinding), ``Origin`` and ``Sec-Fetch-Site`` because a
browser says in them which page asks, and a token that only our pages hold because some say nothing.
Source: OWASP Cross-Site Request Forgery Prevention; Fetch Metadata Request Headers, W3C.
"""

from __future__ import annotations

import hmac
from collections.abc import Collection
from dataclasses import dataclass

from plugins.desk.web.asked import JSON, OURS, Asked

TOKEN = "x-bulletin-token"  # noqa: S105  the name of a header
_FOREIGN_HOST = "Chỉ mở xem trước bằng địa chỉ chương trình đã in ra (127.0.0.1)."
_FOREIGN_PAGE = "Yêu cầu đến từ một trang khác, không được làm."
_NO_TOKEN = "Thiếu mã của phiên xem trước này; tải lại trang rồi làm lại."  # noqa: S105
_NO_JSON = "Yêu cầu không phải dạng JSON."


@dataclass(frozen=True, slots=True)
class Guard:
    """The guard of one run."""

    token: str  # new in each run
    hosts: Collection[str]  # “127.0.0.1:8000”, “localhost:8000”

    def objection(self, asked: Asked, *, own: Collection[str] = (OURS,)) -> str:
        """Why a request is not answered, one Vietnamese sentence; “” if it is.

        ``own``: beginnings of the addresses that only pages of this server may ask for. All others
        may be led to from anywhere, as any page may. A request that writes, which is every POST,
        must bear the token and JSON.
        """
        host = asked.headers.get("host", "").lower()
        if host not in self.hosts:
            return _FOREIGN_HOST
        origin = asked.headers.get("origin")
        if origin is not None and origin.lower() != f"http://{host}":
            return _FOREIGN_PAGE
        writes = asked.method == "POST"
        site = asked.headers.get("sec-fetch-site", "none")
        if (writes or asked.path.startswith(tuple(own))) and site not in ("same-origin", "none"):
            return _FOREIGN_PAGE
        if not writes:
            return ""
        given = asked.headers.get(TOKEN, "")
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            return _NO_TOKEN
        kind = asked.headers.get("content-type", "").partition(";")[0].strip().lower()
        return "" if kind == JSON else _NO_JSON


def hosts_of(host: str, port: int) -> frozenset[str]:
    """What a browser may call a server of this machine; at the port of HTTP also without it."""
    names = (host, "localhost")
    bare = names if port == 80 else ()
    return frozenset((*(f"{name}:{port}" for name in names), *bare))
