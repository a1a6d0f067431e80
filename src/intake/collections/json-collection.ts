import { parse as parseYaml } from 'yaml'
import type { Imported } from '../imported.ts'
import { basicLogin } from '../basic-login.ts'
import { importedFrom, type CollectedRequest } from './collected.ts'
import { fieldsOf, listOf, pairsOf, textOf, type Fields } from './fields.ts'
import { isPostman, readPostman } from './postman.ts'
import { filledIn } from './variables.ts'

/** Reads what Postman, Insomnia, Hoppscotch and Thunder Client export; null where a document is none of these. */
export function readCollection(text: string): Imported | null {
  if (!/^\s*[{[]/.test(text) && !/^type:\s*collection\.insomnia\.rest\//m.test(text.slice(0, 2000)))
    return null
  const document = documentOf(text)
  const whole = fieldsOf(document)
  if (whole !== null && isPostman(whole)) return importedFrom(readPostman(whole), 'the collection')
  if (whole !== null && Array.isArray(whole['resources']) && 'resources' in whole) {
    const variables = environmentOf(
      listOf(whole['resources'])
        .filter((one) => one['_type'] === 'environment')
        .map((one) => one['data']),
    )
    const requests = listOf(whole['resources']).filter((one) => one['_type'] === 'request')
    return importedFrom(
      requests.map((one) => plainRequest(one, variables)),
      'the export of Insomnia',
    )
  }
  if (whole !== null && /^collection\.insomnia\.rest\//.test(textOf(whole['type']) ?? '')) {
    const variables = environmentOf([fieldsOf(whole['environments'])?.['data']])
    return importedFrom(nested(whole['collection'], variables), 'the export of Insomnia')
  }
  if (whole !== null && whole['clientName'] === 'Thunder Client')
    return importedFrom(
      listOf(whole['requests']).map((one) => plainRequest(one, new Map())),
      'the collection of Thunder Client',
    )
  const many = Array.isArray(document) ? listOf(document) : whole === null ? [] : [whole]
  const hoppscotch = many.flatMap((one) => (Array.isArray(one['requests']) ? inFolders(one, 0) : []))
  return hoppscotch.length > 0 ? importedFrom(hoppscotch, 'the collection of Hoppscotch') : null
}

function documentOf(text: string): unknown {
  try {
    return /^\s*[{[]/.test(text) ? (JSON.parse(text) as unknown) : (parseYaml(text) as unknown)
  } catch {
    return null
  }
}

function environmentOf(data: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(
    data.flatMap((one) =>
      Object.entries(fieldsOf(one) ?? {}).flatMap(([name, value]): [string, string][] => {
        const text = textOf(value)
        // Insomnia writes `_.name` where it uses the variable.
        return text === null
          ? []
          : [
              [name, text],
              [`_.${name}`, text],
            ]
      }),
    ),
  )
}

const deepest = 40

function nested(
  value: unknown,
  variables: ReadonlyMap<string, string>,
  depth = 0,
): readonly CollectedRequest[] {
  return listOf(value).flatMap((one) => [
    ...(textOf(one['url']) === null ? [] : [plainRequest(one, variables)]),
    ...(depth < deepest ? nested(one['children'], variables, depth + 1) : []),
  ])
}

function inFolders(collection: Fields, depth: number): readonly CollectedRequest[] {
  const own = listOf(collection['requests']).filter((one) => textOf(one['endpoint']) !== null)
  return [
    ...own.map((one) => plainRequest({ ...one, url: one['endpoint'] }, new Map())),
    ...(depth < deepest
      ? listOf(collection['folders']).flatMap((folder) => inFolders(folder, depth + 1))
      : []),
  ]
}

/** The shape that Insomnia, Hoppscotch and Thunder Client share but for the names. */
function plainRequest(request: Fields, variables: ReadonlyMap<string, string>): CollectedRequest {
  const fill = (text: string) => filledIn(text.replace(/<<([\w.$-]{1,100})>>/g, '{{$1}}'), variables)
  const body = fieldsOf(request['body'])
  const headers = [
    ...pairsOf(request['headers'], 'name', 'value'),
    ...pairsOf(request['headers'], 'key', 'value'),
  ]
  const login = fieldsOf(request['authentication']) ?? fieldsOf(request['auth'])
  const token = textOf(login?.['token'] ?? login?.['bearer'])
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
  const [user, password] = [textOf(login?.['username']), textOf(login?.['password'])]
  const isOff = login?.['disabled'] === true || login?.['authActive'] === false
  const authorization =
    isOff || has('authorization')
      ? null
      : token !== null && token !== ''
        ? `Bearer ${fill(token)}`
        : user === null || user === ''
          ? null
          : basicLogin(`${fill(user)}:${fill(password ?? '')}`)
  const type = textOf(body?.['mimeType'] ?? body?.['contentType'])
  return {
    url: fill(textOf(request['url']) ?? ''),
    method: textOf(request['method']) ?? 'GET',
    headers: [
      ...headers.map(([name, value]) => [name, fill(value)] as const),
      ...(authorization === null ? [] : [['Authorization', authorization] as const]),
      ...(type === null || has('content-type') ? [] : [['Content-Type', type] as const]),
    ],
    body: textOf(body?.['text'] ?? body?.['raw'] ?? body?.['body']),
    line: 1,
    column: 1,
    name: textOf(request['name']),
  }
}
