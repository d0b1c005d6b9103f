"""Words and drawings that the pages share."""
