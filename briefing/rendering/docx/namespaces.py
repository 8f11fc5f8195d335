"""The namespaces and heads of the parts of a Word file."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' mc:Ignorable="w15"'
)


def part(name: str, *inner: str) -> bytes:
    """Return the part whose root element is ``w:name``.

    A long part comes in pieces, so that megabytes are laid together once.
    """
    begin, end = f"{DECLARATION}<w:{name} {ROOT}>", f"</w:{name}>"
    return b"".join(map(str.encode, (begin, *inner, end)))
