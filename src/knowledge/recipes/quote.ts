/** A JavaScript string literal. Total: any text comes back as itself when the literal is evaluated. */
export function js(text: string): string {
  return `'${escaped(text).replaceAll("'", "\\'")}'`
}

/** A Python string literal. Total, as `js`. */
export function python(text: string): string {
  return `"${escaped(text).replaceAll('"', '\\"')}"`
}

/** A string literal in double quotes, as Java, C#, Go and Rust read it alike where the text is plain (`plain.ts`). */
export function quoted(text: string): string {
  return JSON.stringify(text)
}

/** A double-quoted YAML scalar (YAML 1.2 takes JSON strings as they are). Total. */
export function yaml(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, unicode)
}

/** A key with a list of YAML scalars below it, `columns` in; nothing for an empty list. */
export function yamlList(name: string, values: readonly string[], columns: number): string {
  const indent = ' '.repeat(columns)
  const items = values.map((value) => `${indent}  - ${yaml(value)}\n`)
  return values.length === 0 ? '' : `${indent}${name}:\n${items.join('')}`
}

/**
 * A quoted word of nginx, Apache httpd or a Caddyfile. These expand variables inside quotes (`$x`, `%{x}`, `{x}`)
 * and know no escape for all of them, so only plain values (`plain.ts`) may come here.
 */
export function word(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** A list of literals over as many lines as it has elements, or on one line where short. */
export function list(literals: readonly string[], indent: string, width = 80): string {
  const line = `[${literals.join(', ')}]`
  if (line.length + indent.length <= width) return line
  return `[\n${literals.map((literal) => `${indent}  ${literal},\n`).join('')}${indent}]`
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|[\ud800-\udfff]/g, (character, at: number) =>
      isPaired(text, character) ? character : unicode(character, at),
    )
}

/** Surrogates are kept: a pair is one character, and both languages read source as Unicode. */
function isPaired(text: string, character: string): boolean {
  return character >= '\ud800' && character <= '\udfff' && text.isWellFormed()
}

function unicode(character: string, _at?: number): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
