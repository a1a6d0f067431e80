import type { Node } from '@babel/types'
import { dottedName, propertyName } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { isFunction, type FunctionNode } from '../../source/ecmascript/scope.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { CredentialsMode } from '../../knowledge/model/case.ts'
import type { Note } from '../copied-request.ts'
import { headersSetIn } from './added-headers.ts'
import { entryOf, headersOf, isCredentials, type CalledHeader, type CalledRequest } from './called-request.ts'
import type { Program } from './program.ts'

/** What stands in the place of fetch() in this text adds to each call. */
interface Replacement {
  readonly headers: readonly CalledHeader[]
  readonly credentials: CredentialsMode | null
  readonly note: Note
}

/** `window.fetch = (url, options) => original(url, { ...options, credentials, headers })`; null where fetch is the browser's. */
export function replacementIn(program: Program): Replacement | null {
  const set = ['window', 'globalThis', 'self', 'global'].flatMap((holder) =>
    (program.changes.set.get(holder) ?? []).filter(({ key }) => key === 'fetch'),
  )
  const [first] = set
  if (first === undefined) return null
  const body = functionOf(first.value, program)
  const headers: CalledHeader[] = []
  let credentials: CredentialsMode | null = null
  const take = (mode: StaticValue | undefined) => {
    const text = textOf(mode)
    if (isCredentials(text)) credentials = text
  }
  if (body !== null) {
    headers.push(...headersSetIn(body, program))
    walk(body, (node) => {
      if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
        if (propertyName(node.left) === 'credentials') take(program.value(node.right))
      }
      for (const options of optionsGiven(node).map((one) => program.value(one))) {
        headers.push(...(headersOf(entryOf(options, 'headers')) ?? []))
        take(entryOf(options, 'credentials'))
      }
    })
  }
  const added = [...new Map(headers.map((one) => [one[0].toLowerCase(), one])).values()]
  const names = [
    ...added.map(([name]) => name),
    ...(credentials === null ? [] : [`credentials ${String(credentials)}`]),
  ]
  return {
    headers: added,
    credentials,
    note: {
      message:
        names.length === 0
          ? 'fetch is replaced in this text: what the replacement adds to each call is not read'
          : `fetch is replaced in this text: ${names.join(', ')} is added to each call, under conditions that are not followed`,
      part: 'headers',
    },
  }
}

/** A call of fetch() with what its replacement adds where the call itself says nothing. */
export function withReplacement(called: CalledRequest, replacement: Replacement): CalledRequest {
  const own = new Set(called.headers.map(([name]) => name.toLowerCase()))
  return {
    ...called,
    headers: [...called.headers, ...replacement.headers.filter(([name]) => !own.has(name.toLowerCase()))],
    credentials: replacement.credentials ?? called.credentials,
  }
}

/** What a call is given, and what an argument of it is set to: `args[1] = { … }`. */
function optionsGiven(node: Node): readonly Node[] {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return node.arguments
  return node.type === 'AssignmentExpression' && node.right.type === 'ObjectExpression' ? [node.right] : []
}

/** The function that is called in its place, that of a `new Proxy(fetch, { apply })` too. */
function functionOf(node: Node | string, { source }: Program): FunctionNode | null {
  if (typeof node === 'string') return null
  const bound = node.type === 'Identifier' ? source.bindings.get(node.name) : node
  if (bound?.type !== 'NewExpression' || dottedName(bound.callee) !== 'Proxy')
    return isFunction(bound) ? bound : null
  const handler = bound.arguments[1]
  const traps = handler?.type === 'ObjectExpression' ? handler.properties : []
  const [apply] = traps.flatMap((one) =>
    one.type === 'SpreadElement' ? [] : [one.type === 'ObjectMethod' ? one : one.value],
  )
  return isFunction(apply) ? apply : null
}

/** `axios.request = …`: what such a function adds is not followed, and said. */
export function replacedMethods({ changes }: Program, instances: Iterable<string>): readonly string[] {
  const verbs = /^(?:request|get|post|put|patch|delete|head)$/
  return [...instances].flatMap((name) =>
    (changes.set.get(name) ?? []).flatMap(({ key }) =>
      typeof key === 'string' && verbs.test(key) ? [`${name}.${key}`] : [],
    ),
  )
}
