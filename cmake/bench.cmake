# Benchmarks: built by the release preset only.
