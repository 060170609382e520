"""The one way to ``CleanHtml``: the allow-list, addresses, hostile shapes."""
