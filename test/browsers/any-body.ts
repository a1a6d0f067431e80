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

/** Those that two engines leave out of an XMLHttpRequest, each by a grammar of its own. */
const oddTypes = [
  'application/json;',
  'text',
  'text/plain,a/b',
  'text/caf\xe9',
  ' text/plain',
  'text/plain; a="b(c"',
]

/** Now and then a body that brings its type along, or none; of most requests two bytes without a type. */
export function withAnyBody(random: Random, request: WitnessRequest): WitnessRequest {
  const takesBody = request.as === undefined || request.as === 'xhr' || request.as === 'xhr-upload'
  if (!takesBody || /^(get|head)$/i.test(request.method) || random.chance(0.6)) return request
  return { ...request, body: anyBody(random, request.as === undefined) }
}

function anyBody(random: Random, takesOddTypes: boolean): Body {
  const kind = random.pick(['text', 'bytes', 'blob', 'blob', 'form-data', 'url-search-params'] as const)
  if (kind !== 'blob' || random.chance(0.2)) return { kind }
  return { kind, type: random.pick(takesOddTypes && random.chance(0.3) ? oddTypes : plainTypes) }
}
