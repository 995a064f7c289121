"""Reports of comparisons: each module has `render` for articles side by side and `render_outlets` for many by outlet."""
