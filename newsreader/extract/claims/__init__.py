"""What a page says of itself: headline, people, dates, section, language; each claim weighed, with its evidence."""
