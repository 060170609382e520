"""Draw the README's pictures of the window from the sample edition: ``make screenshots``."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"

PICTURES = (
    # file, scheme, language, a query whose first article is shown
    ("window-light.png", "light", "en", 'title:"cầu cạn Lạch Tray"'),
    ("window-dark.png", "dark", "vi", 'title:"Điện gió Sao Mai"'),
)


def main() -> None:
    """Fill a profile with the sample edition and draw each picture in a process of its own."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TZ": "Asia/Ho_Chi_Minh"}
    with TemporaryDirectory() as folder:
        profile = str(Path(folder) / "profile")
        fill = [sys.executable, "-m", "newsreader", "--profile", profile, "demo", "--json"]
        subprocess.run(fill, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        for name, scheme, language, query in PICTURES:
            draw = [sys.executable, __file__, profile, str(IMAGES / name), scheme, language, query]
            subprocess.run(draw, cwd=ROOT, env={**environment, "PYTHONPATH": str(ROOT)}, check=True)
            print(IMAGES / name)


def draw(profile: str, target: str, scheme: str, language: str, query: str) -> None:
    """Draw one picture."""
    from newsreader.model.profile import Profile
    from newsreader.services.newsroom import open_newsroom
    from newsreader.ui.screenshot import render

    newsroom = open_newsroom(Profile(Path(profile)))
    try:
        (article, *_) = newsroom.find.first_rows(newsroom.find.parse(query), 1)
        render(newsroom, Path(target), (1280, 800), scheme, language, article.id)
    finally:
        newsroom.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        draw(*sys.argv[1:])
    else:
        main()
