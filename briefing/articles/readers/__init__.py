"""One module for each format; none knows another, ``briefing.articles.reading`` chooses."""
