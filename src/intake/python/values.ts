import type { SyntaxNode } from '@lezer/common'
import { foundOnce } from '../../source/found-once.ts'
import { unquoted } from './string-literal.ts'

/** What an expression comes to: text, a dict or keyword arguments in order, or nothing that the text alone tells. */
export type PythonValue = string | ReadonlyMap<string, PythonValue> | null

/** Expressions by the name they are given to, where it is one only. */
export type Bindings = ReadonlyMap<string, SyntaxNode>

const deepest = 20

/** How many expressions are read: what each holds the last one twice ends there, and the rest is not known. */
const mostReads = 500_000

const readsOf = foundOnce((_: Bindings) => ({ count: 0 }))

/** Longer than any text that names an address. */
const longest = 1_000_000

/** Reads an expression without running it: strings joined, f-strings with their gaps in braces, dicts, names. */
export function pythonValue(
  node: SyntaxNode | null,
  text: string,
  bindings: Bindings,
  depth = 0,
): PythonValue {
  const reads = readsOf(bindings)
  reads.count += 1
  if (node === null || depth > deepest || reads.count > mostReads) return null
  const read = (inner: SyntaxNode | null) => pythonValue(inner, text, bindings, depth + 1)
  const source = text.slice(node.from, node.to)
  switch (node.name) {
    case 'String':
      return unquoted(source)
    case 'FormatString':
      return formatted(source, (name) => {
        const value = read(bindings.get(name) ?? null)
        return typeof value === 'string' ? value : null
      })
    case 'ContinuedString': {
      const parts = childrenOf(node).map(read)
      return parts.every((part) => typeof part === 'string') ? parts.join('') : null
    }
    case 'Number':
    case 'Boolean':
      return source
    case 'ParenthesizedExpression':
      return read(childrenOf(node)[1] ?? null)
    case 'BinaryExpression':
      return joined(node, text, read)
    case 'DictionaryExpression':
      return dictionary(node, read)
    case 'TupleExpression': {
      const items = childrenOf(node).filter(({ name }) => !/^[(),]$/.test(name))
      return new Map(items.map((item, index) => [String(index), read(item)]))
    }
    case 'VariableName':
      return read(bindings.get(source) ?? null)
    case 'CallExpression':
      return called(node, text, read)
    default:
      return null
  }
}

type ReadNode = (inner: SyntaxNode | null) => PythonValue

/** `base + "/items/" + str(id)` and `"%s/items/%d" % (base, id)`; what is not known stays in braces, as a placeholder. */
function joined(node: SyntaxNode, text: string, read: ReadNode): PythonValue {
  const [left, operator, right] = childrenOf(node)
  if (left === undefined || operator === undefined || right === undefined) return null
  const [before, behind] = [read(left), read(right)]
  const isSum = left.name === 'Number' || right.name === 'Number'
  const isText = !isSum && (typeof before === 'string' || typeof behind === 'string')
  switch (text.slice(operator.from, operator.to)) {
    case '+':
      return isText ? bounded(shown(left, text, read) + shown(right, text, read)) : null
    case '%': {
      if (typeof before !== 'string') return null
      const given =
        right.name === 'TupleExpression'
          ? childrenOf(right).filter(({ name }) => !/^[(),]$/.test(name))
          : [right]
      let next = 0
      return before.replace(/%%|%[-+0#]?[\d.]{0,6}[sdrifx]/g, (gap) =>
        gap === '%%' ? '%' : shown(given[next++], text, read),
      )
    }
    default:
      return null
  }
}

/** `"{}/items/{id}".format(base, id=7)`. */
function filledBy(call: SyntaxNode, format: string, text: string, read: ReadNode): string {
  const { positional, keyword } = argumentsOf(call, text)
  let next = 0
  return format.replace(/\{\{|\}\}|\{(\w{0,60})(?:[:!][^{}]{0,40})?\}/g, (whole, name?: string) => {
    if (name === undefined) return whole.charAt(0)
    const given = /^\d*$/.test(name) ? positional[name === '' ? next++ : Number(name)] : keyword.get(name)
    return given === undefined ? whole : shown(given, text, read)
  })
}

function bounded(text: string): string | null {
  return text.length > longest ? null : text
}

function shown(node: SyntaxNode | undefined, text: string, read: ReadNode): string {
  const value = read(node ?? null)
  if (typeof value === 'string') return value
  const name = /([A-Za-z_]\w*)\W*$/.exec(text.slice(node?.from ?? 0, node?.to ?? 0))?.[1]
  return `{${name ?? 'x'}}`
}

/** As `json.dumps` writes it; null where something of it is not known. */
export function jsonOf(value: PythonValue): string | null {
  return value === null ? null : JSON.stringify(plain(value))
}

/** `str(x)`, `json.dumps(x)` and `dict(a=1)`; of `os.environ.get(name, default)` the default. */
function called(node: SyntaxNode, text: string, read: ReadNode): PythonValue {
  const callee = node.firstChild
  if (callee?.name === 'MemberExpression' && text.slice(callee.from, callee.to).endsWith('.format')) {
    const format = read(callee.firstChild)
    return typeof format === 'string' ? filledBy(node, format, text, read) : null
  }
  const name = text.slice(node.firstChild?.from ?? 0, node.firstChild?.to ?? 0)
  const { positional, keyword } = argumentsOf(node, text)
  if (name === 'str') return read(positional[0] ?? null)
  if (name === 'dict') return new Map([...keyword].map(([key, value]) => [key, read(value)]))
  if (/^(?:json\.)?dumps$/.test(name)) {
    const value = read(positional[0] ?? null)
    return jsonOf(value)
  }
  return /^os\.(?:environ\.get|getenv)$/.test(name) ? read(positional[1] ?? null) : null
}

function plain(value: PythonValue): unknown {
  return value === null || typeof value === 'string'
    ? value
    : Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]))
}

/** The arguments of a call, by place and by keyword. */
export function argumentsOf(
  call: SyntaxNode,
  text: string,
): { readonly positional: readonly SyntaxNode[]; readonly keyword: ReadonlyMap<string, SyntaxNode> } {
  const positional: SyntaxNode[] = []
  const keyword = new Map<string, SyntaxNode>()
  const list = call.getChild('ArgList')
  const parts = list === null ? [] : childrenOf(list).filter(({ name }) => !/^[(),]$|^\*/.test(name))
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next, value] = [parts[at], parts[at + 1], parts[at + 2]]
    if (part === undefined) break
    if (part.name === 'VariableName' && next?.name === 'AssignOp' && value !== undefined) {
      keyword.set(text.slice(part.from, part.to), value)
      at += 2
    } else positional.push(part)
  }
  return { positional, keyword }
}

function dictionary(node: SyntaxNode, read: (inner: SyntaxNode | null) => PythonValue): PythonValue {
  const entries = new Map<string, PythonValue>()
  const parts = childrenOf(node).filter(({ name }) => !/^[{},:]$/.test(name))
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const key = read(parts[at] ?? null)
    if (typeof key === 'string') entries.set(key, read(parts[at + 1] ?? null))
  }
  return entries
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

/** An f-string; a gap that is not known stays in its braces, as a placeholder. */
function formatted(source: string, valueOf: (name: string) => string | null): string {
  return unquoted(source).replace(
    /\{\{|\}\}|\{\s*(?:(\d+)|['"]([^'"{}]{0,200})['"])\s*\}|\{\s*([A-Za-z_][\w.]*)[^{}]{0,80}\}/g,
    (whole, digits?: string, text?: string, name?: string) =>
      digits ??
      text ??
      (name === undefined ? whole.charAt(0) : (valueOf(name) ?? `{${name.split('.').at(-1) ?? 'x'}}`)),
  )
}

/** What a call calls, as it is written. */
export function nameOf(call: SyntaxNode, text: string): string {
  return text.slice(call.firstChild?.from ?? 0, call.firstChild?.to ?? 0)
}
