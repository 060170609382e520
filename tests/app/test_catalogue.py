from newsreader.app.catalogue import subscribe_to, subscribe_to_sample
from newsreader.feeds.catalogue import load_catalogue
from newsreader.services.newsroom import Newsroom


def test_what_is_chosen_of_the_catalogue_is_subscribed_to_in_its_folders(newsroom: Newsroom) -> None:
    chosen = load_catalogue()[:3]
    report = subscribe_to(newsroom, chosen)
    assert len(report.feeds) == 3
    assert {(feed.title, feed.folder) for feed in newsroom.find.feeds()} == {
        (feed.title, " / ".join(feed.folder)) for feed in chosen
    }
    assert subscribe_to(newsroom, chosen).feeds_known == 3


def test_the_sample_edition_has_at_least_three_sources(newsroom: Newsroom) -> None:
    assert len(subscribe_to_sample(newsroom).feeds) >= 3
