import type { StaticValue } from '../../source/ecmascript/value.ts'
import type { Annotation, Range, Step } from '../../source/syntax/code.ts'
import { foundOnce } from '../../source/found-once.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, blockOf, joined, listOf, scopeOf, valueOf, waysOf, type CodeFile } from '../code-file.ts'
import { declare } from '../declare.ts'
import { stepsOfChain, stepsOn, stepsWithin } from '../steps-of.ts'
import type { ScanFinding } from '../scan.ts'

/** Spring MVC and WebFlux: `@CrossOrigin`, `addMapping(…)` of a registry, `CorsConfiguration`; in Java and Kotlin. */
export function spring(file: CodeFile): readonly DeclaredPolicy[] {
  return [...annotated(file), ...mappings(file), ...configurations(file), ...sockets(file)]
}

/** Without attributes it lets every origin through (CrossOrigin, Javadoc). */
function annotated(file: CodeFile): readonly DeclaredPolicy[] {
  return withOuter(file.code.annotations.filter(({ name }) => /^(CrossOrigin|CrossOrigins)$/.test(name))).map(
    (each) => {
      const all = (read: (one: Annotation) => StaticValue | undefined) => joined(each.map(read))
      const exact = all((one) => {
        const unnamed = one.arguments.filter(({ name }) => name === null)
        const values = unnamed.map(({ value }) => valueOf(value, file))
        return valueOf(argument(one, 'origins', 'value'), file) ?? joined(values)
      })
      const patterns = all((one) => valueOf(argument(one, 'originPatterns'), file))
      const [own] = each
      const credentials = each.flatMap((one) => valueOf(argument(one, 'allowCredentials'), file) ?? [])
      return declare(placeOf(own.line, file, exact === undefined && patterns !== undefined), {
        origins: joined([exact, patterns]),
        methods: all((one) => valueOf(argument(one, 'methods', 'method'), file)),
        headers: all((one) => valueOf(argument(one, 'allowedHeaders'), file)),
        credentials: credentials[0],
        otherwise: { headers: '*' },
      })
    },
  )
}

/** Each with that of its class, to which it adds (RequestMappingHandlerMapping, initCorsConfiguration). */
function withOuter(annotations: readonly Annotation[]): readonly (readonly [Annotation, ...Annotation[]])[] {
  const around: Annotation[] = []
  return annotations.map((one) => {
    while ((around.at(-1)?.of?.to ?? Infinity) <= one.from) around.pop()
    const outer = around.at(-1)
    // Several of one class stand beside each other.
    if (outer !== undefined && outer.of?.from === one.of?.from) return [one]
    if (one.of !== null) around.push(one)
    return outer === undefined ? [one] : [one, outer]
  })
}

function placeOf(line: number, file: CodeFile, isPatterns: boolean) {
  const { path, tree } = file
  return { file: path, line, stack: stackOf(file), readBy: isPatterns ? 'spring-patterns' : 'spring', tree }
}

const stackOf = foundOnce(({ text }: CodeFile) =>
  /io\.quarkus|jakarta\.ws\.rs/.test(text) && !/springframework/.test(text) ? 'java' : 'spring',
)

/** `registry.addMapping("/**").allowedOrigins(…)`: the defaults of a mapping open it to every origin, GET, HEAD and POST. */
function mappings(file: CodeFile): readonly DeclaredPolicy[] {
  return file.code.steps
    .filter(({ name }) => name === 'addMapping')
    .map((start) => {
      const own = stepsOfChain(start, file.code).filter((step) => step.from >= start.from)
      const later =
        start.into === null
          ? []
          : stepsOn(start.into, file.code).filter(
              (step) => step.on === start.into && step.chain !== start.chain,
            )
      return policyOf(start, [...own, ...later], file)
    })
}

/** `registry.addEndpoint("/ws").setAllowedOrigins(…)` of STOMP and `addHandler` of plain WebSockets. */
function sockets(file: CodeFile): readonly DeclaredPolicy[] {
  return file.code.steps
    .filter(({ name, on }) => /^(addEndpoint|addHandler)$/.test(name) && /registry$/i.test(on))
    .flatMap((start) => {
      const own = stepsOfChain(start, file.code).filter((step) => step.from >= start.from)
      return own.some(({ name }) => origins.test(name) || patterns.test(name))
        ? [policyOf(start, own, file)]
        : []
    })
}

/** `new CorsConfiguration()` and what is set on it in the same function, in a block that it is given, or in a map of Kotlin. */
function configurations(file: CodeFile): readonly DeclaredPolicy[] {
  return file.code.steps
    .filter((step) => step.name === 'CorsConfiguration' && !step.isAssignment)
    .flatMap((start) => {
      const scope = scopeOf(start, file)
      const chain = stepsOfChain(start, file.code).filter((step) => step !== start)
      const block = chain.map(blockOf).find((one) => one !== undefined)
      const within =
        block === undefined
          ? []
          : stepsWithin(block, file.code).filter(({ on }) => on === '' || on === 'this' || on === 'it')
      const named =
        start.into === null
          ? []
          : stepsWithin(scope, file.code).filter((step) => isOf(step, start.into ?? ''))
      const set = [...chain, ...within, ...named]
      // A copy that nothing is set on (`CorsConfiguration(other)`) says nothing.
      return set.some(({ name }) => /origin|permitDefault/i.test(name))
        ? waysOf(set, file).map((way) => policyOf(start, way, file))
        : []
    })
}

function isOf({ on, name }: Step, variable: string): boolean {
  return (
    on === variable ||
    on === `this.${variable}` ||
    (on.startsWith(`${variable}.`) && /^(add|addAll|allowed)/.test(name))
  )
}

const origins = /^(setAllowedOrigins|allowedOrigins|addAllowedOrigin)$/
const patterns = /^(setAllowedOriginPatterns|allowedOriginPatterns|addAllowedOriginPattern)$/

function policyOf(
  start: Range & { readonly line: number },
  set: readonly Step[],
  file: CodeFile,
): DeclaredPolicy {
  const all = (names: RegExp) =>
    joined(set.filter(({ name }) => names.test(name)).map((step) => listOf(step, file)))
  const [exact, fitting] = [all(origins), all(patterns)]
  const credentials = set.findLast(({ name }) => /^(setAllowCredentials|allowCredentials)$/.test(name))
  const isDefault =
    set.some(({ name }) => name === 'applyPermitDefaultValues') ||
    set.some(({ name }) => name === 'addMapping')
  return declare(placeOf(start.line, file, exact === undefined && fitting !== undefined), {
    origins: joined([exact, fitting]),
    methods: all(/^(setAllowedMethods|allowedMethods|addAllowedMethod)$/),
    headers: all(/^(setAllowedHeaders|allowedHeaders|addAllowedHeader)$/),
    credentials:
      credentials === undefined
        ? undefined
        : (valueOf(credentials.arguments[0]?.value, file) ?? { kind: 'known', value: true }),
    otherwise: isDefault
      ? { origins: '*', methods: ['GET', 'HEAD', 'POST'], headers: '*' }
      : { origins: 'unknown', methods: ['GET', 'HEAD'], headers: [] },
    findings: securityOrder(file),
  })
}

/** Spring Security answers before MVC does: without `cors` in its chain a preflight meets its login (reference, CORS). */
const securityOrder = foundOnce(({ code, text }: CodeFile): readonly ScanFinding[] => {
  const chain = code.steps.find(({ name }) =>
    /^(authorizeHttpRequests|authorizeRequests|authorizeExchange)$/.test(name),
  )
  if (chain === undefined || /\bcors\b\s*[({]|CorsFilter|CorsWebFilter/.test(text)) return []
  const says = `the security chain of line ${chain.line} has no cors(): it asks the preflight for credentials before the policy is read`
  return [{ cause: 'preflight-requires-auth', line: chain.line, says }]
})
