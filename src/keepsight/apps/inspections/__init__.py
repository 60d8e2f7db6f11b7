"""The register of inspections, their findings and the responses to them."""
