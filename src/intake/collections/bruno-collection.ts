import { bodyTypes } from './bruno.ts'
import type { CollectedRequest } from './collected.ts'
import { agreed } from './environments.ts'
import { fieldsOf, listOf, pairsOf, textOf, type Fields } from './fields.ts'
import { nothingAround, plainRequest, type Around } from './plain-request.ts'

const deepest = 40

/** A collection that Bruno exports as JSON, or one of its requests as OpenCollection keeps it in YAML. */
export function isBrunoCollection(document: Fields): boolean {
  return (
    'brunoConfig' in document ||
    'opencollection' in document ||
    textOf(fieldsOf(document['http'])?.['url']) !== null ||
    listOf(document['items']).some((one) => fieldsOf(one['request']) !== null || Array.isArray(one['items']))
  )
}

export function readBrunoCollection(document: Fields): readonly CollectedRequest[] {
  const config = fieldsOf(document['config'])
  const environments = [...listOf(document['environments']), ...listOf(config?.['environments'])]
  const variables = agreed(environments.map((one) => new Map(pairsOf(one['variables'], 'name', 'value'))))
  return inside(document, { ...nothingAround, variables }, 0)
}

function inside(holder: Fields, above: Around, depth: number): readonly CollectedRequest[] {
  const root = fieldsOf(fieldsOf(holder['root'])?.['request']) ?? fieldsOf(holder['request']) ?? {}
  const request = fieldsOf(holder['http']) ?? (textOf(root['url']) === null ? null : root)
  if (request !== null) return [requestOf(request, nameOf(holder), above)]
  const auth = fieldsOf(root['auth'])
  const around = {
    ...above,
    auth: auth === null || ['none', 'inherit'].includes(textOf(auth['mode']) ?? 'none') ? above.auth : auth,
    headers: [...above.headers, ...pairsOf(root['headers'], 'name', 'value')],
  }
  return depth < deepest ? listOf(holder['items']).flatMap((one) => inside(one, around, depth + 1)) : []
}

function nameOf(holder: Fields): string | null {
  return textOf(holder['name'] ?? fieldsOf(holder['info'])?.['name'])
}

function requestOf(request: Fields, name: string | null, around: Around): CollectedRequest {
  const body = fieldsOf(request['body'])
  const kind = textOf(body?.['mode'] ?? body?.['type']) ?? 'none'
  const parameters = listOf(request['params'])
  const isPath = (one: Fields) => one['type'] === 'path'
  const type = bodyTypes[kind]
  return plainRequest(
    {
      ...request,
      name,
      params: parameters.filter((one) => !isPath(one)),
      pathParameters: parameters.filter(isPath),
      body: { raw: body?.[kind] ?? body?.['data'], ...(type === undefined ? {} : { mimeType: type }) },
    },
    around,
  )
}
