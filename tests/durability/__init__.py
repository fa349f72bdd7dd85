"""What does an installation survive? Killed processes, full disks, copies made while others write, damage."""
