import { textOf } from '../../source/ecmascript/value.ts'
import { bodyKind } from './body-type.ts'
import { entryOf, headersOf, known, untold, type CalledRequest } from './called-request.ts'
import type { NamedCall, Program } from './program.ts'

const verbs: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  destroy: 'DELETE',
}

/** `post(url, { body, contentType, headers })` and `new FetchRequest('post', url, options)` of @rails/request.js (fetch_request.js). */
export function readRailsRequest(
  { name, node }: NamedCall,
  { value, moduleOf }: Program,
): CalledRequest | null {
  const verb = moduleOf(name) === '@rails/request.js' ? verbs[name] : undefined
  const given = node.arguments.map((one) => value(one))
  const isMade = name === 'FetchRequest' && node.type === 'NewExpression'
  const [method, url, options] = isMade ? given : [known(verb ?? ''), ...given]
  if ((verb === undefined && !isMade) || url === undefined) return null
  const type = entryOf(options, 'contentType')
  const headers = headersOf(entryOf(options, 'headers'))
  const body = entryOf(options, 'body')
  const kind = bodyKind(body)
  return {
    client: '@rails/request.js',
    url,
    query: entryOf(options, 'query'),
    method: known((textOf(method) ?? 'GET').toUpperCase()),
    headers: [
      ['X-Requested-With', known('XMLHttpRequest')],
      ...(type === undefined ? [] : [['Content-Type', type] as const]),
      ...(headers ?? []),
    ],
    body,
    impliedType: kind === 'none' || kind === 'form-data' ? null : 'application/json',
    credentials: null,
    notes: [
      {
        message: 'where the page has a CSRF token, X-CSRF-Token is sent with it: add it then',
        part: 'headers',
      },
      ...untold(entryOf(options, 'headers')),
    ],
  }
}
