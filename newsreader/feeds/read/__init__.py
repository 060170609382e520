"""A feed's bytes to values: encodings, hostile shapes, the sure reader, JSON Feed, dates. The one door is ``parse``."""
