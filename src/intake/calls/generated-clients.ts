import type { Node } from '@babel/types'
import { dottedName } from '../../source/ecmascript/names.ts'
import { nodesOf } from '../../source/ecmascript/parse.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import {
  entryOf,
  headersOf,
  isCredentials,
  isTrue,
  untold,
  type CalledHeader,
  type CalledRequest,
} from './called-request.ts'
import { bodyKind, jsonFor } from './body-type.ts'
import type { NamedCall, Program } from './program.ts'
import { staticUrl } from './static-url.ts'

/**
 * Clients that openapi-generator writes for TypeScript (its templates typescript-fetch and typescript-axios): the class
 * of an API with its operations, or what uses it; null where the call is neither.
 */
export function readGeneratedClient(call: NamedCall, program: Program): CalledRequest | null {
  return readOperation(call, program) ?? readUse(call, program)
}

/** `this.request({ path, method, headers, query })` in a class of `BaseAPI`. */
function readOperation({ name, node }: NamedCall, program: Program): CalledRequest | null {
  if (name !== 'this.request' || !/\bBaseAPI\b/.test(program.source.text)) return null
  const options = node.arguments[0] === undefined ? undefined : program.value(node.arguments[0])
  const path = entryOf(options, 'path')
  if (path === undefined) return null
  const config = configurationIn(program)
  const headers = [entryOf(config, 'headers'), entryOf(options, 'headers')]
  const body = entryOf(options, 'body')
  return {
    ...settingsOf(config),
    client: 'the generated client',
    url: path,
    base: entryOf(config, 'basePath') ?? basePathIn(program),
    method: entryOf(options, 'method'),
    headers: headers.flatMap((one) => headersOf(one) ?? []),
    body,
    impliedType: jsonFor(bodyKind(body)),
    notes: untold(...headers),
  }
}

/** `orders.listOrders(…)`, where `orders` is `new OrdersApi(configuration)` and the class stands elsewhere. */
function readUse({ name, node }: NamedCall, program: Program): CalledRequest | null {
  const [, holder = '', operation] = /^(.{1,60})\.(\w{1,80})$/.exec(name) ?? []
  const made = program.source.bindings.get(holder)
  if (operation === undefined || made?.type !== 'NewExpression') return null
  const isGenerated = /(?:^|\.)\w{1,60}Api$/.test(dottedName(made.callee) ?? '')
  const config = made.arguments.map((one) => configurationOf(one, program)).find((one) => one !== null)
  if (!isGenerated || config === undefined || config === null) return null
  const base = staticUrl(entryOf(config, 'basePath') ?? { kind: 'unknown', source: 'basePath' })
  if (base.text === null) return null
  const options = entryOf(config, 'baseOptions')
  const headers = [entryOf(config, 'headers'), entryOf(options, 'headers')]
  const given = node.arguments.length > 0
  return {
    ...settingsOf(config),
    client: 'the generated client',
    url: { kind: 'pattern', pieces: [`${base.text.replace(/\/?$/, '')}/`, { source: operation }] },
    method: { kind: 'known', value: 'GET' },
    headers: [...headers.flatMap((one) => headersOf(one) ?? []), ...authorization(config)],
    body: undefined,
    impliedType: null,
    notes: [
      {
        message: `the path and the method of ${operation}() stand in the generated class, which is not in this text: read as GET, give both`,
        part: 'url',
      },
      ...(given
        ? [{ message: `what ${operation}() is given may add headers and a body`, part: 'headers' as const }]
        : []),
      ...untold(...headers),
    ],
  }
}

function settingsOf(config: StaticValue | undefined): Pick<CalledRequest, 'credentials'> {
  const mode = textOf(entryOf(config, 'credentials'))
  const isIncluded = isTrue(entryOf(entryOf(config, 'baseOptions'), 'withCredentials'))
  return { credentials: isCredentials(mode) ? mode : isIncluded ? 'include' : null }
}

/** A token makes the header Authorization; under which name a key goes, the generated class knows. */
function authorization(config: StaticValue): readonly CalledHeader[] {
  const token = entryOf(config, 'accessToken') ?? entryOf(config, 'username')
  return token === undefined ? [] : [['Authorization', { kind: 'unknown', source: 'accessToken' }]]
}

/** What `new Configuration({ … })` is given, directly or by a name. */
function configurationOf(node: Node, program: Program): StaticValue | null {
  const made = node.type === 'Identifier' ? program.source.bindings.get(node.name) : node
  if (made?.type !== 'NewExpression' || !/(?:^|\.)Configuration$/.test(dottedName(made.callee) ?? ''))
    return null
  const [first] = made.arguments
  return first === undefined ? null : program.value(first)
}

const made = nodesOf(
  (node): node is Extract<Node, { type: 'NewExpression' }> => node.type === 'NewExpression',
)

function configurationIn(program: Program): StaticValue | undefined {
  const given = made(program.source.program).flatMap((node) => configurationOf(node, program) ?? [])
  return given.length === 1 ? given[0] : undefined
}

function basePathIn(program: Program): StaticValue {
  const bound = program.source.bindings.get('BASE_PATH')
  return bound === undefined ? { kind: 'unknown', source: 'BASE_PATH' } : program.value(bound)
}
