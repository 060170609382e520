"""Build and wire everything below the window: the one place that knows what needs what."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from newsreader.archive.pictures import PictureStore
from newsreader.model.profile import Profile
from newsreader.model.trace import Trace
from newsreader.services.apart import RefreshApart
from newsreader.services.clients import ClientSource, LazyClient, program_client
from newsreader.services.comment_feeds import CommentFeeds
from newsreader.services.completion import Completion
from newsreader.services.discovery import Discovery
from newsreader.services.exchange import Exchange
from newsreader.services.find import Find
from newsreader.services.health import Health
from newsreader.services.keep import Keep
from newsreader.services.lanes import Lanes
from newsreader.services.maintain import Maintain
from newsreader.services.organise import Organise
from newsreader.services.pages import Pages
from newsreader.services.picture_files import PictureFiles
from newsreader.services.refresh import Refresh
from newsreader.services.save_page import SavePage
from newsreader.services.site_rules import SiteRules
from newsreader.services.subscribe import Subscribe
from newsreader.services.vault import Vault
from newsreader.store import Database


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The open archive of one profile and every job that can be done with it."""

    profile: Profile
    database: Database
    pictures: PictureStore
    client: LazyClient
    lanes: Lanes
    trace: Trace
    find: Find
    organise: Organise
    discovery: Discovery
    subscribe: Subscribe
    health: Health
    refresh: Refresh | RefreshApart
    keep: Keep
    save_page: SavePage
    exchange: Exchange
    maintain: Maintain
    site_rules: SiteRules

    def close(self) -> None:
        """End what is under way, finish writes that were asked for, close the archive. Safe to call twice."""
        self.refresh.close()
        self.client.close()
        self.lanes.close()
        self.database.close()


def open_newsroom(
    profile: Profile,
    *,
    guard: Callable[[], None] | None = None,
    trace: Trace | None = None,
    make_client: ClientSource = program_client,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    apart: bool = False,
) -> Newsroom:
    """Open a profile, made where it is missing. ``guard`` is called at each use of the database.

    ``apart``: refresh many feeds in another process, which has the program's own client and clock.

    Raises EnvironmentProblem (damaged, locked, written by a newer version, disk full).
    """
    database = Database.open(profile.database, guard=guard)
    trace = trace or Trace()
    files = PictureStore(profile.pictures)
    vault = Vault(profile)
    client = LazyClient(make_client)
    lanes = Lanes()
    site_rules = SiteRules(profile.site_rules)
    completion = Completion(
        database,
        lanes,
        Pages(database, files, client, lanes, site_rules.near, now),
        CommentFeeds(database, client, lanes, now),
        PictureFiles(database, files, client, lanes, now),
        now,
    )
    discovery = Discovery(database, client, lanes)
    subscribe = Subscribe(database, discovery, now)
    organise = Organise(database, now, vault)
    refresh = Refresh(database, client, lanes, completion, now, trace, vault)
    return Newsroom(
        profile=profile,
        database=database,
        pictures=files,
        client=client,
        lanes=lanes,
        trace=trace,
        find=Find(database, files, now),
        organise=organise,
        discovery=discovery,
        subscribe=subscribe,
        health=Health(database, organise, discovery, now),
        refresh=RefreshApart(refresh, profile, lanes, trace) if apart else refresh,
        keep=Keep(database, lanes, completion, now),
        save_page=SavePage(database, files, client, lanes, site_rules, completion, now),
        exchange=Exchange(database, files, lanes, site_rules, subscribe, now),
        maintain=Maintain(profile, database, files, site_rules, now),
        site_rules=site_rules,
    )
