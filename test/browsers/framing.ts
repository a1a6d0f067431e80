import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { breakOffs } from '../../src/knowledge/model/written-start.ts'
import type { Random } from './random.ts'
import { bodiless } from './witness-case.ts'
import type { WitnessAnswer } from './witness-case.ts'

const interim = [
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.1 102 Processing\r\n\r\n',
  'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\nAccess-Control-Allow-Origin: *\r\n\r\n',
  'HTTP/1.1 199 Nothing\r\nLocation: /elsewhere\r\n\r\n',
]

/** Beyond what one engine or another reads of a head, and short of it. */
const lengths = [8_000, 60_000, 70_000, 250_000, 270_000, 380_000, 400_000]

/** On a connection used before, Firefox may pass over what it does not find within four bytes: `written-heads.ts` has more. */
const statusLines = [
  ...[
    'HTTP/1.1 200',
    'HTTP/1.1  200  OK',
    'HTTP/1.1\t200\tOK',
    'HTTP/1.1\t200 OK',
    'HTTP/1.1 200OK',
    'HTTP/1.1 200\xff',
  ],
  ...[
    'HTTP/2 200 OK',
    'HTTP/2.0 200 OK',
    'HTTP/1.2 200 OK',
    'HTTP/1.1',
    'HTTP/1.1 OK',
    'HTTP/1.1 2000',
    'HTTP/1.1 20',
  ],
  ...[
    'HTTP/1.1 200.1 OK',
    'ICY 200 OK',
    ' HTTP/1.1 200 OK',
    '\r\nHTTP/1.1 200 OK',
    'HTTP/1.1 200 \0',
    'HTTP/1.1 0200 OK',
  ],
  ...['HTTP/1.1 99 OK', 'HTTP/3 200 OK', 'xHTTP/1.1 200 OK', '\nHTTP/2 200'],
]

const closing: HeaderList[number] = ['Connection', 'close']

/** The response, now and then put on the wire in another way than most: none of it is CORS, and little of it matters. */
export function framed(random: Random, answer: WitnessAnswer): WitnessAnswer {
  if (random.chance(0.85)) return answer
  const { status, headers } = answer
  switch (
    random.pick([
      'interim',
      'version',
      'until-close',
      'chunked',
      'long',
      'many',
      'status-line',
      'broken-off',
    ] as const)
  ) {
    case 'interim':
      return { ...answer, framing: { before: random.pick(interim) + (random.chance(0.2) ? interim[2] : '') } }
    case 'version':
      return {
        ...answer,
        headers: [...headers, closing],
        framing: { version: 'HTTP/1.0', closes: true },
      }
    case 'until-close':
      return { ...answer, headers: [...headers, closing], framing: { length: null, closes: true } }
    case 'chunked': {
      if (bodiless.has(status)) return answer
      const coded: HeaderList = [...headers, ['Transfer-Encoding', 'chunked']]
      return { ...answer, headers: coded, framing: { length: null, body: '2\r\nok\r\n0\r\n\r\n' } }
    }
    case 'long':
      // Firefox counts both heads of a 421, which it asks for twice, together.
      if (status === 421) return answer
      return { ...answer, headers: [...headers, ['X-Long', 'a'.repeat(random.pick(lengths))]] }
    case 'status-line': {
      const statusLine = random.pick(statusLines).replace('200', String(status))
      return { ...answer, headers: [...headers, closing], framing: { statusLine, closes: true } }
    }
    case 'broken-off':
      // Whether it is asked again goes by what is left of the connection (docs/engines.md).
      if (status === 421) return answer
      return { ...answer, framing: { brokenOff: random.pick(breakOffs), length: null } }
    case 'many':
      return {
        ...answer,
        headers: [...headers, ...Array.from({ length: 300 }, (_, n) => [`X-${n}`, '1'] as const)],
      }
  }
}
