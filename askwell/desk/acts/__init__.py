"""What one act does: one function a file, called alike by the pages and the command line."""
