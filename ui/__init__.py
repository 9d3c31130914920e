"""Everything on the screen. Together with app.py and pages/ the only code that knows Streamlit."""
