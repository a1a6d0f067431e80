import type { CallExpression, Node } from '@babel/types'
import { dottedName, propertyName } from '../../source/ecmascript/names.ts'
import { walk } from '../../source/ecmascript/parse.ts'
import { isFunction } from '../../source/ecmascript/scope.ts'
import { textOf, type StaticValue } from '../../source/ecmascript/value.ts'
import type { Note } from '../copied-request.ts'
import type { CalledHeader } from './called-request.ts'
import { entryOf, headersOf } from './called-request.ts'
import type { Program } from './program.ts'

/**
 * The headers that a function adds to each request: an interceptor, a hook, a link, `prepareHeaders`. It sets them on
 * `headers` or gives them back; under which conditions is not followed. `named`: what else the function calls its headers.
 */
export function headersSetIn(
  body: Node,
  { value }: Pick<Program, 'value'>,
  named: string | null = null,
): readonly CalledHeader[] {
  const found: CalledHeader[] = []
  walk(body, (node) => {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      const holder = dottedName(node.left.object) ?? ''
      const header = propertyName(node.left)
      if (/(^|\.)headers(\.common)?$/.test(holder) && header !== null && header !== 'common')
        found.push([header, value(node.right)])
      // `config.headers = { ...config.headers, 'X-A': a }`
      if (header === 'headers') found.push(...(headersOf(value(node.right)) ?? []))
    }
    if (node.type === 'CallExpression' && isSetOnHeaders(node, named)) {
      const header = textOf(value(node.arguments[0]))
      if (header !== null) found.push([header, value(node.arguments[1])])
    }
    if (node.type === 'CallExpression' && /\.setHeaders?$/.test(dottedName(node.callee) ?? '')) {
      const [first, second] = node.arguments
      const header = first === undefined ? null : textOf(value(first))
      if (header !== null) found.push([header, value(second)])
      else found.push(...(headersOf(first === undefined ? undefined : value(first)) ?? []))
    }
    const given = givenBack(node)
    if (given !== null) found.push(...(headersOf(entryOf(value(given), 'headers')) ?? []))
  })
  return found
}

/** `headers.set(…)`, and what is called on its result in turn: `headers.set(…).append(…)`. */
function isSetOnHeaders({ callee }: CallExpression, named: string | null): boolean {
  const name = dottedName(callee) ?? ''
  if (/(^|\.)headers\.(?:set|append)$/.test(name)) return true
  if (named !== null && (name === `${named}.set` || name === `${named}.append`)) return true
  return (
    callee.type === 'MemberExpression' &&
    /^(?:set|append)$/.test(propertyName(callee) ?? '') &&
    callee.object.type === 'CallExpression' &&
    isSetOnHeaders(callee.object, named)
  )
}

/** What a function gives back, wherever in it. */
function givenBack(node: Node): Node | null {
  if (node.type === 'ReturnStatement') return node.argument ?? null
  return node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement' ? node.body : null
}

/** The same of a value that may be a function; they are named, since conditions may keep them away. `isOfHeaders`: it is given the headers first. */
export function addedBy(
  value: StaticValue | undefined,
  program: Program,
  notes: Note[],
  isOfHeaders = false,
): readonly CalledHeader[] {
  if (value?.kind !== 'function') return []
  const added = headersSetIn(value.node, program, isOfHeaders ? firstParameter(value.node) : null)
  if (added.length > 0)
    notes.push({
      message: `${[...new Set(added.map(([name]) => name))].join(', ')}: added by a function that is called before each request`,
      part: 'headers',
    })
  return added
}

function firstParameter(node: Node): string | null {
  const [first] = isFunction(node) ? node.params : []
  return first?.type === 'Identifier' ? first.name : null
}
