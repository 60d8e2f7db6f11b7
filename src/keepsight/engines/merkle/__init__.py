"""The tamper-evident log as pure computation: hashes, proofs, tiles, notes, checkpoints and leaves."""
