"""Machine doors of the register: JSON and CSV files in and out. They meet the form at the same operation."""
