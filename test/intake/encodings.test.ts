import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readStream } from '../../src/intake/read-stream.ts'

const curl = "curl 'https://api.example.net/v2' \\\r\n  -H 'Origin: https://shop.example.com'\r\n"
const log = '203.0.113.5 - - [28/Nov/2026:10:00:01 +0000] "OPTIONS /v2 HTTP/1.1" 405 150 "-" "x"\r\n'
const har = JSON.stringify({
  log: {
    entries: [
      {
        request: { method: 'GET', url: 'https://api.example.net/', headers: [] },
        response: { status: 200, headers: [] },
      },
    ],
  },
})

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()
const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE with a mark', (text) => bigEndian(`\ufeff${text}`)],
  ['UTF-16 LE without one', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 BE without one', bigEndian],
  ['gzip', (text) => gzipSync(text)],
  ['gzip of UTF-16', (text) => gzipSync(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  [
    'zip',
    (text) => Buffer.from(zipSync({ '__MACOSX/._a': new Uint8Array(3), 'logs/a.txt': Buffer.from(text) })),
  ],
  ['zip, stored', (text) => Buffer.from(zipSync({ 'a.txt': [Buffer.from(text), { level: 0 }] }))],
]

async function read(bytes: Buffer) {
  // Small pieces: characters and packed blocks are cut.
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
    bytes.subarray(at * 7, at * 7 + 7),
  )
  return readStream(Readable.from(pieces), { logFormat: null, entry: null })
}

describe.each(encodings)('%s', (_, encode) => {
  test('a command', async () => {
    expect((await read(encode(curl))).cases).toMatchObject([
      { url: 'https://api.example.net/v2', pageOrigin: 'https://shop.example.com' },
    ])
  })
  test('a log', async () => {
    expect((await read(encode(log))).preflights).toMatchObject({ total: 1, byStatus: { '405': 1 } })
  })
  test('a HAR', async () => {
    const { kind, problems } = await read(encode(har))
    expect(kind).toBe('har')
    expect(problems.map(({ message }) => message)).not.toContainEqual(
      expect.stringContaining('expected JSON'),
    )
  })
})

test('the logs of a zip are read one after the other', async () => {
  const bytes = Buffer.from(zipSync({ 'a.log': Buffer.from(log), 'b.log.1': Buffer.from(log) }))
  const { preflights, problems } = await read(bytes)
  expect(preflights?.total).toBe(2)
  expect(problems.at(-1)?.message).toBe('the 2 logs of the zip are read one after the other')
})

test('of a zip the file that tells most is read, whatever stands before it, and the others are named', async () => {
  const bytes = Buffer.from(
    zipSync({
      'shot.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'readme.txt': Buffer.from('see the log'),
      'a.log': Buffer.from(log),
    }),
  )
  const { preflights, problems } = await read(bytes)
  expect(preflights?.total).toBe(1)
  expect(problems.at(-1)?.message).toBe('only a.log of the zip is read; not shot.png, readme.txt')
})

test('of a zip with nothing better any text is read', async () => {
  const bytes = Buffer.from(
    zipSync({ 'shot.png': Buffer.from([0x89, 0x50]), note: Buffer.from('https://api.example.net/v1') }),
  )
  expect((await read(bytes)).cases).toMatchObject([{ url: 'https://api.example.net/v1' }])
})

test('a zip that was cut off is read up to there', async () => {
  const bytes = Buffer.from(zipSync({ 'a.log': Buffer.from(log.repeat(2000)) }))
  const { problems } = await read(bytes.subarray(0, bytes.length / 2))
  expect(problems.at(-1)?.message).toMatch(
    /expected (?:the zip data to go on|a file in this zip)|an access log|expected/,
  )
})
