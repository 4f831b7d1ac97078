"""Reads a PNG of eight bits a channel, with nothing but the standard library; for tests that look at pictures."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}


@dataclass(frozen=True)
class Pixels:
    width: int
    height: int
    channels: int
    rows: tuple[bytes, ...]

    def at(self, x: int, y: int) -> tuple[int, ...]:
        return tuple(self.rows[y][x * self.channels : x * self.channels + min(self.channels, 3)])

    def dark(self, top: int, bottom: int) -> int:
        """How many pixels between two heights are nearer to black than to white."""
        colors = (self.at(x, y) for y in range(top, min(bottom, self.height)) for x in range(self.width))
        return sum(max(color) < 128 for color in colors)


def pixels(png: bytes) -> Pixels:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert depth == 8
    channels = CHANNELS[kind]
    packed, place = b"", 8
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            packed += png[place + 8 : place + 8 + length]
        place += length + 12
    return Pixels(width, height, channels, tuple(_rows(zlib.decompress(packed), width * channels, channels)))


def _rows(data: bytes, length: int, step: int) -> list[bytes]:
    """The lines with their filters undone: each byte was kept as a difference from its neighbours."""
    rows, above = [], bytes(length)
    for start in range(0, len(data), length + 1):
        kind, line = data[start], bytearray(data[start + 1 : start + 1 + length])
        for at in range(length):
            left = line[at - step] if at >= step else 0
            corner = above[at - step] if at >= step else 0
            line[at] = (line[at] + _guess(kind, left, above[at], corner)) & 255
        above = bytes(line)
        rows.append(above)
    return rows


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind < 4:
        return (0, left, up, (left + up) // 2)[kind]
    far = {left: abs(up - corner), up: abs(left - corner), corner: abs(left + up - 2 * corner)}
    return next(one for one in (left, up, corner) if far[one] == min(far.values()))
