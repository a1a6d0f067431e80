import type { Node } from '@babel/types'
import type { Source } from './parse.ts'
import { calledWith, isFunction, returnedBy } from './scope.ts'
import { plainValue } from './plain-value.ts'
import { moduleValue } from './static-module.ts'
import { queryText } from './static-query.ts'
import { replacedIn, splitText, sum } from './static-text.ts'
import { dottedName, propertyName, sourceOf } from './names.ts'
import { known, textOf, unknown, type Read, type StaticValue } from './value.ts'

/** What a call comes to, for the few functions whose result the text alone tells. */
export function call(
  node: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' | 'NewExpression' }>,
  source: Source,
  read: Read,
): StaticValue {
  const [first, second] = node.arguments
  const name = dottedName(node.callee)
  if (name === 'require') {
    const module = source.module(textOf(read(first)) ?? '')
    return module === null ? unknown(node, source) : moduleValue(module, read)
  }
  if (name === 'String' || name === 'encodeURI') return sum(known(''), read(first), node, source)
  if (name === 'JSON.stringify') return json(read(first), node, source)
  if (name === 'RegExp') return { kind: 'regexp', source: textOf(read(first)) ?? '' }
  if (name === 'URL') return resolved(read(first), second === undefined ? null : read(second), node, source)
  if (/^(Set|Headers|HttpHeaders|HttpParams|AxiosHeaders|Array\.from)$/.test(name ?? ''))
    return first === undefined && /^\w*(Headers|Params)$/.test(name ?? '') ? emptyObject : read(first)
  if (name === 'Blob' || name === 'File') return blob(node.arguments, read)
  if (name === 'Object.assign') return assigned(node.arguments.map((one) => read(one)))
  if (/^(Deno|Bun)\.env\.get$/.test(name ?? '')) {
    return { kind: 'environment', name: textOf(read(first)) ?? 'env', fallback: null }
  }
  if (/(^|\.)_?(config|configService|env|environment)\.get(OrThrow|String)?$/.test(name ?? '')) {
    const key = textOf(read(first))
    if (key !== null)
      return {
        kind: 'environment',
        name: key,
        fallback: second === undefined || name?.endsWith('OrThrow') === true ? null : read(second),
      }
  }
  const callee = node.callee
  const own = node.type === 'NewExpression' || name === null ? undefined : source.bindings.get(name)
  if (own !== undefined && isFunction(own) && own.async !== true) {
    const returned = returnedBy(own)
    if (returned !== null) return read(returned, calledWith(source, own, node.arguments))
  }
  if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
    return unknown(node, source)
  const target = read(callee.object)
  const method = propertyName(callee)
  if (method === 'toString') {
    const query = queryText(callee.object, source, read)
    if (query !== null) return query
  }
  const text = textOf(target)
  if (text !== null && method === 'toUpperCase') return known(text.toUpperCase())
  if (text !== null && method === 'toLowerCase') return known(text.toLowerCase())
  if (method === 'split') return splitText(target, textOf(read(first)) ?? ',') ?? unknown(node, source)
  if (method === 'replace' && first !== undefined && second !== undefined) {
    const replaced = replacedIn(target, read(first), read(second), node, source)
    if (replaced !== null) return replaced
  }
  const isText = text !== null || target.kind === 'pattern'
  if (method === 'toString' && isText) return target
  if (method === 'concat' && isText)
    return node.arguments.reduce((so, one) => sum(so, read(one), node, source), target)
  if (method === 'join' && target.kind === 'list') {
    const between = known(first === undefined ? ',' : (textOf(read(first)) ?? ','))
    return target.items.reduce(
      (so, one, index) => sum(index === 0 ? so : sum(so, between, node, source), one, node, source),
      known(''),
    )
  }
  if (method === 'concat' && target.kind === 'list') {
    const more = read(first)
    return { kind: 'list', items: [...target.items, ...(more.kind === 'list' ? more.items : [more])] }
  }
  if (/^(set|append)$/.test(method ?? '') && target.kind === 'object') {
    const key = textOf(read(first))
    return key === null
      ? { ...target, whole: false }
      : { ...target, entries: new Map([...target.entries, [key, read(second)]]) }
  }
  // What these do to a list of origins does not change which origins are in it.
  const keeps = ['split', 'filter', 'map', 'trim', 'toString', 'slice', 'flat'].includes(method ?? '')
  return keeps && (target.kind === 'environment' || target.kind === 'list') ? target : unknown(node, source)
}

/** Its parts are no matter, its type decides what is sent. */
function blob(given: readonly Node[], read: Read): StaticValue {
  const options = read(given.at(-1))
  const type = options.kind === 'object' ? textOf(options.entries.get('type')) : null
  return { kind: 'unknown', source: type === null ? 'new Blob()' : `new Blob([], { type: "${type}" })` }
}

const emptyObject: StaticValue = { kind: 'object', entries: new Map(), whole: true }

function assigned(values: readonly StaticValue[]): StaticValue {
  const objects = values.filter((value) => value.kind === 'object')
  return {
    kind: 'object',
    entries: new Map(objects.flatMap(({ entries }) => [...entries])),
    whole: objects.length === values.length && objects.every(({ whole }) => whole),
  }
}

function json(value: StaticValue, node: Node, source: Source): StaticValue {
  const plain = plainValue(value)
  return plain === undefined
    ? { kind: 'pattern', pieces: [{ source: sourceOf(node, source) }] }
    : known(JSON.stringify(plain))
}

function resolved(url: StaticValue, base: StaticValue | null, node: Node, source: Source): StaticValue {
  if (url.kind === 'environment' && url.fallback !== null)
    return { ...url, fallback: resolved(url.fallback, base, node, source) }
  const text = textOf(url)
  const from = base === null ? null : textOf(base)
  // The gaps stand behind the host: the address is what is written.
  if (url.kind === 'pattern' && isOpenBehind(/^[a-z][\w+.-]*:\/\/[^/?#]+[/?#]/i, url.pieces)) return url
  if (url.kind === 'pattern' && from !== null && URL.canParse(from) && isOpenBehind(/^\/(?!\/)/, url.pieces))
    return sum(known(new URL(from).origin), url, node, source)
  if (text === null || (base !== null && from === null)) return unknown(node, source)
  return URL.canParse(text, from ?? undefined)
    ? known(new URL(text, from ?? undefined).href)
    : unknown(node, source)
}

function isOpenBehind(begins: RegExp, [first]: readonly unknown[]): boolean {
  return typeof first === 'string' && begins.test(first)
}
