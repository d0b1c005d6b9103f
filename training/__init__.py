"""How the models of the learned stages are made; nothing here ships."""
