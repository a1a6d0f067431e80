import type { HeaderList } from '../../src/knowledge/model/case.ts'
import { isNamed } from '../../src/knowledge/browsers/standard/header-list.ts'
import { anyHandshake } from './any-handshake.ts'
import { mutate } from './mutate.ts'
import type { Random } from './random.ts'
import type { WitnessAnswer, WitnessRequest } from './witness-case.ts'

const types = {
  img: 'image/png',
  'img-crossorigin': 'image/png',
  script: 'text/javascript',
  module: 'text/javascript',
  style: 'text/css',
  font: 'font/ttf',
  eventsource: 'text/event-stream',
} as const

const otherTypes = [
  ...[
    'text/html',
    'application/json',
    'text/plain',
    'text/xml',
    'application/ld+json',
    'text/css',
    'image/png',
  ],
  ...[
    'text/javascript',
    'application/pdf',
    'text/csv',
    'application/zip',
    'text/vtt',
    'text/event-stream',
    'video/mp4',
  ],
  ...[
    'application/octet-stream',
    'garbage',
    '',
    'TEXT/CSS; charset=utf-8',
    'application/x-javascript',
    'font/woff2',
  ],
  ...[
    'text/event-stream;charset=latin1',
    'text/event-stream; charset=UTF-8',
    'application/vnd.ms-excel',
    'audio/mpeg',
  ],
  ...[
    'text/javascript, text/plain x',
    'text/plain;a, text/javascript x',
    'text/css, text/html(x',
    'text/html, text/event-stream x',
  ],
]

/** Which part of a whole a 206 says it is. */
const ranges = [
  ...['bytes 0-1/2', 'bytes 0-1/4', 'bytes 0-1/*', 'bytes 2-3/4', 'bytes */4', 'bytes 0-', ''],
  ...['bytes  0 - 1 / 4', 'items 0-1/4', 'bytes 0-1/4, bytes 0-1/4', 'Bytes 0-1/4'],
]

const sniffOptions = [
  ...[['nosniff'], ['NOSNIFF'], ['nosniff, x'], ['x, nosniff'], [' nosniff\t'], [''], ['"nosniff"']],
  ...[['nosniff;'], ['x', 'nosniff'], ['', 'nosniff'], ['nosniff', 'x'], ['no sniff']],
]

const resourcePolicies = [
  ...['same-origin', 'same-site', 'cross-origin', 'SAME-ORIGIN', 'bogus', ' same-site ', ''].map((one) => [
    one,
  ]),
  ...['same-origin, cross-origin', 'same-origin;', '"same-site"', 'same-site\x0b'].map((one) => [one]),
  ...[
    ['same-origin', 'same-origin'],
    ['cross-origin', 'same-origin'],
    ['', 'same-site'],
    ['same-site', ''],
  ],
]

/** The response with a body and a type that suit the request, or for once not, and with a resource policy. */
export function suited(
  random: Random,
  { as = 'fetch', mode, headers }: WitnessRequest,
  answer: WitnessAnswer,
): WitnessAnswer {
  const isLoad = as !== 'fetch' || mode !== undefined
  const policed = isLoad ? { ...answer, headers: policies(random, answer) } : answer
  if (as === 'websocket' && random.chance(0.7))
    return { status: 101, headers: anyHandshake(random, headers), framing: { bodyFor: as } }
  // An XMLHttpRequest fails with a body that cannot be decoded or is cut short, and so does what Firefox looks into without CORS.
  if (as.startsWith('xhr') || mode === 'no-cors') {
    const headers = policed.headers.filter(([name]) => !/^content-(?:encoding|length)$/i.test(name))
    return { ...policed, headers }
  }
  if (!(as in types)) return policed
  const right = types[as as keyof typeof types]
  const others = policed.headers.filter(
    ([name]) => !/^content-(type|encoding|length|disposition)$/i.test(name),
  )
  const typed = anyTypes(random, right)
    // Of a picture that says it is drawn in another way nothing but the decoder decides.
    .map((type) => (as.startsWith('img') && /pdf/i.test(type) ? right : type))
    .map((type) => ['Content-Type', type] as const)
  return { status: policed.status, headers: [...others, ...typed], framing: { bodyFor: as } }
}

/** What `Content-Type` says, a line each: mostly one that is right. */
function anyTypes(random: Random, right: string): readonly string[] {
  return random.weighted<() => readonly string[]>([
    [70, () => [right]],
    [20, () => [random.pick(otherTypes)]],
    [4, () => [mutate(random, right)]],
    [3, () => [right, random.pick(otherTypes)]],
    [3, () => [random.pick(otherTypes), right]],
    [2, () => [`${right}, ${random.pick(otherTypes)}`]],
    [2, () => [`${right};${random.pick(['charset=utf-8', 'charset="latin1"', ' a', 'a="b,c"'])}`]],
  ])()
}

function policies(random: Random, { status, headers }: WitnessAnswer): HeaderList {
  const names = ['cross-origin-resource-policy', 'x-content-type-options', 'content-range']
  const [policy = [], options = [], range = []] = [
    random.chance(0.3) ? random.pick(resourcePolicies) : null,
    random.chance(0.1) ? random.pick(sniffOptions) : null,
    random.chance(status === 206 ? 0.8 : 0.02) ? [random.pick(ranges)] : null,
  ].map((lines, index) => lines?.map((line) => [names[index] ?? '', line] as const))
  const isTold = (name: string, lines: HeaderList) => lines.some(([one]) => isNamed(name, one))
  const told = [...policy, ...options, ...range]
  return [...headers.filter(([name]) => !isTold(name, told)), ...told]
}
