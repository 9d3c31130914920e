"""What a reader or a clinic takes out of the guide as a file, and brings back: the reader's own file, and FHIR R4."""

from export.own_file import MOST, FileProblem, Opened, opened, saved

__all__ = ["MOST", "FileProblem", "Opened", "opened", "saved"]
