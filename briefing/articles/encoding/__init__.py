"""From bytes to characters: which encoding a text is in, and the text itself."""

from briefing.articles.encoding.decoding import Decoded, decode, meant_by

__all__ = ["Decoded", "decode", "meant_by"]
