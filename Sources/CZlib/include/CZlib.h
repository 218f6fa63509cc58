// C edge of zlib: raw DEFLATE (RFC 1951) of whole buffers. Macros do not import into Swift, hence the functions.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

/// The most bytes that a text of `length` may take when it is packed.
static inline size_t writethru_packed_bound(size_t length) { return compressBound(length) + 16; }

/// Packs a buffer; the bytes written, or 0 where memory ran out.
static inline size_t writethru_pack(const uint8_t *text, size_t length, uint8_t *packed, size_t room) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
  stream.next_in = (Bytef *)text;
  stream.avail_in = (uInt)length;
  stream.next_out = packed;
  stream.avail_out = (uInt)room;
  const int result = deflate(&stream, Z_FINISH);
  const size_t written = room - stream.avail_out;
  deflateEnd(&stream);
  return result == Z_STREAM_END ? written : 0;
}

/// Unpacks a buffer of exactly `length` bytes; whether it was one.
static inline int writethru_unpack(const uint8_t *packed, size_t size, uint8_t *text, size_t length) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, -15) != Z_OK) return 0;
  stream.next_in = (Bytef *)packed;
  stream.avail_in = (uInt)size;
  stream.next_out = text;
  stream.avail_out = (uInt)length;
  const int result = inflate(&stream, Z_FINISH);
  const int whole = stream.avail_out == 0;
  inflateEnd(&stream);
  return result == Z_STREAM_END && whole;
}
