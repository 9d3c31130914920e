"""What goes over HTTP around the guide: page shell, headers, static files, and the checks before the first request.

Plain ASGI. Nothing here knows Streamlit; `app.py` hands in the folder of its built front end.
"""
