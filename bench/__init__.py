"""Measurements that are no tests: they take time, or texts that are not part of this repository.

What runs here
    speed   CPU and memory of extraction, and how the CPU grows with the length of strange texts
"""
