import type { Node } from '@babel/types'
import { dottedName } from '../source/ecmascript/names.ts'
import { walk, type Source } from '../source/ecmascript/parse.ts'
import { staticValue } from '../source/ecmascript/static-value.ts'
import { textOf, type StaticValue } from '../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../knowledge/model/declared.ts'
import { decidesByMore, derivedNames, isAskedFor } from './derived-names.ts'

/** What code that decides about an origin lets through. */
export interface OriginCheck {
  /** A list or patterns; `reflect` only where it compares with nothing. */
  readonly origins: DeclaredPolicy['origins']
  /** One sentence for each comparison that more hosts pass than were meant. */
  readonly loose: readonly string[]
  /** The variables of the environment that decide about the list. */
  readonly decidedBy: readonly string[]
}

const comparing = /^(includes|has|indexOf|some|test|match|find|endsWith|startsWith|get|is\w+)$/

/** Reads what a function, or a whole file, compares an origin with. `name` is how it calls the origin, where known. */
export function originCheck(scope: Node, source: Source, name: string | null = null): OriginCheck {
  const own = parametersOf(scope).filter((parameter) => parameter !== name)
  const namesOrigin = (node: Node, made: ReadonlySet<string> = new Set()): boolean => {
    let found = false
    walk(node, (inner) => {
      if (inner.type === 'Identifier')
        found ||= inner.name === name || /origin/i.test(inner.name) || made.has(inner.name)
      if (inner.type === 'StringLiteral') found ||= /^origin$/i.test(inner.value)
    })
    return found
  }
  const made = derivedNames(scope, namesOrigin)
  const isOrigin = (node: Node): boolean => namesOrigin(node, made)
  const listed: string[] = []
  const loose: string[] = []
  const decidedBy = new Set<string>()
  let compares = false
  let isWhole = true
  walk(scope, (node) => {
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
      if (!isOrigin(node)) return
      const sides = [node.left, node.right].map((side) => staticValue(side, source))
      const text = sides.map(textOf).find((side) => side !== null) ?? ''
      const isEmpty = sides.some((side) => side.kind === 'known' && !side.value)
      if (isEmpty) return
      compares = true
      if (text.includes('://')) listed.push(text)
      // `allowed.indexOf(origin) === -1`: the call says what is compared.
      else if (node.left.type !== 'CallExpression' && node.right.type !== 'CallExpression') isWhole = false
    }
    if (
      node.type === 'MemberExpression' &&
      node.computed &&
      isOrigin(node.property) &&
      !isText(node.property)
    ) {
      compares = true
      isWhole = false
    }
    if (node.type === 'SwitchStatement' && isOrigin(node.discriminant)) {
      compares = true
      isWhole = false
    }
    if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return
    if (!isOrigin(node)) return
    if (node.callee.type === 'Identifier') {
      // Handing the origin to a callback is the answer, not a comparison.
      if (own.includes(node.callee.name)) return
      compares = true
      isWhole = false
    }
    if (node.callee.type !== 'MemberExpression' && node.callee.type !== 'OptionalMemberExpression') return
    const method = dottedName(node.callee.property) ?? ''
    const given = textOf(staticValue(node.arguments[0], source))
    const isRead = method === 'get' && (isHeader(node.callee.object, source) || /^origin$/i.test(given ?? ''))
    if (!comparing.test(method) || isRead) return
    compares = true
    const held = staticValue(node.callee.object, source)
    if (held.kind === 'environment')
      decidedBy.add(held.name.replace(/^(process\.env|import\.meta\.env|Bun\.env)\./, ''))
    const list = settled(held)
    if (list.kind === 'list') {
      const texts = list.items.map((item) => (item.kind === 'regexp' ? `/${item.source}/` : textOf(item)))
      listed.push(...texts.filter((text) => text !== null))
      isWhole &&= !texts.includes(null)
    } else if (list.kind === 'regexp') listed.push(`/${list.source}/`)
    else isWhole = false
    if (given !== null && isOrigin(node.callee.object)) loose.push(...tooLoose(method, given))
  })
  if (listed.length > 0 && isWhole) return { origins: [...new Set(listed)], loose, decidedBy: [...decidedBy] }
  // A file has conditions about other things.
  const isFunction = 'params' in scope
  compares ||=
    isFunction &&
    (decidesByMore(scope, isOrigin, { ofHandler: name === null }) || isAskedFor(scope, isOrigin))
  return { origins: compares ? 'unknown' : 'reflect', loose, decidedBy: [...decidedBy] }
}

/** A list of the environment is taken for what the file falls back to. */
function settled(value: StaticValue): StaticValue {
  return value.kind === 'environment' && value.fallback !== null ? settled(value.fallback) : value
}

function isText({ type }: Node): boolean {
  return type === 'StringLiteral'
}

/** `request.headers.get('origin')` reads the origin. */
function isHeader(object: Node, source: Source): boolean {
  return /headers$/i.test(source.text.slice(object.start ?? 0, object.end ?? 0))
}

function parametersOf(scope: Node): readonly string[] {
  return 'params' in scope && Array.isArray(scope.params)
    ? scope.params.flatMap((parameter) => (parameter.type === 'Identifier' ? [parameter.name] : []))
    : []
}

/** What is said of a comparison that more hosts pass than were meant; `method` as JavaScript names it. */
export function tooLoose(method: string, text: string): readonly string[] {
  if (method === 'endsWith' && !/^(\.|[a-z]+:\/\/)/i.test(text))
    return [`every host that ends in ${text} fits, evil${text.replace(/^\W+/, '')} too`]
  if (method === 'startsWith' && !/(^https?:\/\/|[:/])$/i.test(text))
    return [`every origin that begins with ${text} fits, ${text}.evil.example too`]
  if (/^(includes|indexOf|match)$/.test(method)) return [`every origin with ${text} anywhere in it fits`]
  return []
}
