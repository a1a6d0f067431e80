import { everyExpression, type Argument, type Expression } from '../../source/syntax/expression.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, joined, valueOf, type CodeFile } from '../code-file.ts'
import { declare } from '../declare.ts'

const origins = [
  'allowed_origins',
  'allowedOrigins',
  'allow_origin',
  'allow_origins',
  'origin',
  'cors_allowed_origins',
]
const patterns = ['allowed_origins_patterns', 'allowedOriginsPatterns']
const credentials = ['supports_credentials', 'supportsCredentials', 'allow_credentials', 'credentials']

/** The lists that PHP frameworks keep their policy in: Laravel's `config/cors.php`, CodeIgniter's `Config/Cors.php`, options of a middleware. */
export function phpOptions(file: CodeFile): readonly DeclaredPolicy[] {
  const { returned, values, steps } = file.code
  const policies: DeclaredPolicy[] = []
  const seen = new Set<number>()
  const look = (one: Expression): void => {
    if (one.kind !== 'map' || seen.has(one.from)) return
    seen.add(one.from)
    if (isPolicy(one.entries)) policies.push(policyOf(one.entries, one.line, file))
  }
  if (returned !== null) everyExpression(returned, look)
  for (const value of values.values()) everyExpression(value, look)
  for (const step of steps) for (const { value } of step.arguments) everyExpression(value, look)
  return policies
}

function isPolicy(entries: readonly Argument[]): boolean {
  const has = (names: readonly string[]): boolean => argument({ arguments: entries }, ...names) !== undefined
  const more = entries.some(({ name }) =>
    /^(allowed_?methods|allow_methods|allowed_?headers|allow_headers|headers\.allow|methods|max_?age|supports_?credentials)$/i.test(
      name ?? '',
    ),
  )
  return (has(origins) || has(patterns)) && more
}

function policyOf(entries: readonly Argument[], line: number, file: CodeFile): DeclaredPolicy {
  const entry = (names: readonly string[]) => argument({ arguments: entries }, ...names)
  const listed = entry(origins)
  const isLaravel = /(^|\/)config\/cors\.php$/.test(file.path) || /\benv\(|Illuminate\\/.test(file.text)
  return declare(
    // The list of the origins is what a reader looks for in a file of options.
    {
      file: file.path,
      line: listed?.line ?? line,
      stack: isLaravel ? 'laravel' : 'php',
      readBy: 'laravel',
      tree: file.tree,
    },
    {
      origins: joined([valueOf(listed, file), regexps(valueOf(entry(patterns), file))]),
      methods: valueOf(entry(['allowed_methods', 'allowedMethods', 'allow_methods', 'methods']), file),
      headers: valueOf(entry(['allowed_headers', 'allowedHeaders', 'allow_headers', 'headers.allow']), file),
      credentials: valueOf(entry(credentials), file),
    },
  )
}

function regexps(value: StaticValue | undefined): StaticValue | undefined {
  if (value?.kind !== 'list') return value
  if (value.items.length === 0) return undefined
  return {
    ...value,
    items: value.items.map((item) =>
      item.kind === 'known' && typeof item.value === 'string'
        ? { kind: 'regexp', source: item.value.replace(/^([#/~!@])([\s\S]*)\1[a-z]*$/, '$2') }
        : (item ?? known(null)),
    ),
  }
}
