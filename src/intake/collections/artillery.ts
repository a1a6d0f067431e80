import { basicLogin } from '../basic-login.ts'
import type { CollectedRequest } from './collected.ts'
import { fieldsOf, textOf, type Fields } from './fields.ts'
import { withQuery } from './plain-request.ts'
import { filledIn } from './variables.ts'

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']

const deepest = 10

export function isArtillery(document: Fields): boolean {
  return Array.isArray(document['scenarios']) && fieldsOf(document['config']) !== null
}

/** The requests of an Artillery script: those of each scenario's flow, loops too, with the headers of all. */
export function readArtillery(document: Fields): readonly CollectedRequest[] {
  const config = fieldsOf(document['config']) ?? {}
  const target = textOf(config['target']) ?? '{{target}}'
  const variables = new Map(
    Object.entries(fieldsOf(config['variables']) ?? {}).flatMap(([name, value]): [string, string][] => {
      const text = textOf(Array.isArray(value) ? (value as readonly unknown[])[0] : value)
      return text === null ? [] : [[name, text]]
    }),
  )
  const defaults = [fieldsOf(config['http'])?.['defaults'], config['defaults']].map(
    (one) => fieldsOf(one)?.['headers'],
  )
  const environments = Object.entries(fieldsOf(config['environments']) ?? {}).flatMap(([name, one]) => {
    const other = textOf(fieldsOf(one)?.['target'])
    return other === null || other === target ? [] : [name]
  })
  const scenarios = document['scenarios'] as readonly unknown[]
  return scenarios
    .flatMap((one) => stepsOf(fieldsOf(one)?.['flow'], 0))
    .map(([verb, step], index) => requestOf(verb, step, { target, variables, defaults, environments }, index))
}

/** Steps that send something, those inside loops and conditions too. */
function stepsOf(flow: unknown, depth: number): readonly (readonly [string, Fields])[] {
  if (!Array.isArray(flow) || depth > deepest) return []
  return flow.flatMap((one): readonly (readonly [string, Fields])[] => {
    const step = fieldsOf(one) ?? {}
    const sent = verbs.flatMap((verb): readonly (readonly [string, Fields])[] => {
      const given = step[verb]
      const asked = typeof given === 'string' ? { url: given } : fieldsOf(given)
      return asked === null ? [] : [[verb, asked]]
    })
    return [...sent, ...stepsOf(step['loop'], depth + 1), ...stepsOf(step['parallel'], depth + 1)]
  })
}

interface Script {
  readonly target: string
  readonly variables: ReadonlyMap<string, string>
  readonly defaults: readonly unknown[]
  readonly environments: readonly string[]
}

function requestOf(verb: string, step: Fields, script: Script, index: number): CollectedRequest {
  const fill = (text: string) => filledIn(text, script.variables)
  const url = textOf(step['url']) ?? textOf(step['uri']) ?? '/'
  const whole = /^https?:|^\{\{/i.test(url)
    ? url
    : `${script.target.replace(/\/$/, '')}/${url.replace(/^\//, '')}`
  const pairs = (value: unknown) =>
    Object.entries(fieldsOf(value) ?? {}).map(([name, one]) => [name, fill(textOf(one) ?? '')] as const)
  const headers = [...script.defaults, step['headers']].flatMap(pairs)
  const has = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const type =
    step['json'] !== undefined
      ? 'application/json'
      : step['form'] !== undefined
        ? 'application/x-www-form-urlencoded'
        : step['formData'] !== undefined
          ? 'multipart/form-data'
          : null
  const login = fieldsOf(step['auth'])
  return {
    url: withQuery(fill(whole), pairs(step['qs'])),
    method: verb.toUpperCase(),
    headers: [
      ...headers,
      ...(has || type === null ? [] : [['Content-Type', type] as const]),
      ...(login === null
        ? []
        : [
            [
              'Authorization',
              basicLogin(`${textOf(login['user']) ?? ''}:${textOf(login['pass']) ?? ''}`),
            ] as const,
          ]),
    ],
    body: step['json'] === undefined ? textOf(step['body']) : JSON.stringify(step['json']),
    line: 1,
    column: 1,
    name: textOf(step['name']),
    notes: [
      ...(index === 0
        ? ['Artillery is no browser and knows no CORS: read as the requests that a page would make']
        : []),
      ...(index === 0 && script.environments.length > 0
        ? [`other environments of the script ask another target: ${script.environments.join(', ')}`]
        : []),
      ...(step['beforeRequest'] === undefined ? [] : ['what beforeRequest changes is not read']),
    ],
  }
}
