"""Files as they were received: original bytes, where they came from, who may use them how."""
