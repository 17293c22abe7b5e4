/** First byte of a WebSocket message that is whole and text. RFC 6455, 5.2. */
const WHOLE_TEXT = 0x81;
/** Longest payload whose length stands in the second byte, and the marks for a length of two and of eight bytes behind it. */
const SHORT = 125;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

/** A text as one WebSocket message of a server: header and payload in one piece, so that a socket takes it by one write. */
export function frameText(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length <= SHORT ? 2 : length <= 0xffff ? 4 : 10;
  const framed = Buffer.allocUnsafe(header + length);
  framed[0] = WHOLE_TEXT;
  if (header === 2) framed[1] = length;
  else if (header === 4) {
    framed[1] = TWO_BYTES;
    framed.writeUInt16BE(length, 2);
  } else {
    framed[1] = EIGHT_BYTES;
    framed.writeBigUInt64BE(BigInt(length), 2);
  }
  framed.write(text, header);
  return framed;
}
