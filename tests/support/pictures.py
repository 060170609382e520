"""Real picture files made without a picture library."""

import struct
import zlib

_JPEG = (
    "ffd8ffe000104a46494600010100000100010000ffdb004300" + "10" * 64 + "ffc0000b08{height:04x}{width:04x}01011100"
    "ffc4001f0000010501010101010100000000000000000102030405060708090a0b"
    "ffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282"
    "090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a"
    "92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4"
    "f5f6f7f8f9faffda0008010100003f00"
)


def png(width: int = 320, height: int = 200, color: tuple[int, int, int] = (180, 60, 40)) -> bytes:
    """Return a PNG of one colour; different colours or sizes are different bytes."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\x00" + bytes(color) * width) * height
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def jpeg(comment: str = "", width: int = 8, height: int = 8) -> bytes:
    """Return a grey JPEG; different comments are different bytes."""
    blocks = ((width + 7) // 8) * ((height + 7) // 8)
    bits = "001010" * blocks  # per block: no difference of brightness (00), end of block (1010)
    bits += "1" * (-len(bits) % 8)
    start = bytes.fromhex(_JPEG.format(width=width, height=height))
    told = comment.encode()
    segment = b"\xff\xfe" + struct.pack(">H", len(told) + 2) + told if told else b""
    return start[:2] + segment + start[2:] + int(bits, 2).to_bytes(len(bits) // 8, "big") + b"\xff\xd9"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
