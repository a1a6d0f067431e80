import type { Expression } from '../../source/syntax/expression.ts'
import { pathOf } from '../../source/syntax/expression.ts'
import type { Step } from '../../source/syntax/code.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, inside, joined, listOf, scopeOf, valueOf, type CodeFile } from '../code-file.ts'
import { decidedOrigins, looseComparisons } from '../decides.ts'
import { declare } from '../declare.ts'
import { stepsOfChain, stepsOn } from '../steps-of.ts'

/** tower-http (axum), actix-cors, rocket_cors, warp, poem and salvo: a builder, or the struct of its options. */
export function rustMiddlewares(file: CodeFile): readonly DeclaredPolicy[] {
  const { steps } = file.code
  const built = steps.filter(isStart).map((start) => {
    const scope = scopeOf(start, file)
    const chain = stepsOfChain(start, file.code).filter((step) => step !== start && step.from >= start.from)
    const later =
      start.into === null
        ? []
        : stepsOn(start.into, file.code).filter((step) => inside(scope)(step) && step.chain !== start.chain)
    return policyOf(start, [...chain, ...later], file)
  })
  const structs = steps.filter(
    ({ name, arguments: given }) => name === 'CorsOptions' && given.some((one) => one.name !== null),
  )
  return [...built, ...structs.map((one) => ofStruct(one, file))]
}

function isStart({ name, on }: Step): boolean {
  if (name === 'cors' && on === 'warp') return true
  return (
    /(^|\.)(CorsLayer|Cors|CorsOptions)$/.test(on) &&
    /^(new|default|permissive|very_permissive|builder)$/.test(name)
  )
}

function policyOf(start: Step, set: readonly Step[], file: CodeFile): DeclaredPolicy {
  const has = (name: RegExp): boolean => set.some((step) => name.test(step.name))
  const all = (name: RegExp) =>
    joined(set.filter((step) => name.test(step.name)).map((step) => ofEach(step, file)))
  const isVery = start.name === 'very_permissive'
  const decides = set.find(({ name }) => /^(allowed_origin_fn|allow_origins_fn)$/.test(name))?.arguments[0]
    ?.value
  const listed = all(
    /^(allow_origin|allowed_origin|allow_origins|allowed_origins|allow_origin_regex|allow_origins_regex)$/,
  )
  const isAny = has(/^allow_any_origin$/) || start.name === 'permissive'
  const origins = isVery
    ? known(true)
    : listed !== undefined || decides !== undefined
      ? joined([listed, decides === undefined ? undefined : decidedOrigins(decides, file)])
      : isAny
        ? anyOrigin(set)
        : undefined
  const given = set.findLast(({ name }) =>
    /^(allow_credentials|supports_credentials|credentials)$/.test(name),
  )
  return declare(
    { file: file.path, line: start.line, stack: 'rust', readBy: 'rust', tree: file.tree },
    {
      origins,
      methods:
        has(/^allow_any_method$/) || isVery || start.name === 'permissive'
          ? known('*')
          : all(/^(allow_methods?|allowed_methods)$/),
      headers:
        has(/^allow_any_header$/) || isVery || start.name === 'permissive'
          ? known('*')
          : withConstants(all(/^(allow_headers?|allowed_headers?)$/)),
      credentials:
        given === undefined ? known(isVery) : (valueOf(given.arguments[0]?.value, file) ?? known(true)),
      findings: looseComparisons(decides),
    },
  )
}

/** `CONTENT_TYPE` of the crate http, and `HeaderName::from_static("x-tenant")`. */
function withConstants(value: StaticValue | undefined): StaticValue | undefined {
  if (value?.kind !== 'list') return value
  return {
    ...value,
    items: value.items.map((item) => {
      if (item.kind !== 'unknown') return item
      const name =
        /from_static\(\s*"([\w-]{1,80})"\s*\)$/.exec(item.source)?.[1] ??
        /(?:^|::|\.)([A-Z]{2,20}(?:_[A-Z]{1,20}){0,6})$/.exec(item.source)?.[1]
      return name === undefined ? item : known(name.toLowerCase().replaceAll('_', '-'))
    }),
  }
}

/** actix-cors sends the origin back unless told to send the wildcard. */
function anyOrigin(set: readonly Step[]): StaticValue {
  const isActix = set.some(({ on, name }) => /^Cors(\.|$)/.test(on) && name !== 'new')
  return isActix && !set.some(({ name }) => name === 'send_wildcard') ? known(true) : known('*')
}

function ofEach(step: Step, file: CodeFile): StaticValue | undefined {
  const [only] = step.arguments
  if (only === undefined) return undefined
  return special(only.value, file) ?? listOf(step, file)
}

/** `Any`, `AllowOrigin::any()`, `mirror_request()`, `predicate(…)` of tower-http; `AllowedOrigins::all()` of rocket_cors. */
function special(given: Expression, file: CodeFile): StaticValue | null {
  const path = pathOf(given)
  if (
    /(^|\.)(Any|any|tower_http\.cors\.Any)$/.test(path) ||
    /(AllowedOrigins|AllOrSome)\.(all|All)$/.test(path)
  )
    return known('*')
  if (/(^|\.)mirror_request$/.test(path)) return known(true)
  if (/(^|\.)(predicate|async_predicate)$/.test(path) && given.kind === 'call') {
    const decides = given.arguments[0]?.value
    return decides === undefined ? null : decidedOrigins(decides, file)
  }
  if (given.kind === 'name') {
    const bound = file.lookup(given.name)
    return bound === null ? null : special(bound, file)
  }
  return null
}

function ofStruct(step: Step, file: CodeFile): DeclaredPolicy {
  const origins = argument(step, 'allowed_origins')
  return declare(
    { file: file.path, line: step.line, stack: 'rust', readBy: 'rust', tree: file.tree },
    {
      origins: origins === undefined ? known('*') : (special(origins, file) ?? valueOf(origins, file)),
      methods: valueOf(argument(step, 'allowed_methods'), file),
      headers: undefined,
      credentials: valueOf(argument(step, 'allow_credentials'), file),
    },
  )
}
