"""What a person is told of by itself: one digest a day, and at once what is late or a danger. No notice names a child."""
