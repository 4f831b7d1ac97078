"""What the figures are made of, as frozen values; opens no file and knows no library."""
