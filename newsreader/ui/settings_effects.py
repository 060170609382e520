"""What happens when a setting is changed."""

from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.services import Services


def apply_setting(key: str, services: Services, pane: ArticlePane) -> None:
    """Let a setting act at once; those that are only looked up need nothing."""
    settings = services.settings
    match key:
        case "look.theme":
            services.look.set_scheme(settings.text(key))
        case "look.face":
            services.look.set_serif(settings.text(key) == "serif")
        case "look.language":
            services.translation.set_language(settings.text(key))
        case "look.text_size":
            if pane.text_size != settings.number(key):
                pane.set_text_size(settings.number(key))
        case "refresh.minutes":
            services.refresher.set_interval(settings.number(key))
        case "refresh.on_metered":
            services.refresher.set_on_metered(settings.is_on(key))
