"""Pages of other sites are asked whether they are still there: on demand, a few at once."""

from __future__ import annotations

import http.client
import re
import ssl
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from http import HTTPStatus
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

_AT_ONCE = 4
_AGENT = "bulletin links"
_KEPT = "/%:=&?~#+!$,;'@()*[]"  # signs of an address that stay as they were typed
_PASSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS)


class _WebOnly(HTTPRedirectHandler):
    """Follows to other addresses of the web, with the same method, and nowhere else."""

    def redirect_request(
        self, req: Request, fp: object, code: int, msg: str, headers: object, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme not in ("http", "https"):
            return None
        new = super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
        if new is not None:
            new.method = req.get_method()
        return new


def answers_of(
    addresses: Iterable[str], timeout: float, watch: Callable[[int, int], None]
) -> dict[str, str]:
    """What is wrong with each address, in Vietnamese; “” for a page that is there.

    ``timeout`` is in seconds, for each question. A page that asks who we are is there.
    """
    wanted = list(addresses)
    found: dict[str, str] = {}
    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        asked = {pool.submit(_fault, address, timeout): address for address in wanted}
        for done, future in enumerate(as_completed(asked), start=1):
            found[asked[future]] = future.result()
            watch(done, len(wanted))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # Ctrl-C waits for nobody
    return {address: found[address] for address in wanted}


def _fault(address: str, timeout: float) -> str:
    """HEAD first; whatever does not like that is asked with GET, and nothing of it is read."""
    said = _asked(address, "HEAD", timeout)
    return said and _asked(address, "GET", timeout)


def _asked(address: str, method: str, timeout: float) -> str:
    try:
        request = Request(_as_asked(address), method=method, headers={"User-Agent": _AGENT})  # noqa: S310  its scheme is checked below
        if request.type not in ("http", "https"):
            return "không phải địa chỉ của một trang"
        with build_opener(_WebOnly).open(request, timeout=timeout):
            return ""
    except HTTPError as error:
        error.close()
        return "" if error.code in _PASSED else f"trả lời lỗi {error.code}"
    except URLError as error:
        return _why(error.reason)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return _why(error)


def _as_asked(address: str) -> str:
    """The address in ASCII: Vietnamese letters in paths and hosts are spelt out."""
    parts = urlsplit(address)
    host = parts.netloc
    if not host.isascii():
        host = host.encode("idna").decode()
    path = quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", parts.path), safe=_KEPT)
    return urlunsplit((parts.scheme, host, path, quote(parts.query, safe=_KEPT), ""))


def _why(reason: object) -> str:
    if isinstance(reason, TimeoutError):
        return "không trả lời trong thời gian chờ"
    if isinstance(reason, ssl.SSLError):
        return "có chứng chỉ bảo mật không hợp lệ"
    if isinstance(reason, ConnectionError):
        return "không nhận kết nối"
    if isinstance(reason, ValueError):
        return "không phải một địa chỉ hợp lệ"
    if isinstance(reason, OSError):
        return "không tìm thấy máy chủ, hoặc máy này không có mạng"
    return "không trả lời đúng cách"
