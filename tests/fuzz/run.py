"""Fuzz the gate or a whole page, guided by coverage: ``python -m tests.fuzz.run gate CORPUS -max_total_time=600``.

Needs atheris, which is no dependency of the project: make a virtual environment elsewhere, install atheris beside the
versions of lxml and nh3 that ``packaging/requirements.lock`` names, and run this from the root of the project. The
first word is ``gate`` or ``page``; the second a folder in which the inputs worth keeping are gathered (made where it
is missing, filled with the golden pages where it is empty); the rest are libFuzzer's own options. A finding is left as
a file ``crash-…``, ``timeout-…`` or ``oom-…``; ``python -m tests.fuzz.run gate CORPUS FILE`` replays it.

Half of the inputs are taken as they are; the other half spell mark-up, one byte a piece, so that little is lost on
bytes that are no mark-up at all. pytest does not collect this folder: no file in it begins with ``test_``.
"""

import importlib
import sys
from pathlib import Path

_GOLDEN = Path(__file__).resolve().parents[1] / "extract" / "golden"
_RAW = 0x80
"""First bytes from here on are followed by an input that is taken as it is."""
_PIECES = (
    *"""<p> </p> <div> </div> <a> </a> <b> <i> </b> </i> <em> <s> <u> <li> <ul> </ul> <ol> <dl> <dt> <dd> <br> <hr>
    <table> <tr> <td> </td> </tr> </table> <tbody> <th> <caption> <colgroup> <figure> <figcaption> </figure> <pre>
    </pre> <h1> </h1> <h2> </h2> <blockquote> </blockquote> <q> <ruby> <rt> <rp> <details> <summary> <form> <button>
    <select> <option> <template> </template> <noscript> </noscript> <noembed> <noframes> <xmp> </xmp> <plaintext>
    <listing> <textarea> </textarea> <title> </title> <style> </style> <script> </script> <svg> </svg> <math> </math>
    <mtext> <mglyph> <mi> <annotation-xml> <desc> <foreignObject> <iframe> </iframe> <frameset> <html> <head> <body>
    </body> <article> </article> <section> <aside> <time> </time> <center> <font> </font> <picture> </picture> <source>
    <video> <image> <isindex> <nobr> <marquee> <a/ <img/ <!-- --> --!> <!> <? ?> <![CDATA[ ]]> <!doctype </ /> > < "
    ' = & &amp; &lt; &#x3c; &#0; &nbsp; &colon; &Tab; ; # / \\ // :
    href= src= srcset= style= onerror= class="title" class="caption" data-src=/a.jpg src=/a.jpg src=//h.example/b.png
    href=javascript:x href=//h.example/a href="https://h.example/a" lang=vi dir=rtl colspan=2 start=3 width=640 width=1
    xlink:href= data: about: file:// a ế x 1 Ảnh: chữ 12:30""".split(),
    *" \n\t\r\0\x0b\x0c\x85\xad\u200b\u2028\ufdd0\ufeff\ufffd",
    "Một câu có đủ chữ để là một câu, với dấu chấm. ",
)


def spelt(data: bytes) -> bytes:
    """Return what the fuzzer's bytes stand for: themselves if the first is 128 or more, else pieces of mark-up."""
    if not data or data[0] >= _RAW:
        return data[1:]
    return "".join(_PIECES[byte % len(_PIECES)] for byte in data[1:]).encode()


def _fill(corpus: Path) -> None:
    corpus.mkdir(parents=True, exist_ok=True)
    if next(corpus.iterdir(), None) is None:
        (corpus / "pieces").write_bytes(bytes(range(0x60)))
        for page in _GOLDEN.rglob("*.html"):
            (corpus / page.stem).write_bytes(bytes([_RAW]) + page.read_bytes())


def main() -> None:
    """Run the fuzzer over the target that the first word names, until its options tell it to stop."""
    name, corpus, *options = sys.argv[1:]
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["newsreader"]):
        targets = importlib.import_module("tests.fuzz.targets")
    check = {"gate": targets.check_gate, "page": targets.check_page}[name]
    _fill(Path(corpus))
    replayed = [option for option in options if not option.startswith("-")]
    atheris.Setup([sys.argv[0], *options, *([] if replayed else [corpus])], lambda data: check(spelt(data)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
