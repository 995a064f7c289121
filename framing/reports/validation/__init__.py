"""Reports on a validation, by format."""
