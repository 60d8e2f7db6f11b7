"""The suite `linkage`: invented families at scale, the public engine beside ours, accuracy and speed of whole files."""
