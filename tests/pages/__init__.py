"""The pages as a reader sees them, without a browser: what is asked, what is shown, and what stays text."""
