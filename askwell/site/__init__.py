"""The site: settings, addresses, the data folder, the gate at the door, and the server."""
