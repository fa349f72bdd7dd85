"""How does Chromium start for a test? Headless, with Debian's own driver, reaching this machine only."""

from __future__ import annotations

import os
from pathlib import Path

from selenium.common.exceptions import SessionNotCreatedException
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

CHROMIUM = Path("/usr/bin/chromium")
DRIVER = Path("/usr/bin/chromedriver")

FLAGS = (
    "--headless=new",
    "--window-size=1200,900",
    "--lang=de",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    # A page that scrolls gently moves away under the click.
    "--force-prefers-reduced-motion",
    # No name is looked up: a link that leads out shows its address and goes no further.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def missing_packages() -> list[str]:
    """The Debian packages that these tests need and this machine lacks."""
    return [package for package, path in (("chromium", CHROMIUM), ("chromium-driver", DRIVER)) if not path.exists()]


def chromium_options(profile: Path, sandboxed: bool) -> ChromeOptions:
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={profile}", *([] if sandboxed else ["--no-sandbox"])):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"intl.accept_languages": "de-DE,de"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return options


def start_chromium(folder: Path) -> Chrome:
    """A Chromium with an empty profile in `folder`.

    Its sandbox cannot start as root, nor where the system forbids user namespaces; it sees pages of ours alone, so it
    does without the sandbox there.
    """
    os.environ["SE_OFFLINE"] = "true"  # Selenium would otherwise look for drivers and send statistics
    if os.geteuid() != 0:
        try:
            return Chrome(chromium_options(folder / "sandboxed", sandboxed=True), ChromeService(str(DRIVER)))
        except SessionNotCreatedException:
            pass
    return Chrome(chromium_options(folder / "profile", sandboxed=False), ChromeService(str(DRIVER)))
