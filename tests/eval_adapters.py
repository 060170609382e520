"""What the evaluation scripts call: the program's own functions under the names that the scripts look for."""

from tests.eval_extract import clean, extract
from tests.eval_feeds import parse_feed
from tests.eval_search import Related, Search

__all__ = ["Related", "Search", "clean", "extract", "parse_feed"]
