import type { Expression } from './expression.ts'
import { named, sourceOf, type SyntaxNode } from './syntax-node.ts'

/** The node types of text, of every grammar. */
export const texts =
  /^(string|string_literal|interpreted_string_literal|raw_string_literal|verbatim_string_literal|bare_string|encapsed_string|interpolated_string_expression|character_literal|char_literal|string_lit|quoted_template|heredoc|heredoc_template|nowdoc|multiline_string_literal|line_string_literal|String|FormatString|ContinuedString)$/

const plain =
  /^(string_content|string_fragment|string_literal_content|interpreted_string_literal_content|raw_string_literal_content|raw_string_content|character_literal_content|template_literal|multiline_string_fragment|heredoc_body|nowdoc_body|nowdoc_string|string_value)$/
const gap =
  /^(interpolation|template_interpolation|variable_name|member_access_expression|subscript_expression|FormatReplacement|dynamic_variable_name)$/

/** Text and the expressions put into it, in order: one text where there are none. */
export function readText(
  node: SyntaxNode,
  read: (node: SyntaxNode) => Expression,
): readonly (string | Expression)[] {
  if (/^(String|FormatString)$/.test(node.type)) return ofPython(node, read)
  const parts = named(node).flatMap((child): readonly (string | Expression)[] => {
    if (child.type === 'escape_sequence') return [unescaped(sourceOf(child))]
    if (plain.test(child.type))
      return child.children.some(({ isNamed }) => isNamed) ? readText(child, read) : [sourceOf(child)]
    if (gap.test(child.type)) {
      const inner = child.type.endsWith('interpolation')
        ? named(child).find(({ type }) => !/brace|start|end/.test(type))
        : child
      return inner === undefined ? [] : [read(inner)]
    }
    return texts.test(child.type) ? readText(child, read) : []
  })
  return parts.length === 0 ? [bare(sourceOf(node))] : parts
}

/** A text whose grammar names no parts: what stands between the quotes. */
function bare(source: string): string {
  return source.replace(/^[@$rRbBuf]*(#*)("""|'''|"|'|`)([\s\S]*)\2\1$/, '$3')
}

function ofPython(
  node: SyntaxNode,
  read: (node: SyntaxNode) => Expression,
): readonly (string | Expression)[] {
  const [, prefix = '', quote = ''] = /^([a-z]*)("""|'''|"|')/i.exec(sourceOf(node)) ?? []
  const parts: (string | Expression)[] = []
  let at = node.from + prefix.length + quote.length
  const isRaw = /r/i.test(prefix)
  const take = (to: number): void => {
    const text = node.file.slice(at, to)
    if (text !== '')
      parts.push(isRaw ? text : text.replace(/\\(u[\da-f]{4}|[\s\S])/gi, (whole) => unescaped(whole)))
  }
  for (const child of node.children.filter(({ type }) => type === 'FormatReplacement')) {
    take(child.from)
    const inner = named(child)[0]
    if (inner !== undefined) parts.push(read(inner))
    at = child.to
  }
  take(node.to - (sourceOf(node).endsWith(quote) ? quote.length : 0))
  return parts.length === 0 ? [''] : parts
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' }

function unescaped(sequence: string): string {
  const [, letter = '', more = ''] = /^\\(.)(.*)$/s.exec(sequence) ?? []
  if (letter === 'u' && /^\{?[\da-f]{1,6}\}?$/i.test(more)) {
    const code = Number.parseInt(more.replace(/[{}]/g, ''), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : sequence
  }
  // An escape of no meaning of its own keeps its backslash: patterns are written so.
  return escapes[letter] ?? (/[\w.]/.test(letter) ? sequence : letter)
}
