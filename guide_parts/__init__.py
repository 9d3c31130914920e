"""Parts of the guide that run in the browser: components of Streamlit's second kind, each with a file of its own.

Streamlit finds them through `pyproject.toml` in this folder and the folder `guide_parts-1.0.dist-info` beside it. They
are files and not text in Python, since the content security policy lets no script run that does not come from a file.
"""
