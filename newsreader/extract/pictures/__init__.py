"""Every picture of an article with its caption and credit, and none of the furniture."""
