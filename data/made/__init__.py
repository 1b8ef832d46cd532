"""Made video for training: generators of games, screens and animation, one module per category."""
