import type { Argument, Expression } from '../../source/syntax/expression.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, valueOf, type CodeFile } from '../code-file.ts'
import { declare, truthOf } from '../declare.ts'

interface Given {
  readonly line: number
  readonly arguments: readonly Argument[]
}

/** Flask-CORS: `CORS(app, …)`, `init_app`, `resources={…}`, `@cross_origin(…)`; without origins every one is allowed. */
export function flaskCors(file: CodeFile): readonly DeclaredPolicy[] {
  if (!/flask_cors|flask\.ext\.cors|quart_cors/.test(file.text)) return []
  const { steps, annotations } = file.code
  const isExtension = (name: string): boolean => /^(CORS|cors)$/.test(name)
  const made = steps.filter(
    (step) => isExtension(step.name) && !step.isAssignment && step.arguments.length > 0,
  )
  const begun = steps.filter((step) => step.name === 'init_app' && /cors/i.test(step.on))
  return [
    ...[...made, ...begun].flatMap((step) => policiesOf(step, file)),
    ...annotations
      .filter(({ name }) => /^(cross_origin|route_cors)$/.test(name))
      .map((one) => policyOf(one, one.arguments, one.line, file)),
  ]
}

/** One policy for each resource where they differ, else one for the application. */
function policiesOf(step: Given, file: CodeFile): readonly DeclaredPolicy[] {
  const resources = followed(argument(step, 'resources'), file)
  if (resources?.kind !== 'map') return [policyOf(step, step.arguments, step.line, file)]
  const own = resources.entries.filter(({ value }) => followed(value, file)?.kind === 'map')
  if (own.length === 0) return [policyOf(step, step.arguments, step.line, file)]
  return own.map(({ value }) => {
    const entries = followed(value, file)
    const given = entries?.kind === 'map' ? entries.entries : []
    return policyOf(step, [...given, ...step.arguments], own.length === 1 ? step.line : value.line, file)
  })
}

function followed(expression: Expression | undefined, { lookup }: CodeFile): Expression | undefined {
  return expression?.kind === 'name' ? (lookup(expression.name) ?? expression) : expression
}

function policyOf(step: Given, given: readonly Argument[], line: number, file: CodeFile): DeclaredPolicy {
  const entry = (...names: readonly string[]) => valueOf(argument({ arguments: given }, ...names), file)
  const origins = entry('origins', 'origin', 'allow_origin') ?? configured('CORS_ORIGINS', file)
  const credentials =
    entry('supports_credentials', 'allow_credentials') ?? configured('CORS_SUPPORTS_CREDENTIALS', file)
  const isSpread = given.some(({ name }) => name === '**')
  const isOpen = origins === undefined || (origins.kind === 'known' && origins.value === '*')
  return declare(
    // A policy for one resource stands where the extension is set up.
    { file: file.path, line: resourceLine(step.line, line), stack: 'flask', tree: file.tree },
    {
      // With credentials Flask-CORS answers every origin by its own name.
      origins:
        isSpread && origins === undefined
          ? { kind: 'unknown', source: 'its configuration' }
          : isOpen && truthOf(credentials) === true
            ? known(true)
            : patterns(origins),
      methods: entry('methods'),
      headers: entry('allow_headers', 'headers'),
      credentials,
      otherwise: { methods: ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'], headers: '*' },
    },
  )
}

/** `app.config['CORS_ORIGINS'] = …`, which the extension takes where it is given nothing. */
function configured(name: string, file: CodeFile): StaticValue | undefined {
  const set = file.code.steps.find((step) => step.isAssignment && step.name === name)
  return valueOf(set?.arguments.at(-1)?.value, file)
}

function resourceLine(step: number, resource: number): number {
  return resource >= step ? resource : step
}

/** A text with the marks of a regular expression is one (core.py, probably_regex). */
function patterns(value: StaticValue | undefined): StaticValue | undefined {
  if (value?.kind === 'list') return { ...value, items: value.items.map((item) => patterns(item) ?? item) }
  const compiled =
    value?.kind === 'unknown' ? /^re\.compile\(r?(["'])(.{1,500})\1/.exec(value.source)?.[2] : undefined
  if (compiled !== undefined) return { kind: 'regexp', source: compiled }
  if (value?.kind !== 'known' || typeof value.value !== 'string') return value
  return value.value !== '*' && /[*\\\][)(^?]/.test(value.value)
    ? { kind: 'regexp', source: value.value }
    : value
}
