import type { Argument, Expression } from './expression.ts'
import { entriesOf } from './read-collection.ts'
import { nameOf, nameText } from './read-name.ts'
import type { Read, Shape } from './shape.ts'
import { type SyntaxNode, childOf, field, named, sourceOf } from './syntax-node.ts'

/** A call of a function or a method, with the block that is handed to it. */
export function call(node: SyntaxNode, read: Read): Shape | null {
  // HCL puts the steps of a name side by side; here they are calls with a name only.
  const given = childOf(
    node,
    /^(argument_list|arguments|value_arguments|function_arguments|ArgList|call_suffix)$/,
  )
  const lambda = childOf(node, /^(annotated_lambda|do_block|block)$/)
  const all = [
    ...(given === null ? [] : entriesOf(given, read)),
    ...(lambda === null ? [] : [{ name: null, value: read(lambda) }]),
  ]
  const method = field(node, 'name', 'method')
  if (method !== null) {
    const on = field(node, 'object', 'receiver', 'scope')
    return { kind: 'call', name: nameText(method), on: on === null ? null : read(on), arguments: all }
  }
  const callee = field(node, 'function') ?? named(node)[0]
  if (callee === undefined) return null
  // Kotlin: `f(x) { … }` is a call of the call `f(x)`.
  if (callee.type === 'call_expression' && given === null && lambda !== null) {
    const first = read(callee)
    return first.kind === 'call' ? { ...first, arguments: [...first.arguments, ...all] } : null
  }
  return called(read(callee), all)
}

function called(callee: Expression, given: readonly Argument[]): Shape | null {
  // What a call returns is called: `handlers.CORS(options)(router)`.
  if (callee.kind === 'call')
    return { kind: 'call', name: callee.name, on: callee.on, arguments: [...callee.arguments, ...given] }
  if (callee.kind !== 'name') return null
  const names = callee.name.split('.')
  const name = names.pop() ?? ''
  const on = names.length === 0 ? null : ({ ...callee, kind: 'name', name: names.join('.') } as const)
  return { kind: 'call', name, on, arguments: given }
}

/** `new Type(…) { … }`. */
export function creation(node: SyntaxNode, read: Read): Shape | null {
  const type = field(node, 'type') ?? childOf(node, /^(name|qualified_name)$/)
  const given = childOf(node, /^(argument_list|arguments)$/)
  const set = field(node, 'initializer')
  const body = childOf(node, /^class_body$/)
  const all = [
    ...(given === null ? [] : entriesOf(given, read)),
    ...(set === null ? [] : entriesOf(set, read)),
    ...(body === null
      ? []
      : [{ name: null, value: { ...read(body), kind: 'function', parameters: [], body: [] } as Expression }]),
  ]
  return {
    kind: 'call',
    name: type === null ? 'new' : (nameText(type).split('.').at(-1) ?? ''),
    on: null,
    arguments: all,
  }
}

/** What a macro of Rust does with its words is its own; texts and names in them are read as a list. */
export function macro(node: SyntaxNode, read: Read): Shape | null {
  const name = sourceOf(field(node, 'macro') ?? node)
  const tokens = childOf(node, /^token_tree$/)
  const items = tokens === null ? [] : tokensOf(tokens, read)
  return /(^|::)(vec|smallvec|array)$/.test(name)
    ? { kind: 'list', items }
    : { kind: 'call', name, on: null, arguments: items.map((value) => ({ name: null, value })) }
}

function tokensOf(tree: SyntaxNode, read: Read): readonly Expression[] {
  const items: Expression[] = []
  let isFirst = true
  for (const child of tree.children) {
    if (child.type === ',') isFirst = true
    else if (isFirst && child.isNamed) {
      items.push(read(child))
      isFirst = false
    }
  }
  return items
}

/** `Type{ name: value }` of Go and Rust; slices and maps of Go have the same shape. */
export function struct(node: SyntaxNode, read: Read): Shape | null {
  const type = field(node, 'type', 'name')
  const body = field(node, 'body')
  const given = body === null ? [] : entriesOf(body, read)
  if (type === null || /slice_type|array_type/.test(type.type))
    return { kind: 'list', items: given.map(({ value }) => value) }
  if (type.type === 'map_type') return { kind: 'map', entries: given }
  return called({ ...read(node.children[0] ?? node), ...nameOf(sourceOf(type)) } as Expression, given)
}

/** `@Name(…)`, `[Name(…)]`, `#[name(…)]`: read as a call of its name. */
export function annotation(node: SyntaxNode, read: Read): Shape | null {
  const made = childOf(node, /^(constructor_invocation|user_type|call_expression|CallExpression)$/)
  if (made !== null) {
    const one = read(made)
    return one.kind === 'call' ? one : called(one, [])
  }
  const given = childOf(
    node,
    /^(annotation_argument_list|attribute_argument_list|arguments|token_tree|ArgList)$/,
  )
  const name = field(node, 'name') ?? named(node).find(({ type }) => type !== 'At')
  if (name === undefined) return null
  return called(read(name), given === null ? [] : entriesOf(given, read))
}
