"""The fact base, evidence/: read and checked, and imported into the files that screens and rules read.

python -m tools.evidence            import, and say what changed
python -m tools.evidence --check    write nothing; exit status 1 and the list of what would change
"""
