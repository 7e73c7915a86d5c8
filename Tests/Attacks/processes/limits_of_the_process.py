"""The limits that the system knows of are raised or lowered for the whole process."""
import resource

soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
print("escaped")
