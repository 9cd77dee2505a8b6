"""Plan templates: kept, laid over a plan, taken from one."""
