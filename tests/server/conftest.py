"""A service over the starter corpus, called in process or over a real socket."""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
import uvicorn
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, sync_playwright

from server.app import create_app
from server.settings import Settings


@pytest.fixture(scope="session")
def client(starter_index: Path) -> Iterator[TestClient]:
    service = create_app(Settings(index=starter_index))
    with TestClient(service, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def address(starter_index: Path) -> Iterator[str]:
    """Where a real server listens."""
    service = create_app(Settings(index=starter_index))
    server = uvicorn.Server(uvicorn.Config(service, log_level="warning"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            sleep(0.05)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        if os.environ.get("CI"):
            pytest.fail("in CI there must be a Chromium for the browser tests")
        pytest.skip("no Chromium is installed, so the page was not tested in a browser")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    arguments += ["--disable-component-update", "--disable-sync", "--no-first-run"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The front page, open in a fresh browser context."""
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()
