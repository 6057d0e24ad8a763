"""The version, which the build fills in."""

#: That of the jar which this goes with.
JAR_VERSION = "${project.version}"
#: The same, as Python writes versions.
__version__ = JAR_VERSION.replace("-SNAPSHOT", ".dev0")
