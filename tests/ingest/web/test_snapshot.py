import gzip
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from ingest.error import OwnwordsError
from ingest.facts.sources import Sources
from ingest.web.client import Client
from ingest.web.clock import Clock
from ingest.web.report import Report
from ingest.web.snapshot import snapshot

TEA = "https://tea.example"


def run(web: Any, into: Path, *inputs: str, hosts: tuple[str, ...] = ("tea.example",)) -> Report:
    return snapshot(inputs, into, hosts, web.client())


def sitemap(web: Any, address: str, *locs: str, index: bool = False, **how: Any) -> None:
    root, item = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    items = "".join(f"<{item}><loc>{loc}</loc></{item}>" for loc in locs)
    web.page(address, f"<{root}>{items}</{root}>", how.pop("kind", "application/xml"), **how)


def test_pages_of_a_list_become_files_that_say_where_they_are_from(
    web: Any, tmp_path: Path
) -> None:
    listed = tmp_path / "pages.txt"
    listed.write_text(f"{TEA}/green\n{TEA}/black # strong\n")
    web.page(f"{TEA}/green", "<p>Green tea.</p>")
    web.page(f"{TEA}/black", b"%PDF-1.4", "application/pdf")
    report = run(web, tmp_path / "pages", str(listed))
    assert [file.suffix for file in report.saved] == [".html", ".pdf"]
    assert [file.read_bytes() for file in report.saved] == [b"<p>Green tea.</p>", b"%PDF-1.4"]
    sources = Sources.read(tmp_path / "pages" / "sources.toml")
    stated = [sources.of(file) for file in report.saved]
    assert [one.facts["url"].value for one in stated if one] == [f"{TEA}/green", f"{TEA}/black"]
    assert not report.errors


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [
        ("text/html; charset=utf-8", ".html"),
        ("TEXT/HTML", ".html"),
        ("application/xhtml+xml", ".html"),
        ("text/plain", ".txt"),
        ("text/markdown", ".md"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    ],
)
def test_the_content_type_makes_the_suffix(
    web: Any, tmp_path: Path, kind: str, suffix: str
) -> None:
    web.page(f"{TEA}/page.php", b"Tea", kind)
    assert run(web, tmp_path, f"{TEA}/page.php").saved[0].suffix == suffix


@pytest.mark.parametrize("kind", ["image/png", "application/zip", "application/octet-stream", ""])
def test_other_kinds_are_passed_over_with_a_word(web: Any, tmp_path: Path, kind: str) -> None:
    web.page(f"{TEA}/tea.png", b"Tea", kind)
    report = run(web, tmp_path, f"{TEA}/tea.png")
    assert [(passed.address, "not read" in passed.why) for passed in report.passed_over] == [
        (f"{TEA}/tea.png", True)
    ]
    assert not report.saved + report.errors


def test_one_bad_page_never_stops_the_rest(web: Any, tmp_path: Path) -> None:
    web.page(f"{TEA}/500", status=500)
    web.page(f"{TEA}/empty", b"")
    web.page(f"{TEA}/odd", "Café".encode("latin-1"), "text/html; charset=latin-1")
    web.raw(f"{TEA}/broken", [b"Tea"])
    web.redirect(f"{TEA}/away", "https://evil.example/")
    web.page(f"{TEA}/good")
    names = ("500", "empty", "odd", "broken", "away", "missing", "good")
    report = run(web, tmp_path, "https://127.1/", *[f"{TEA}/{name}" for name in names])
    assert len(report.errors) == 7
    assert [file.name.split("-")[0] for file in report.saved] == ["good"]


def test_a_sitemap_is_read_and_its_pages_saved_once(web: Any, tmp_path: Path) -> None:
    sitemap(
        web, f"{TEA}/sitemap.xml", f"{TEA}/a", f"{TEA}/b", f"{TEA}/a#top", "https://cup.example/"
    )
    web.page(f"{TEA}/a")
    web.page(f"{TEA}/b")
    report = run(web, tmp_path, f"{TEA}/sitemap.xml", f"{TEA}/b")
    assert len(report.saved) == 2
    assert web.asked_for("/a") == 1
    assert web.asked_for("/b") == 1
    assert [passed.address for passed in report.passed_over] == ["https://cup.example/"]
    assert "--host cup.example" in report.passed_over[0].why


@pytest.mark.parametrize("kind", ["application/gzip", "application/x-gzip", "application/xml"])
def test_a_packed_sitemap_is_read(web: Any, tmp_path: Path, kind: str) -> None:
    body = gzip.compress(f"<urlset><url><loc>{TEA}/a</loc></url></urlset>".encode())
    web.page(f"{TEA}/sitemap.xml.gz", body, kind)
    web.page(f"{TEA}/a")
    assert len(run(web, tmp_path, f"{TEA}/sitemap.xml.gz").saved) == 1


def test_indexes_may_lie_in_each_other_two_deep_and_no_deeper(web: Any, tmp_path: Path) -> None:
    for depth in range(3):
        sitemap(web, f"{TEA}/{depth}.xml", f"{TEA}/{depth + 1}.xml", index=True)
    sitemap(web, f"{TEA}/3.xml", f"{TEA}/a")
    web.page(f"{TEA}/a")
    assert len(run(web, tmp_path, f"{TEA}/1.xml").saved) == 1
    report = run(web, tmp_path / "other", f"{TEA}/0.xml")
    assert not report.saved
    assert [passed.address for passed in report.passed_over] == [f"{TEA}/3.xml"]


def test_an_index_that_lists_itself_ends(web: Any, tmp_path: Path) -> None:
    sitemap(web, f"{TEA}/sitemap.xml", f"{TEA}/sitemap.xml", index=True)
    assert run(web, tmp_path, f"{TEA}/sitemap.xml") == Report()


def test_a_hostile_sitemap_is_an_error_and_the_rest_is_saved(web: Any, tmp_path: Path) -> None:
    sitemap(web, f"{TEA}/good.xml", "https://169.254.169.254/", "javascript:alert(1)", f"{TEA}/a")
    web.page(f"{TEA}/bad.xml", '<!DOCTYPE t [<!ENTITY a "a">]><urlset/>', "text/xml")
    web.page(f"{TEA}/feed.xml", "<rss/>", "text/xml")
    web.page(f"{TEA}/a")
    inputs = [f"{TEA}/{name}.xml" for name in ("bad", "feed", "good")]
    report = run(web, tmp_path, *inputs)
    assert (len(report.errors), len(report.saved)) == (4, 1)


def test_a_run_ends_at_its_limit_of_addresses(
    web: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.web.snapshot.MOST_ADDRESSES", 3)
    sitemap(web, f"{TEA}/sitemap.xml", *[f"{TEA}/{n}" for n in range(9)])
    report = run(web, tmp_path, f"{TEA}/sitemap.xml")
    assert web.asked_for("sitemap.xml") + len(report.errors) == 3
    assert len(report.passed_over) == 7


def test_a_second_run_leaves_what_has_not_changed(web: Any, tmp_path: Path) -> None:
    web.page(f"{TEA}/a", "<p>One</p>")
    web.page(f"{TEA}/b", "<p>Two</p>")
    run(web, tmp_path, f"{TEA}/a", f"{TEA}/b")
    web.page(f"{TEA}/b", "<p>Three</p>")
    report = run(web, tmp_path, f"{TEA}/a", f"{TEA}/b")
    assert [file.read_text() for file in report.unchanged] == ["<p>One</p>"]
    assert [file.read_text() for file in report.saved] == ["<p>Three</p>"]


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_vanished_is_told_and_its_file_kept(
    web: Any, tmp_path: Path, status: int
) -> None:
    web.page(f"{TEA}/a")
    file = run(web, tmp_path, f"{TEA}/a").saved[0]
    web.page(f"{TEA}/a", status=status)
    report = run(web, tmp_path, f"{TEA}/a")
    assert f"status {status}. {file} was kept" in str(report.vanished[0])
    assert file.exists()
    assert not report.errors


def test_a_page_that_moved_is_saved_anew_and_its_old_file_told(web: Any, tmp_path: Path) -> None:
    web.page(f"{TEA}/a")
    old = run(web, tmp_path, f"{TEA}/a").saved[0]
    web.redirect(f"{TEA}/a", "/b")
    web.page(f"{TEA}/b")
    report = run(web, tmp_path, f"{TEA}/a")
    assert (len(report.saved), old.exists()) == (1, True)
    assert f"{TEA}/a has moved: {TEA}/b. {old} was kept" in str(report.vanished[0])


def test_a_page_is_saved_by_the_address_that_it_is_found_at(web: Any, tmp_path: Path) -> None:
    for name in ("x", "y"):
        web.redirect(f"{TEA}/{name}", "/a")
    web.page(f"{TEA}/a")
    report = run(web, tmp_path, f"{TEA}/x", f"{TEA}/y", f"{TEA}/a")
    assert len(report.saved) == 1
    assert f'url = "{TEA}/a"' in (tmp_path / "sources.toml").read_text()
    assert [passed.address for passed in report.passed_over] == [f"{TEA}/y"]


def test_a_page_that_robots_may_not_have_is_passed_over(web: Any, tmp_path: Path) -> None:
    web.page(f"{TEA}/robots.txt", "User-agent: *\nDisallow: /a", "text/plain")
    report = run(web, tmp_path, f"{TEA}/a")
    assert "robots.txt forbids it" in report.passed_over[0].why
    assert not web.asked_for("/a")


def test_without_an_allowed_host_nothing_is_asked_or_written(web: Any, tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match=r"--host tea\.example"):
        run(web, tmp_path / "pages", f"{TEA}/a", hosts=())
    assert not web.looked_up
    assert not (tmp_path / "pages").exists()


def test_a_page_without_encryption_is_fetched_only_where_its_host_says_so(
    web: Any, tmp_path: Path
) -> None:
    web.page("http://tea.example/a")
    refused = run(web, tmp_path, "http://tea.example/a")
    assert "--host http://tea.example" in refused.passed_over[0].why
    allowed = run(web, tmp_path, "http://tea.example/a", hosts=("http://tea.example",))
    assert len(allowed.saved) == 1


def test_an_interrupted_run_leaves_whole_files_that_say_where_they_are_from(
    web: Any, tmp_path: Path
) -> None:
    web.page(f"{TEA}/a")

    def interrupt(address: object) -> None:
        if str(address) == f"{TEA}/b":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        snapshot([f"{TEA}/a", f"{TEA}/b"], tmp_path, ["tea.example"], web.client(), interrupt)
    assert f'url = "{TEA}/a"' in (tmp_path / "sources.toml").read_text()
    assert len(list(tmp_path.glob("*.html"))) == 1


def test_pages_are_told_even_if_their_sources_cannot_be(web: Any, tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_text("source = []\n")
    web.page(f"{TEA}/a")
    report = run(web, tmp_path, f"{TEA}/a")
    assert len(report.saved) == 1
    assert "sources.toml" in str(report.errors[0])


class _Tea(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/green"
        body = b"<p>Tea is hot.</p>" if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None: ...


def test_a_page_comes_over_a_real_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.web.guard.is_public", lambda ip: ip == "127.0.0.1")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Tea) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        at = f"http://tea.example:{server.server_port}"
        client = Client(clock=Clock(sleep=lambda _: None), resolve=lambda *_: ["127.0.0.1"])
        report = snapshot([f"{at}/green"], tmp_path, [at], client)
        server.shutdown()
    assert [file.read_bytes() for file in report.saved] == [b"<p>Tea is hot.</p>"]


def test_no_other_room_reads_the_web() -> None:
    code = (
        "import sys, ingest.load, ingest.read, server.app, index.build\n"
        "print([name for name in sys.modules if name.startswith('ingest.web')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
