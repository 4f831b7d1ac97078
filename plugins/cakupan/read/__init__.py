"""From a data folder to an archive, or to every problem in it; the only room that knows YAML."""
