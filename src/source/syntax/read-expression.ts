import type { Expression } from './expression.ts'
import { annotation, call, creation, macro, struct } from './read-call.ts'
import { comprehension, entriesOf, list } from './read-collection.ts'
import { element, member, nameOf, pythonMember, truth } from './read-name.ts'
import { binary, either, fieldRead, func, inner } from './read-operator.ts'
import { readText, texts } from './read-text.ts'
import type { Reader } from './shape.ts'
import { type SyntaxNode, sourceOf } from './syntax-node.ts'

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
