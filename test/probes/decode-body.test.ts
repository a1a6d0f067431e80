import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { decodeBody } from '../../src/probes/decode-body.ts'

const text = 'words '.repeat(100)
const coded = (coding: string): HeaderList => [['Content-Encoding', coding]]
const typed = (type: string): HeaderList => [['Content-Type', type]]

test.each<readonly [string, Buffer, HeaderList, string | null, boolean]>([
  ['as it is', Buffer.from(text), [], text, true],
  ['empty', Buffer.alloc(0), coded('gzip'), '', true],
  ['identity', Buffer.from(text), coded('identity'), text, true],
  ['an empty list of codings', Buffer.from(text), coded(' , '), text, true],
  ['gzip', gzipSync(text), coded('gzip'), text, true],
  ['gzip beside identity', gzipSync(text), coded(' GZIP , identity'), text, true],
  ['x-gzip', gzipSync(text), coded('x-gzip'), text, true],
  ['br', brotliCompressSync(text), coded('br'), text, true],
  ['deflate', deflateSync(text), coded('deflate'), text, true],
  ['a bare deflate', deflateRawSync(text), coded('deflate'), null, true],
  ['gzip that is none', Buffer.from(text), coded('gzip'), null, false],
  ['br that is none', Buffer.from(text), coded('br'), null, false],
  ['a coding that nobody asked for', gzipSync(text), coded('zstd'), null, true],
  ['two codings', gzipSync(gzipSync(text)), coded('gzip, gzip'), null, true],
  ['gzip that is cut off', gzipSync(text).subarray(0, -4), coded('gzip'), text, true],
  ['Latin-1', Buffer.from('gr\xfc\xdfe', 'latin1'), typed('text/plain; charset="iso-8859-1"'), 'grüße', true],
  ['UTF-8 unless told', Buffer.from('grüße'), typed('text/plain'), 'grüße', true],
  [
    'a charset among others',
    Buffer.from('gr\xfc\xdfe', 'latin1'),
    typed('text/plain; Charset=latin1;a=b'),
    'grüße',
    true,
  ],
  [
    'a charset that is none',
    Buffer.from('gr\xfc\xdfe', 'latin1'),
    typed('text/plain; charset=x'),
    'grüße',
    true,
  ],
])('a body, %s', async (_, bytes, headers, told, isDecodable) => {
  expect(await decodeBody(bytes, headers, 10_000)).toEqual({ text: told, isDecodable })
})

test.each([
  ['as it is', Buffer.from(text), []],
  ['compressed', gzipSync(text), coded('gzip')],
] as const)('no more is told than was asked for, %s', async (_, bytes, headers) => {
  expect((await decodeBody(bytes, headers, 7)).text).toBe('words w')
})
