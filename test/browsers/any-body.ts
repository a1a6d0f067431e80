import type { Random } from './random.ts'
import type { WitnessRequest } from './witness-case.ts'

type Body = NonNullable<WitnessRequest['body']>

const plainTypes = [
  ...[
    'text/plain',
    'application/json',
    'text/csv; charset=utf-8',
    'multipart/form-data',
    'TEXT/PLAIN',
    'a/b',
  ],
  ...['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded;charset=UTF-8', 'image/png'],
]

/** Those that some engine leaves out of an XMLHttpRequest or a beacon, each by a grammar of its own. */
export const oddTypes = [
  ...['application/json;', 'text', 'text/plain,a/b', 'text/plain; a="b(c"', 'a/b;c', 'a/b;c=', 'a/b;c=d;'],
  ...[
    'a /b',
    'a/b c',
    '{a}/b',
    'a/b;c="d"e',
    'a/b;c="d',
    'a/b ; c = d',
    'text/plain;a=(',
    'text/plain;a=b;c=d',
  ],
]

/** A blank before the type is a part of it to Firefox, but in `fetch()`. */
const typesOfFetch = [...oddTypes, ' text/plain', 'text/caf\xe9']

/** Now and then a body that brings its type along, or none; of most requests two bytes without a type. */
export function withAnyBody(random: Random, request: WitnessRequest): WitnessRequest {
  const takesBody = request.as === undefined || request.as === 'xhr' || request.as === 'xhr-upload'
  if (!takesBody || /^(get|head)$/i.test(request.method) || random.chance(0.6)) return request
  return { ...request, body: anyBody(random, request.as === undefined) }
}

function anyBody(random: Random, isFetch: boolean): Body {
  const kind = random.pick(['text', 'bytes', 'blob', 'blob', 'form-data', 'url-search-params'] as const)
  if (kind !== 'blob' || random.chance(0.2)) return { kind }
  return { kind, type: random.pick(random.chance(0.3) ? (isFetch ? typesOfFetch : oddTypes) : plainTypes) }
}
