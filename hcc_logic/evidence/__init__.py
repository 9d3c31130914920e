"""The citations that rules may carry, and the documents behind them."""
