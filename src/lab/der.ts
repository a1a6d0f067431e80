/** DER (ITU-T X.690): the few types a certificate is made of. */
function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const ascii = (text: string): Buffer => Buffer.from(text, 'ascii')

export const der = {
  sequence: (...parts: readonly Uint8Array[]) => tagged(0x30, ...parts),
  set: (...parts: readonly Uint8Array[]) => tagged(0x31, ...parts),
  integer: (bytes: Uint8Array) => tagged(0x02, bytes),
  true: () => tagged(0x01, Buffer.from([0xff])),
  bits: (bytes: Uint8Array) => tagged(0x03, Buffer.from([0]), bytes),
  octets: (bytes: Uint8Array) => tagged(0x04, bytes),
  text: (text: string) => tagged(0x0c, Buffer.from(text, 'utf8')),
  /** Context-specific, constructed. */
  explicit: (number: number, ...parts: readonly Uint8Array[]) => tagged(0xa0 + number, ...parts),
  /** Context-specific, primitive. */
  implicit: (number: number, bytes: Uint8Array) => tagged(0x80 + number, bytes),
  /** UTCTime: good for years up to 2049. */
  time: (date: Date) =>
    tagged(
      0x17,
      ascii(
        `${date
          .toISOString()
          .replace(/[-:T]|\.\d+/g, '')
          .slice(2)}`,
      ),
    ),
  name: (commonName: string) =>
    der.sequence(der.set(der.sequence(der.identifier('2.5.4.3'), der.text(commonName)))),
  identifier: (dotted: string) => {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
    return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]))
  },
} as const

function base128(value: number): number[] {
  const digits = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}
