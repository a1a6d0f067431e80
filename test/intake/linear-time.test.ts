import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { redactText } from '../../src/knowledge/privacy/redact-text.ts'
import { visible } from '../../src/knowledge/privacy/visible.ts'

/** What opens something and never closes it, what every reader begins with, and what runs of one character are. */
const pieces = [
  ...[
    'x',
    '[',
    '{',
    '(',
    '"',
    "'",
    '`',
    ' ',
    '\n',
    '\t',
    '/',
    '-',
    '=',
    '&',
    '%',
    '\\',
    '<',
    '“',
    '‘',
    '😀',
    '::',
    '//',
  ],
  ...[
    'curl ',
    "curl -H '",
    'curl -H "',
    'https://a.b/',
    'http://',
    'fetch(',
    'fetch("',
    'axios.',
    'await ',
    '/*',
    '*/',
  ],
  ...[
    'GET https://a.b/ HTTP/1.1\n',
    '[FormParams]\na: b\n',
    '```\nfetch("',
    'wscat -c ws',
    'curl works\n',
    'http.Get("https://a.b/c")\nbaseUrl: a ',
    'reqwest:: format!("{}/{}", x, y) ',
    'Content-Security-Policy: ',
    'Content-Transfer-Encoding: quoted-printable\n=3D',
    '[{"name":"a"},',
    "'https://a.b/ x.js:1\n",
    'GET https://a.b/ [200 ',
    '/:a',
  ],
  ...[
    'a: b\n',
    'GET ',
    "Access to fetch at '",
    'from origin ',
    'Cross-Origin Request Blocked: ',
    "Redirect from '",
  ],
  ...[
    '\\\n',
    '^\n',
    '$x=',
    '-Uri ',
    'Invoke-WebRequest ',
    'requests.get(',
    'import ',
    '@a=',
    '#',
    '"a":',
    '[1,',
  ],
  ...[
    '0.0.0.0 - - [',
    'HTTP/1.1 200\n',
    '> ',
    '<a ',
    '<!--',
    '<script>',
    'url(',
    '{{',
    '${',
    '//user@',
    'eyJ',
    'eyJa-',
  ],
  ...['?token=', 'Bearer ', '%41', '"token":"', 'sk_live_', '\u202e', '\u00ad'],
]

const short = 3000
const times = 16
/** A reader that takes a square of the time would take 256 times as long; one that is linear, 16, and the machine's noise. */
const tolerated = 90
/** Milliseconds below which nothing can be told from noise. */
const noise = 60

const readers: readonly (readonly [string, (text: string) => Promise<void>])[] = [
  ['a pasted text', async (text: string) => void readAny(text)],
  ['text that is redacted', async (text: string) => void redactText(text)],
  ['text that is shown', async (text: string) => void visible(text)],
]

describe.each(readers)('%s is read in time that grows with its length', (_, read) => {
  test.each(pieces)('%j', async (piece) => {
    const once = piece.repeat(Math.ceil(short / piece.length))
    await read(once)
    const first = await timeOf(() => read(once))
    const many = await timeOf(() => read(once.repeat(times)))
    expect(many).toBeLessThan(Math.max(first, noise / times) * tolerated)
  })
})

async function timeOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
