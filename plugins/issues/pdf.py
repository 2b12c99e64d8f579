"""The PDF of a printed issue."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from plugins.issues.body import PICTURE
from plugins.issues.index import with_pages
from plugins.issues.printed import PrintedIssue

MOST_PAGES = 64  # Source: Luật Báo chí 2016, điều 34: a bulletin has at most so many
INDEX = "tra-cuu"  # the anchor where the index begins
_UA = "pdf/ua-1"


class NoPrinter(Exception):
    """WeasyPrint or a library it needs is not here; ``str()`` says what to install."""


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF and how many pages it has."""

    data: bytes
    pages: int


def pdf_of(
    issue: PrintedIssue,
    template: Callable[[PrintedIssue], str],
    theme: Path,
    picture: Callable[[str], bytes],
) -> Made:
    """The PDF/UA-1 file, with its fonts, bookmarks and links; the same input gives the same bytes.

    Its end is laid out twice: the first time tells on which pages the names of the index stand.
    ``template`` makes the HTML; ``picture`` has the JPEG of an address. Nothing else is read but
    files of the theme. Raises :class:`NoPrinter`.
    """
    library = weasyprint()
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    top = Path(os.path.realpath(theme))

    class Fetcher(URLFetcher):  # type: ignore[misc]  # the library bears no types
        """Pictures of the issue and files of the theme; nothing from elsewhere."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith(PICTURE):
                kind = {"Content-Type": "image/jpeg"}
                return URLFetcherResponse(url, picture(url.removeprefix(PICTURE)), kind)
            parts = urlsplit(url)
            path = Path(os.path.realpath(_path_of(parts.path)))
            if parts.scheme != "file" or not path.is_relative_to(top):
                raise ValueError(f"not of the issue: {url}")
            return URLFetcherResponse(url, path.read_bytes(), _kind_of(path))

    fonts = FontConfiguration()
    style = library.CSS(
        filename=str(top / "print" / "issue.css"), font_config=fonts, url_fetcher=Fetcher()
    )
    cache: dict[str, Any] = {}

    def laid_out(printed: PrintedIssue, *styles: Any) -> Any:
        page = library.HTML(string=template(printed), base_url=PICTURE, url_fetcher=Fetcher())
        return page.render(
            stylesheets=[style, *styles],
            font_config=fonts,
            cache=cache,
            pdf_variant=_UA,
            pdf_tags=True,
        )

    document = laid_out(issue)
    if issue.index:
        pages = {a: n for n, page in enumerate(document.pages, start=1) for a in page.anchors}
        before = pages[INDEX] - 1
        numbered = library.CSS(string=f"@page :first {{ counter-reset: page {pages[INDEX]} }}")
        index = with_pages(issue.index, pages)
        end = laid_out(replace(issue, index=index, pages_before=before), numbered)
        document = document.copy([*document.pages[:before], *end.pages])
    data = document.write_pdf(pdf_variant=_UA, pdf_tags=True, cache=cache)
    return Made(data, len(document.pages))


def weasyprint() -> Any:
    """The library. Raises :class:`NoPrinter`."""
    from PIL import ImageFile

    strict = ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        import weasyprint as library
    except ImportError:
        raise NoPrinter('muốn làm tệp PDF thì cài thêm:  pip install "bulletin[pdf]"') from None
    except OSError:  # its libraries of the system are looked for when it is imported
        raise NoPrinter(
            "thư viện Pango chưa có trên máy; trên Debian, Ubuntu:  "
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ) from None
    finally:  # it would have Pillow take pictures that were copied in part
        ImageFile.LOAD_TRUNCATED_IMAGES = strict
    return library


def _path_of(address: str) -> str:
    """The path in a file's address; on Windows it has a slash before the drive."""
    path = unquote(address)
    return path.lstrip("/") if os.name == "nt" else path


def _kind_of(path: Path) -> dict[str, str]:
    return {"Content-Type": "text/css" if path.suffix == ".css" else "font/woff2"}
