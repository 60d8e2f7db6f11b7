"""What is plugged in rather than installed: tokens that sign. Below apps and programs, because both sign; knows neither."""
