import type { Expression } from '../../source/syntax/expression.ts'
import { pathOf } from '../../source/syntax/expression.ts'
import type { Range, Step } from '../../source/syntax/code.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import { foundOnce } from '../../source/found-once.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { scopeOf, valueOf, type CodeFile, type Language } from '../code-file.ts'
import { compares, comparedIn, looseByHand, sourceIn } from '../decides.ts'
import { declare } from '../declare.ts'
import { decidesByOrigin } from '../origin-conditions.ts'
import { isOfCors, misspelled } from '../header-names.ts'

interface Written extends Range {
  /** In lower case. */
  readonly name: string
  readonly asWritten: string
  readonly value: Expression
  readonly line: number
}

const stacks: Readonly<Record<Language, string>> = {
  java: 'spring',
  kotlin: 'spring',
  csharp: 'aspnet',
  go: 'go',
  rust: 'rust',
  ruby: 'rails',
  php: 'php',
  python: 'python',
}

/** `Access-Control-…` headers that code sets itself, one policy for each function that names an origin. */
export function headersByHand(file: CodeFile): readonly DeclaredPolicy[] {
  const written = headersIn(file)
  const scopes = Map.groupBy(written, (one) => {
    const { from, to } = scopeOf(one, file)
    return `${from}-${to}`
  })
  return [...scopes.values()].flatMap((together) => {
    const origins = together.filter(({ name }) => name === 'access-control-allow-origin')
    const findings = together.flatMap(({ asWritten, line }) => misspelled(asWritten, line))
    const [first] = together
    if (first === undefined) return []
    if (origins.length === 0) {
      return findings.length === 0
        ? []
        : [declare(placeOf(first, file), { origins: { kind: 'unknown', source: first.asWritten }, findings })]
    }
    const valueFor = (name: string) => valueOf(together.find((one) => one.name === name)?.value, file)
    return origins.slice(0, 8).map((one) =>
      declare(placeOf(one, file), {
        origins: originOf(one, file),
        methods: valueFor('access-control-allow-methods'),
        headers: valueFor('access-control-allow-headers'),
        credentials: valueFor('access-control-allow-credentials'),
        otherwise: { credentials: 'unknown' },
        findings: [...findings, ...looseByHand(scopeOf(one, file), file)],
      }),
    )
  })
}

function placeOf({ line }: Written, file: CodeFile) {
  const { path, tree } = file
  return { file: path, line, stack: stackOf(file), readBy: 'by-hand', tree }
}

const stackOf = foundOnce(({ language, text }: CodeFile): string => {
  if (language === 'python')
    return /\bdjango\b/.test(text)
      ? 'django'
      : /fastapi|starlette/.test(text)
        ? 'fastapi'
        : /flask/i.test(text)
          ? 'flask'
          : 'python'
  if (
    language === 'ruby' &&
    !/\bRails\b|ApplicationController|ActionController|(?:before|after)_action/.test(text)
  )
    return 'ruby'
  if (/^(?:java|kotlin)$/.test(language)) {
    if (/\bio\.ktor\b|\bcall\.response\b/.test(text)) return 'ktor'
    if (
      /\b(?:jakarta|javax)\.ws\.rs\b|ContainerResponseFilter|io\.vertx|io\.javalin|com\.sun\.net/.test(text)
    )
      return 'java'
  }
  if (language === 'php' && /Illuminate\\|Laravel|namespace App\\Http/.test(text)) return 'laravel'
  return stacks[language]
})

/** A text, or the request's own origin: sent back to everybody where nothing compares it. */
function originOf(one: Written, file: CodeFile): StaticValue | undefined {
  const value = valueOf(one.value, file)
  if (value?.kind === 'known' || value?.kind === 'environment' || value?.kind === 'list') return value
  if (!isRequestOrigin(one.value, file)) return value
  const scope = scopeOf(one, file)
  const source = sourceIn(scope, file)
  const names = namesOf(one.value)
  return compares(source) || decidesByOrigin(source, names) || names.some((name) => isLookedUp(name, file))
    ? comparedIn(scope, file)
    : known(true)
}

/** What a variable that holds the origin is called, without the names of fields. */
function namesOf(value: Expression): readonly string[] {
  if (value.kind === 'joined') return value.pieces.flatMap(namesOf)
  return value.kind === 'name' && !value.name.includes('.') ? [value.name.replace(/^\$/, '')] : []
}

const conversions =
  /^(?:str|string|trim|strip|decode|filter_var|htmlspecialchars|strtolower|to_s|toString|esc_\w+|sanitize_\w+)$/i

/** `origin = ALLOWED.get(request.headers.get("Origin"))`: the request's origin is asked for elsewhere first. */
function isLookedUp(name: string, { code, text }: CodeFile): boolean {
  const bound = code.values.get(name)
  if (bound?.kind !== 'call' || conversions.test(bound.name)) return false
  return bound.arguments.some(
    ({ value }) => value.kind !== 'text' && requested.test(text.slice(value.from, value.to)),
  )
}

const requested = /HTTP_ORIGIN|['"]origin['"]|\.Origin\b|header\.?ORIGIN|ORIGIN\)|headers?\W+origin/i

function isRequestOrigin(value: Expression, { code, text }: CodeFile): boolean {
  if (requested.test(text.slice(value.from, value.to))) return true
  const name = value.kind === 'joined' ? pathOf(value.pieces.at(-1) ?? null) : pathOf(value)
  const bound = code.values.get(name.split('.').at(-1) ?? '')
  if (bound !== undefined) return requested.test(text.slice(bound.from, bound.to))
  return /^(request_?|req)?origin$/i.test(name)
}

function headersIn({ code }: CodeFile): readonly Written[] {
  const found: Written[] = []
  for (const step of code.steps) {
    found.push(...ofStep(step))
    for (const { name, value } of step.arguments) {
      found.push(...ofMap(value))
      // `headers 'Access-Control-Allow-Origin' => '*'` of Sinatra.
      if (name !== null && isOfCors(name)) found.push(written(name, value, step))
    }
  }
  for (const value of code.results) found.push(...ofMap(value))
  for (const value of code.values.values()) found.push(...ofMap(value))
  const seen = new Set<string>()
  return found.filter(({ from, name }) => !seen.has(`${from} ${name}`) && seen.add(`${from} ${name}`))
}

/** `set(NAME, VALUE)`, `headers[NAME] = VALUE`, `header("NAME: VALUE")`. */
function ofStep(step: Step): readonly Written[] {
  const [first, second] = step.arguments.map(({ value }) => value)
  const name = nameIn(first)
  if (first?.kind === 'text' || first?.kind === 'joined') {
    const whole =
      first.kind === 'text' ? first.value : first.pieces[0]?.kind === 'text' ? first.pieces[0].value : ''
    const [, header = '', rest] = /^([\w-]+)\s*:\s*([\s\S]*)$/.exec(whole) ?? []
    if (isOfCors(header) && rest !== undefined) {
      const value: Expression =
        first.kind === 'text' ? { ...first, value: rest } : { ...first, pieces: first.pieces.slice(1) }
      const [only] = value.kind === 'joined' ? value.pieces : []
      return [
        written(
          header,
          value.kind === 'joined' && value.pieces.length === 1 && only !== undefined && rest === ''
            ? only
            : value,
          step,
        ),
      ]
    }
  }
  if (name === null || second === undefined || !setsHeader(step)) return []
  return [written(name, second, step)]
}

/** A name of a header as text, or as the constant that frameworks have for it. */
function nameIn(expression: Expression | undefined): string | null {
  if (expression === undefined) return null
  const text = expression.kind === 'text' ? expression.value : null
  if (text !== null) return isOfCors(text) ? text : null
  const constant = /(?:^|\.)(access_?control_?(?:allow|expose|max)_?\w+)$/i.exec(pathOf(expression))?.[1]
  if (constant === undefined) return null
  return constant.includes('_')
    ? constant.toLowerCase().replaceAll('_', '-')
    : constant.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase()
}

/** Reading a header is no setting of it, and neither is a comparison. */
function setsHeader({ name, isAssignment }: Step): boolean {
  return (
    isAssignment ||
    !/^(get|Get|getHeader|has|contains|Contains|remove|Remove|del|Del|delete|pop|header_remove|equals|hide_header|unset|Values)$/.test(
      name,
    )
  )
}

function written(
  name: string,
  value: Expression,
  { from, to, line }: Range & { readonly line: number },
): Written {
  return { name: name.toLowerCase(), asWritten: name, value, from, to, line }
}

function ofMap(expression: Expression): readonly Written[] {
  if (expression.kind === 'list') return expression.items.flatMap(ofPair)
  if (expression.kind !== 'map') return []
  return expression.entries.flatMap(({ name, value }) => [
    ...(name !== null && isOfCors(name) ? [written(name, value, value)] : []),
    ...ofMap(value),
  ])
}

/** `("NAME", VALUE)` in a list. */
function ofPair(expression: Expression): readonly Written[] {
  if (expression.kind !== 'list') return ofMap(expression)
  const [first, second] = expression.items
  const name = nameIn(first)
  return name === null || second === undefined || expression.items.length !== 2
    ? []
    : [written(name, second, expression)]
}
