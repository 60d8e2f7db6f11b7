"""Machine doors of the register: a JSON file in, a JSON file out. They meet the form at the same operation."""
