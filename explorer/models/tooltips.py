"""Text from records as tooltips that stay plain."""


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows the text as it is, where Qt would take it for HTML too."""
    if "<" not in text and "&" not in text:
        return text
    from html import escape

    return f'<p style="white-space: pre-wrap">{escape(text)}</p>'
