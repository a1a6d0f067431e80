import type { Argument, Expression } from './expression.ts'
import { readText, texts } from './read-text.ts'
import { childOf, field, named, sourceOf, type SyntaxNode } from './syntax-node.ts'

const deepest = 60

/** Reads one expression of any of the languages: their grammars name the same shapes alike, or at least not differently. */
export function readExpression(node: SyntaxNode, depth = 0): Expression {
  const { line, from, to } = node
  const source = sourceOf(node).slice(0, 400).replace(/\s+/g, ' ')
  const at = { line, from, to, source: source.length > 60 ? `${source.slice(0, 59)}…` : source }
  if (depth > deepest) return { ...at, kind: 'unknown' }
  const read = (one: SyntaxNode): Expression => readExpression(one, depth + 1)
  const { type } = node
  if (texts.test(type)) {
    const pieces = readText(node, read)
    return pieces.every((piece) => typeof piece === 'string')
      ? { ...at, kind: 'text', value: pieces.join('') }
      : {
          ...at,
          kind: 'joined',
          pieces: pieces.map((piece) =>
            typeof piece === 'string' ? { ...at, kind: 'text', value: piece } : piece,
          ),
        }
  }
  const shape = readerOf(type)
  return { ...at, ...(shape?.(node, read) ?? { kind: 'unknown' }) } as Expression
}

type Shape = Expression extends infer Each
  ? Each extends Expression
    ? Omit<Each, 'line' | 'from' | 'to' | 'source'>
    : never
  : never
type Read = (one: SyntaxNode) => Expression
type Reader = (node: SyntaxNode, read: Read) => Shape | null

const shapes: readonly (readonly [RegExp, Reader])[] = [
  [/^(true|false|boolean|boolean_literal|bool_lit|Boolean)$/, (node) => truth(sourceOf(node))],
  [/^(null|nil|None|null_literal|null_lit|unit_expression|none|undefined)$/, () => ({ kind: 'nothing' })],
  [
    /^(integer|int_literal|number|Number|numeric_lit|decimal_integer_literal|integer_literal|number_literal|float|real_literal)$/,
    (node) => ({ kind: 'number', value: Number(sourceOf(node).replaceAll('_', '')) }),
  ],
  [
    /^(simple_symbol|hash_key_symbol)$/,
    (node) => ({ kind: 'text', value: sourceOf(node).replace(/^:|:$/g, '') }),
  ],
  [
    /^regex$/,
    (node) => ({ kind: 'regexp', pattern: sourceOf(node).replace(/^%r[{(/!|]|^\/|[})/!|][a-z]{0,9}$/g, '') }),
  ],
  [
    /^(identifier|constant|name|variable_name|type_identifier|field_identifier|VariableName|PropertyName|this|self|relative_scope|simple_identifier|instance_variable|package_identifier|variable_expr|this_expression|simple_user_type|user_type|nullable_type|type)$/,
    (node) => nameOf(sourceOf(node)),
  ],
  [
    /^(scoped_identifier|qualified_name|scope_resolution|class_constant_access_expression|qualified_type|qualified_identifier|generic_name|scoped_type_identifier)$/,
    (node) => nameOf(sourceOf(node)),
  ],
  [
    /^(field_access|navigation_expression|member_access_expression|selector_expression|field_expression|nullsafe_member_access_expression|conditional_access_expression)$/,
    member,
  ],
  [/^MemberExpression$/, pythonMember],
  [
    /^(element_access_expression|index_expression|subscript_expression|element_reference|array_access|indexing_expression)$/,
    element,
  ],
  [
    /^(method_invocation|invocation_expression|call_expression|function_call_expression|member_call_expression|nullsafe_member_call_expression|scoped_call_expression|call|function_call|CallExpression|constructor_invocation|primary_constructor_invocation)$/,
    call,
  ],
  [/^(object_creation_expression|implicit_object_creation_expression)$/, creation],
  [/^macro_invocation$/, macro],
  [/^(struct_expression|composite_literal)$/, struct],
  [/^(annotation|marker_annotation|attribute|Decorator)$/, annotation],
  [
    /^(array_initializer|element_value_array_initializer|collection_literal|element_binding_expression|collection_expression|array_expression|array|string_array|symbol_array|tuple|tuple_expression|ArrayExpression|TupleExpression|SetExpression|expression_list|array_creation_expression|implicit_array_creation_expression|initializer_expression|array_literal|slice_literal)$/,
    list,
  ],
  [/^(hash|DictionaryExpression|object)$/, (node, read) => ({ kind: 'map', entries: entriesOf(node, read) })],
  [/^literal_value$/, list],
  [/^generic_function$/, (node, read) => fieldRead(node, 'function', read)],
  [
    /^(ArrayComprehensionExpression|ComprehensionExpression|SetComprehensionExpression|list_comprehension)$/,
    comprehension,
  ],
  [
    /^(binary_expression|binary|BinaryExpression|elvis_expression|operator_expression|binary_operation|infix_expression)$/,
    binary,
  ],
  [
    /^(ternary_expression|conditional_expression|conditional|if_expression|ConditionalExpression|when_expression|match_expression|switch_expression)$/,
    either,
  ],
  [
    /^(lambda_expression|lambda_literal|func_literal|closure_expression|anonymous_function|arrow_function|anonymous_function_creation_expression|do_block|block|lambda|LambdaExpression|annotated_lambda|anonymous_method_expression)$/,
    func,
  ],
  [
    /^(argument|value_argument|literal_element|parenthesized_expression|ParenthesizedExpression|reference_expression|unary_expression|unary_op_expression|try_expression|await_expression|AwaitExpression|cast_expression|array_element_initializer|as_expression|spread_expression|splat_argument|postfix_unary_expression|postfix_expression|prefix_unary_expression|expression|literal_value|collection_value|template_expr|literal_element|type_cast_expression|range_expression|variadic_unpacking|clone_expression|expression_statement|ExpressionStatement|attribute_argument|block_argument|switch_expression_arm|by_ref|return_statement|ReturnStatement|return_expression|arrow_expression_clause|statement_list|body_statement|block_body)$/,
    inner,
  ],
]

const readers = new Map<string, Reader | null>()

function readerOf(type: string): Reader | null {
  const known = readers.get(type)
  if (known !== undefined) return known
  const found = shapes.find(([types]) => types.test(type))?.[1] ?? null
  readers.set(type, found)
  return found
}

function truth(source: string): Shape {
  return { kind: 'truth', value: /^true$/i.test(source) }
}

/** `A::B`, `$a->b` and `a?.b` become `a.b`; Kotlin's grammar takes true and null for names. */
export function nameOf(source: string): Shape {
  if (/^(true|false)$/.test(source)) return truth(source)
  if (/^(null|nil|None)$/i.test(source)) return { kind: 'nothing' }
  const name = source
    .replace(/^([^<]*)<[\s\S]*>$/, '$1')
    .replace(/::<[\s\S]*>/, '')
    .replace(/\s+/g, '')
    .replace(/::|->|\?->|\?\.|\\|!\./g, '.')
    .replace(/[$@?!]/g, '')
  return { kind: 'name', name: name.replace(/^\./, '') }
}

function member(node: SyntaxNode, read: Read): Shape | null {
  const parts = named(node)
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || first === last) return nameOf(sourceOf(node))
  if (last.type === 'member_binding_expression')
    return joinedName(read(first), sourceOf(last).replace(/^\./, ''))
  return joinedName(read(first), sourceOf(last))
}

/** `a().b` without a call of its own reads like one: properties and methods are told apart by nobody here. */
function joinedName(on: Expression, name: string): Shape {
  const clean = name.replace(/^\$/, '').replace(/^([^<]*)<[\s\S]*>$/, '$1')
  return on.kind === 'name'
    ? { kind: 'name', name: `${on.name}.${clean}` }
    : { kind: 'call', name: clean, on, arguments: [] }
}

function pythonMember(node: SyntaxNode, read: Read): Shape | null {
  const [object, key] = named(node)
  if (object === undefined || key === undefined) return null
  return childOf(node, /^\[$/) === null
    ? joinedName(read(object), sourceOf(key))
    : { kind: 'element', of: read(object), key: read(key) }
}

function element(node: SyntaxNode, read: Read): Shape | null {
  const [object, key] = named(node)
  if (object === undefined || key === undefined) return null
  const inside = /argument_list|suffix/.test(key.type) ? (named(key)[0] ?? key) : key
  return { kind: 'element', of: read(object), key: read(inside) }
}

function call(node: SyntaxNode, read: Read): Shape | null {
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

function nameText(node: SyntaxNode): string {
  const shape = nameOf(sourceOf(node))
  return shape.kind === 'name' ? shape.name : sourceOf(node)
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

function creation(node: SyntaxNode, read: Read): Shape | null {
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
function macro(node: SyntaxNode, read: Read): Shape | null {
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

function struct(node: SyntaxNode, read: Read): Shape | null {
  const type = field(node, 'type', 'name')
  const body = field(node, 'body')
  const given = body === null ? [] : entriesOf(body, read)
  if (type === null || /slice_type|array_type/.test(type.type))
    return { kind: 'list', items: given.map(({ value }) => value) }
  if (type.type === 'map_type') return { kind: 'map', entries: given }
  return called({ ...read(node.children[0] ?? node), ...nameOf(sourceOf(type)) } as Expression, given)
}

function annotation(node: SyntaxNode, read: Read): Shape | null {
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

function list(node: SyntaxNode, read: Read): Shape | null {
  const filled = childOf(node, /^(array_initializer|initializer_expression)$/)
  if (filled !== null) return list(filled, read)
  const children = named(node).filter(
    ({ type }) => !/type$|^(tuple|array|object)_(start|end)$|dimensions/.test(type),
  )
  const isMap = children.some(isEntry)
  if (isMap) return { kind: 'map', entries: entriesOf(node, read) }
  const [only] = children
  if (
    node.type === 'literal_value' &&
    children.length === 1 &&
    only !== undefined &&
    only.type !== 'literal_element'
  )
    return inside(only, read)
  if (node.type === 'expression_list' && children.length === 1 && only !== undefined)
    return inside(only, read)
  const items = children.flatMap((child) => {
    const one = read(child)
    return isSpread(child) && one.kind === 'list' ? one.items : [one]
  })
  return { kind: 'list', items }
}

function isSpread({ type }: SyntaxNode): boolean {
  return /^(spread_expression|splat_argument|variadic_unpacking|range_expression)$/.test(type)
}

function fieldRead(node: SyntaxNode, name: string, read: Read): Shape | null {
  const one = field(node, name)
  return one === null ? null : read(one)
}

/** `[one.strip() for one in LIST]`: what is done to each is not followed, only what they come from. */
function comprehension(node: SyntaxNode, read: Read): Shape | null {
  const at = node.children.findIndex(({ type }) => type === 'in')
  const from = node.children[at + 1]
  return at < 0 || from === undefined ? null : read(from)
}

function inside(node: SyntaxNode, read: Read): Shape {
  return read(node)
}

function inner(node: SyntaxNode, read: Read): Shape | null {
  const children = named(node)
  const value = field(node, 'value', 'operand', 'argument') ?? children.at(-1)
  // `!a` is not a.
  if (
    /^(unary_expression|prefix_unary_expression|unary_op_expression)$/.test(node.type) &&
    /^(!|not\b|-)/.test(sourceOf(node))
  )
    return { kind: 'unknown' }
  if (node.type === 'postfix_unary_expression') return children[0] === undefined ? null : read(children[0])
  if (node.type === 'as_expression' || node.type === 'ReturnStatement')
    return children[0] === undefined ? null : read(children[0])
  // HCL: `var.name` is a name and the steps after it.
  if (node.type === 'expression' && children.length > 1) return steps(children, read)
  return value === undefined ? null : read(value)
}

function steps(children: readonly SyntaxNode[], read: Read): Shape | null {
  const [first, ...more] = children
  if (first === undefined) return null
  const start = read(first)
  if (start.kind !== 'name') return { kind: 'unknown' }
  return {
    kind: 'name',
    name: [start.name, ...more.map((one) => sourceOf(one).replace(/^\./, ''))]
      .join('.')
      .replace(/\.\[/g, '['),
  }
}

function binary(node: SyntaxNode, read: Read): Shape | null {
  const parts = named(node).filter(({ type }) => !/Op$/.test(type))
  const [left, right] = [field(node, 'left') ?? parts[0], field(node, 'right') ?? parts.at(-1)]
  if (left === undefined || right === undefined) return null
  const operator = node.file.slice(left.to, right.from).replace(/\s+|\/\*.*\*\//g, '')
  if (/^(\?\?|\?:|\|\||or)$/.test(operator) && !isCondition(left))
    return { kind: 'otherwise', first: read(left), second: read(right) }
  if (operator === '+' || operator === '.') {
    const pieces = [read(left), read(right)]
    return pieces.every((piece) => piece.kind === 'list')
      ? { kind: 'list', items: pieces.flatMap((piece) => (piece.kind === 'list' ? piece.items : [])) }
      : {
          kind: 'joined',
          pieces: pieces.flatMap((piece) => (piece.kind === 'joined' ? piece.pieces : [piece])),
        }
  }
  return { kind: 'comparison', operator, left: read(left), right: read(right) }
}

function isCondition(node: SyntaxNode): boolean {
  return /[=!]=|[<>]=?\s|&&|\bnot\b/.test(sourceOf(node))
}

function either(node: SyntaxNode, read: Read): Shape | null {
  const [then, otherwise] = [field(node, 'consequence', 'body'), field(node, 'alternative')]
  if (node.type === 'conditional_expression' && then === null && otherwise !== null) {
    // PHP: `a ?: b`.
    const condition = field(node, 'condition')
    return condition === null ? null : { kind: 'otherwise', first: read(condition), second: read(otherwise) }
  }
  if (then !== null && otherwise !== null) return { kind: 'either', values: [read(then), read(otherwise)] }
  const children = named(node)
  if (node.type === 'ConditionalExpression') {
    const [first, , last] = children
    return first === undefined || last === undefined
      ? null
      : { kind: 'either', values: [read(first), read(last)] }
  }
  const values = children
    .slice(1)
    .flatMap((child) => (/else|match_block|when_entry|arm/.test(child.type) ? lastsOf(child) : [child]))
  return { kind: 'either', values: values.map(read) }
}

function lastsOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (/match_block/.test(node.type)) return named(node).flatMap(lastsOf)
  const last = named(node).at(-1)
  return last === undefined ? [] : [last]
}

function func(node: SyntaxNode, read: Read): Shape | null {
  if (node.type === 'annotated_lambda') {
    const literal = childOf(node, /lambda_literal/)
    return literal === null ? null : func(literal, read)
  }
  const given = field(node, 'parameters') ?? childOf(node, /parameter|ParamList/i)
  const parameters = given === null ? [] : (sourceOf(given).match(/[A-Za-z_]\w*/g) ?? [])
  const body = field(node, 'body')
  const statements =
    body === null ? named(node).filter((child) => child !== given) : isBlock(body) ? flattened(body) : [body]
  return { kind: 'function', parameters, body: statements.map(read) }
}

function isBlock({ type }: SyntaxNode): boolean {
  return /^(block|compound_statement|statement_list|body_statement|block_body|statements)$/.test(type)
}

function flattened(node: SyntaxNode): readonly SyntaxNode[] {
  return named(node).flatMap((child) => (isBlock(child) ? flattened(child) : [child]))
}

function isEntry({ type, children }: SyntaxNode): boolean {
  if (
    /^(keyed_element|pair|element_value_pair|field_initializer|keyword_argument|named_argument|assignment_expression|object_elem|base_field_initializer)$/.test(
      type,
    )
  )
    return true
  return type === 'array_element_initializer' && children.some((child) => child.type === '=>')
}

/** The arguments of a call, or the entries of a map, with the names that are given to them. */
function entriesOf(node: SyntaxNode, read: Read): readonly Argument[] {
  if (node.type === 'ArgList' || node.type === 'DictionaryExpression') return pythonEntries(node, read)
  return named(node)
    .filter(({ type }) => !/^(object|tuple)_(start|end)$/.test(type))
    .flatMap((child): readonly Argument[] => {
      const parts = named(child)
      const name =
        field(child, 'name', 'key', 'field', 'left') ??
        (isEntry(child) || hasEquals(child) ? (parts[0] ?? null) : null)
      const value = field(child, 'value', 'val', 'right') ?? parts.at(-1)
      const isNamed = isEntry(child) || (/argument$|^argument$/.test(child.type) && hasEquals(child))
      if (isNamed && name !== null && value !== undefined && name !== value)
        return [{ name: keyText(name, read), value: read(value) }]
      if (child.type === 'attribute_argument' && value?.type === 'assignment_expression')
        return entriesOf({ ...child, children: [value] }, read)
      // `Entry(key)` written short: `Type { origins }` of Rust.
      if (child.type === 'shorthand_field_initializer')
        return [
          { name: sourceOf(child), value: { ...read(child), ...nameOf(sourceOf(child)) } as Expression },
        ]
      const one = read(child.type === 'array_element_initializer' ? (parts[0] ?? child) : child)
      const spread =
        child.type === 'argument' || child.type === 'value_argument' ? (parts.at(-1) ?? child) : child
      return isSpread(spread) && one.kind === 'list'
        ? one.items.map((item) => ({ name: null, value: item }))
        : [{ name: null, value: one }]
    })
}

function hasEquals({ children }: SyntaxNode): boolean {
  return children.some(({ type }) => type === '=' || type === ':')
}

function keyText(key: SyntaxNode, read: Read): string {
  const one = read(key)
  return one.kind === 'text'
    ? one.value
    : one.kind === 'name'
      ? one.name
      : one.kind === 'number'
        ? String(one.value)
        : sourceOf(key)
}

function pythonEntries(node: SyntaxNode, read: Read): readonly Argument[] {
  const parts = node.children.filter(({ type }) => !/^(Comment|[(){},])$/.test(type))
  const entries: Argument[] = []
  for (let at = 0; at < parts.length; at++) {
    const [one, between, value] = parts.slice(at, at + 3)
    if (one === undefined) break
    if (value !== undefined && (between?.type === 'AssignOp' || between?.type === ':')) {
      entries.push({ name: keyText(one, read), value: read(value) })
      at += 2
    } else if (/^\*+$/.test(one.type) && between !== undefined) {
      entries.push({ name: '**', value: read(between) })
      at += 1
    } else entries.push({ name: null, value: read(one) })
  }
  return entries
}
