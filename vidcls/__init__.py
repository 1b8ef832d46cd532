"""What kind of content is this video? Animation, flat content, gaming or natural content."""

__version__ = "0.1.0"
__all__ = ["VideoClassifier", "__version__"]


def __getattr__(name: str):
    """The classifier at the top level, loaded when first asked for so that `import vidcls` stays quick."""
    if name == "VideoClassifier":
        from vidcls.inference import VideoClassifier

        return VideoClassifier
    raise AttributeError(f"module 'vidcls' has no attribute {name!r}")
