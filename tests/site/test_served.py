"""The snippets of ``deploy/``: the bulletin as nginx and Caddy really serve it.

Without these servers, and rsync, the tests that need them are skipped.
"""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.bulletin.pages.policy import POLICY, policy
from tests.site.conftest import ROOT, Workshop
from tests.site.killed import snapshot

DEPLOY = ROOT / "deploy"
ARTICLE = "/2023/11/giam-sat-lang-son/"
SSH = (
    'if [ "$1" = -l ]; then shift 2; fi\nshift\nexec sh -c "$*"\n'  # what it is told, it does here
)
Ask = Callable[..., tuple[int, dict[str, str], bytes]]


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


def nginx_command(folder: Path, output: Path, port: int) -> list[str]:
    """The snippet with another port and root, without certificates."""
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    text = re.sub(r" *(ssl_certificate\w*|listen \[::\]).*\n", "", text)
    text = text.replace("listen 443 ssl http2", f"listen 127.0.0.1:{port}")
    text = text.replace("listen 80", f"listen 127.0.0.1:{free_port()}")
    text = text.replace("/srv/bantin/output", str(output))
    main = f"daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{ }}\n"
    if os.geteuid() == 0:
        main = f"user root; {main}"
    kept = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi")
    )
    kept += f"uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;"
    types = "include /etc/nginx/mime.types;" if Path("/etc/nginx/mime.types").exists() else ""
    main += f"http {{ {types} access_log off; {kept}\n{text} }}\n"
    (folder / "nginx.conf").write_text(main, encoding="utf-8")
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def caddy_command(folder: Path, output: Path, port: int) -> list[str]:
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    text = text.replace("/srv/bantin/output", str(output))
    text = text.replace("\nbantin.example.vn {", f"\nhttp://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{text}", encoding="utf-8")
    given = ["--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]
    return ["caddy", "run", *given]


COMMANDS = {"nginx": nginx_command, "caddy": caddy_command}

# One fixture makes what all of these look at: it is made once, by one of the processes.
pytestmark = pytest.mark.xdist_group("served")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    workshop = Workshop(tmp_path_factory.mktemp("served"))
    workshop.write()
    workshop.publish(PRECOMPRESS=True, SITEURL="https://bantin.example.vn")
    return workshop


@pytest.fixture(scope="module", params=COMMANDS)
def ask(
    request: pytest.FixtureRequest,
    published: Workshop,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Ask]:
    """Asks a server for an address; answers status, headers in small letters, and body."""
    if shutil.which(request.param) is None:
        pytest.skip(f"{request.param} is not installed")
    folder, port = tmp_path_factory.mktemp(request.param), free_port()
    command = COMMANDS[request.param](folder, published.output, port)
    home = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "said").open("wb") as said:
        server = subprocess.Popen(command, env=home, stdout=said, stderr=said)

    def answered(address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request(
            "GET", address, headers={k.replace("_", "-"): headers[k] for k in headers}
        )
        answer = connection.getresponse()
        held = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        connection.close()
        return answer.status, held, body

    try:
        until = time.monotonic() + 20
        while True:
            try:
                answered("/")
                break
            except OSError:
                assert server.poll() is None, (folder / "said").read_text("utf-8")
                assert time.monotonic() < until
                time.sleep(0.05)
        yield answered
    finally:
        server.terminate()
        server.wait()


def test_a_page_comes_with_all_that_keeps_it_safe(ask: Ask) -> None:
    status, headers, body = ask(ARTICLE)
    assert (status, headers["content-type"].lower()) == (200, "text/html; charset=utf-8")
    assert headers["content-security-policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["cache-control"] == "public, max-age=300"
    assert b"<!DOCTYPE html>" in body


def test_a_compressed_copy_is_sent_to_who_takes_it(ask: Ask, published: Workshop) -> None:
    _, plain, body = ask(ARTICLE)
    _, headers, packed = ask(ARTICLE, Accept_Encoding="gzip")
    assert "content-encoding" not in plain
    assert headers["content-encoding"] == "gzip"
    assert "accept-encoding" in headers["vary"].lower()
    copy = published.output / ARTICLE.strip("/") / "index.html.gz"
    assert packed == copy.read_bytes()
    assert gzip.decompress(packed) == body
    assert ask(f"{ARTICLE}index.html.gz")[0] == 404


def test_an_address_that_is_none_gets_our_own_page(ask: Ask, published: Workshop) -> None:
    status, headers, body = ask("/khong-co/")
    assert status == 404
    assert body == (published.output / "404.html").read_bytes()
    assert "content-security-policy" in headers


def test_pictures_stay_and_a_missing_one_does_not(ask: Ask, published: Workshop) -> None:
    picture = next(name for name in published.files() if name.startswith("hinh-anh/"))
    status, headers, _ = ask(f"/{picture}")
    assert (status, headers["cache-control"]) == (200, "public, max-age=31536000, immutable")
    status, headers, _ = ask("/hinh-anh/khong-co.jpg")
    assert (status, "immutable" in headers.get("cache-control", "")) == (404, False)


def test_what_is_asked_for_with_a_version_stays_and_else_not(ask: Ask) -> None:
    sheet = "/theme/css/bulletin.css"
    assert ask(sheet)[1]["cache-control"] == "public, max-age=300"
    assert "immutable" in ask(f"{sheet}?v=1a2b")[1]["cache-control"]
    assert ask(sheet)[1]["content-type"].startswith("text/css")


@pytest.mark.parametrize(
    ("asked", "leads"), [(f"{ARTICLE}index.html", ARTICLE), (ARTICLE.rstrip("/"), ARTICLE)]
)
def test_one_page_has_one_address(ask: Ask, asked: str, leads: str) -> None:
    status, headers, _ = ask(asked)
    assert status in (301, 308)
    assert headers["location"].removeprefix("http://127.0.0.1").lstrip(":0123456789") == leads


def test_a_feed_is_a_feed(ask: Ask) -> None:
    assert ask("/atom.xml")[1]["content-type"].startswith("application/atom+xml")


def test_a_page_that_did_not_change_is_not_sent_again(ask: Ask) -> None:
    tag = ask(ARTICLE)[1]["etag"]
    assert ask(ARTICLE, If_None_Match=tag)[0] == 304


def test_a_new_edition_is_served_at_once(ask: Ask, published: Workshop) -> None:
    published.edit("pages/lien-he.md", "Viết thư", "Gọi điện")
    published.publish(PRECOMPRESS=True, SITEURL="https://bantin.example.vn")
    assert "Gọi điện" in ask("/lien-he/")[2].decode()
    published.edit("pages/lien-he.md", "Gọi điện", "Viết thư")
    published.publish(PRECOMPRESS=True, SITEURL="https://bantin.example.vn")


def test_the_search_alone_may_run_what_it_needs(ask: Ask) -> None:
    wider = policy({"script-src": ("'self'", "'wasm-unsafe-eval'")})
    status, headers, _ = ask("/tim-kiem/")
    if status == 404:
        pytest.skip("the extra “search” is not installed")
    assert headers["content-security-policy"] == f"{wider}; frame-ancestors 'none'"


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_a_snippet_says_the_policy_of_the_pages(name: str) -> None:
    assert POLICY in (DEPLOY / name).read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("rsync") is None, reason="rsync is not installed")
def test_over_ssh_each_edition_is_whole_and_the_link_leads_to_the_last(
    published: Workshop, tmp_path: Path
) -> None:
    """With a stand-in for ssh that runs what it is told on this machine."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "work").mkdir()
    for name, text in (("ssh", SSH), ("bulletin", "exit 0\n")):
        (tmp_path / "bin" / name).write_text(f"#!/bin/sh\n{text}", encoding="utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    (tmp_path / "work" / "output").symlink_to(published.output)
    server = tmp_path / "server"
    path = f"{tmp_path / 'bin'}:{os.environ['PATH']}"
    for _ in range(2):
        done = subprocess.run(
            [DEPLOY / "over-ssh.sh", "editor@server", str(server)],
            cwd=tmp_path / "work",
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        assert (server / "output").is_symlink()
        assert snapshot(server / "output") == snapshot(published.output)
        time.sleep(1.1)  # editions are named by the second
    first, second = sorted((server / "editions").iterdir())
    assert (server / "output").resolve() == second
    assert (first / "index.html").samefile(second / "index.html")
