"""The press: a program of its own that lives for one paper, since the compiler never gives memory back.

Standard input: JSON with `source`, `fonts` and `data`. Standard output: the PDF. Nothing touches the disk.
"""

from __future__ import annotations

import json
import sys

import typst


def main() -> None:
    """Compile what stands in standard input."""
    job = json.load(sys.stdin.buffer)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[job["fonts"]])
    made = typst.compile(
        job["source"].encode(),
        font_paths=fonts,
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"data": json.dumps(job["data"])},
    )
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
