"""The pages: each view finds, calls one act, and renders."""
