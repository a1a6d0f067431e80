import type { Imported } from '../imported.ts'
import { importedFrom } from './collected.ts'
import { withPath } from './plain-request.ts'
import { filledIn } from './variables.ts'

/** What a body is sent as; a file names both spellings. */
export const bodyTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  'form-urlencoded': 'application/x-www-form-urlencoded',
  formUrlEncoded: 'application/x-www-form-urlencoded',
  'multipart-form': 'multipart/form-data',
  multipartForm: 'multipart/form-data',
  xml: 'application/xml',
  text: 'text/plain',
  graphql: 'application/json',
}

const verb = /^(get|post|put|patch|delete|options|head)\s*\{\s*$/m

/** Whether a text is a request of Bruno (`.bru`): blocks named by method, `headers` and `body`. */
export function isBruno(text: string): boolean {
  return verb.test(text) && /^[^\S\n]+url:[^\S\n]*\S/m.test(text)
}

/** Reads a request of Bruno; its variables stand in `vars` blocks of the same file. */
export function readBruno(text: string): Imported {
  const [whole = '', method = 'get'] = verb.exec(text) ?? []
  const at = text.indexOf(whole)
  const variables = new Map([...block(text, 'vars'), ...block(text, 'vars:pre-request')])
  const fill = (value: string) => filledIn(value, variables)
  const request = new Map(block(text, method))
  const login = new Map(block(text, 'auth:bearer')).get('token')
  const type = bodyTypes[request.get('body') ?? 'none']
  const headers = block(text, 'headers').filter(([name]) => !name.startsWith('~'))
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
  return importedFrom(
    [
      {
        url: fill(withPath(request.get('url') ?? '', block(text, 'params:path'))),
        method: method.toUpperCase(),
        headers: [
          ...headers.map(([name, value]) => [name, fill(value)] as const),
          ...(login === undefined || has('authorization')
            ? []
            : [['Authorization', `Bearer ${fill(login)}`] as const]),
          ...(type === undefined || has('content-type') ? [] : [['Content-Type', type] as const]),
        ],
        body: null,
        line: text.slice(0, at).split('\n').length,
        column: 1,
        name: new Map(block(text, 'meta')).get('name') ?? null,
      },
    ],
    'the request of Bruno',
  )
}

/** The `name: value` lines of a block. */
function block(text: string, name: string): readonly (readonly [string, string])[] {
  const lines = text.split(/\r?\n/)
  const start = lines.findIndex((line) => line.replace(/\s/g, '') === `${name}{`)
  if (start < 0) return []
  const end = lines.findIndex((line, index) => index > start && /^\}/.test(line))
  return lines.slice(start + 1, end < 0 ? undefined : end).flatMap((line): (readonly [string, string])[] => {
    const [, key, value] = /^\s*([^:\s]+):\s?(.*)$/.exec(line) ?? []
    return key === undefined ? [] : [[key, (value ?? '').trim()]]
  })
}
