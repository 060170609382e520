"""What stands round the article: the publisher's lists and readers' comments."""
