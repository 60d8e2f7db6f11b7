"""What other apps may hold of responses: the lawful bases on which one is opened."""

# value → words. What of section 16LA is in force is a matter for the installation's controller to know.
BASES = {
    "section-47": "Reasonable cause to suspect significant harm: Children Act 1989, section 47",
    "section-17": "A child in need: Children Act 1989, section 17",
    "section-16la": "Information relevant to safeguarding: Children Act 2004, section 16LA",
}
