"""Serves and follows a site under work on this machine; publishes nothing."""
