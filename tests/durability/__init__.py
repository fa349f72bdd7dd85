"""What does an installation survive? Killed processes, copies made while others write, damage."""
