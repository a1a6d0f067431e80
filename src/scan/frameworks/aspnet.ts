import type { Step } from '../../source/syntax/code.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, blockOf, joined, listOf, valueOf, waysOf, type CodeFile } from '../code-file.ts'
import { decidedOrigins, looseComparisons } from '../decides.ts'
import { declare } from '../declare.ts'
import { stepsOfChain, stepsOn, stepsWithin } from '../steps-of.ts'
import type { ScanFinding } from '../scan.ts'

/** ASP.NET Core: `AddPolicy`, `AddDefaultPolicy`, `UseCors(policy => …)`, `new CorsPolicyBuilder()`, `new CorsPolicy { … }`; the old Web API: `EnableCorsAttribute`. */
export function aspnet(file: CodeFile): readonly DeclaredPolicy[] {
  const { steps } = file.code
  const built = steps.flatMap((start): readonly DeclaredPolicy[] => {
    if (/^(AddPolicy|AddDefaultPolicy|UseCors|RequireCors)$/.test(start.name)) {
      const block = blockOf(start)
      if (block === undefined) return []
      const set = stepsWithin(block, file.code)
      return set.some(({ name }) => isSetting(name)) ? policiesOf(start, set, file) : []
    }
    if (start.name === 'CorsPolicyBuilder') {
      const later = start.into === null ? [] : stepsOn(start.into, file.code)
      const chain = new Set([
        ...stepsOfChain(start, file.code).filter((step) => step !== start),
        ...later.filter((step) => step.from > start.from),
      ])
      return policiesOf(
        start,
        [...chain].toSorted((a, b) => a.from - b.from || a.to - b.to),
        file,
      )
    }
    return start.name === 'CorsPolicy' && start.arguments.some(({ name }) => name !== null)
      ? [ofObject(start, file)]
      : []
  })
  return [...built, ...oldAttributes(file)]
}

function isSetting(name: string): boolean {
  return /^(WithOrigins|AllowAnyOrigin|SetIsOriginAllowed|AllowCredentials|AllowAnyMethod|AllowAnyHeader|WithMethods|WithHeaders)$/.test(
    name,
  )
}

function policiesOf(start: Step, set: readonly Step[], file: CodeFile): readonly DeclaredPolicy[] {
  return waysOf(set, file).map((way) => policyOf(start, way, file))
}

function policyOf(start: Step, set: readonly Step[], file: CodeFile): DeclaredPolicy {
  const has = (name: string): boolean => set.some((step) => step.name === name)
  const all = (name: string): StaticValue | undefined =>
    joined(set.filter((step) => step.name === name).map((step) => listOf(step, file)))
  const decides = set.find(({ name }) => name === 'SetIsOriginAllowed')?.arguments[0]?.value
  const wildcards = has('SetIsOriginAllowedToAllowWildcardSubdomains')
  const origins = has('AllowAnyOrigin')
    ? known('*')
    : decides === undefined
      ? joined([all('WithOrigins')])
      : decidedOrigins(decides, file)
  return declare(
    {
      file: file.path,
      line: start.line,
      stack: 'aspnet',
      readBy: wildcards ? 'aspnet-subdomains' : 'aspnet',
      tree: file.tree,
    },
    {
      origins,
      methods: has('AllowAnyMethod') ? known('*') : all('WithMethods'),
      headers: has('AllowAnyHeader') ? known('*') : all('WithHeaders'),
      credentials: known(has('AllowCredentials')),
      otherwise: { origins: [], methods: [], headers: [] },
      findings: [...looseComparisons(decides), ...orderOf(file), ...neverUsed(start, file)],
    },
  )
}

/** `new CorsPolicy { Origins = { … }, SupportsCredentials = true }` */
function ofObject(start: Step, file: CodeFile): DeclaredPolicy {
  const isTrue = (name: string): boolean =>
    argument(start, name)?.kind === 'truth' && argument(start, name)?.source === 'true'
  return declare(
    { file: file.path, line: start.line, stack: 'aspnet', tree: file.tree },
    {
      origins: isTrue('AllowAnyOrigin') ? known('*') : valueOf(argument(start, 'Origins'), file),
      methods: isTrue('AllowAnyMethod') ? known('*') : valueOf(argument(start, 'Methods'), file),
      headers: isTrue('AllowAnyHeader') ? known('*') : valueOf(argument(start, 'Headers'), file),
      credentials: valueOf(argument(start, 'SupportsCredentials'), file),
      otherwise: { origins: [] },
    },
  )
}

/** `[EnableCors(origins: "…", headers: "*", methods: "*")]` and `new EnableCorsAttribute(…)` of Web API 2. */
function oldAttributes(file: CodeFile): readonly DeclaredPolicy[] {
  const given = [
    ...file.code.annotations.filter(({ name }) => name === 'EnableCors'),
    ...file.code.steps.filter(({ name }) => name === 'EnableCorsAttribute'),
  ]
  return given
    .filter((one) => one.arguments.length >= 3 || argument(one, 'origins') !== undefined)
    .map((one) => {
      const at = (index: number, name: string) =>
        valueOf(
          argument(one, name) ?? one.arguments.filter((given) => given.name === null)[index]?.value,
          file,
        )
      return declare(
        { file: file.path, line: one.line, stack: 'aspnet', readBy: 'azure-blob', tree: file.tree },
        {
          origins: at(0, 'origins'),
          headers: at(1, 'headers'),
          methods: at(2, 'methods'),
          credentials: valueOf(argument(one, 'SupportsCredentials'), file),
        },
      )
    })
}

/** The middleware must stand after routing and before what may answer (Microsoft, Middleware order). */
function orderOf({ code }: CodeFile): readonly ScanFinding[] {
  const use = code.steps.find(({ name }) => name === 'UseCors')
  if (use === undefined) return []
  const before = code.steps.find(
    ({ name, from }) =>
      from < use.from &&
      /^(UseAuthentication|UseAuthorization|UseResponseCaching|UseEndpoints|UseMvc|UseMvcWithDefaultRoute)$/.test(
        name,
      ),
  )
  if (before === undefined) return []
  const says = `UseCors stands below ${before.name} of line ${before.line}, which may answer first; it belongs above`
  return [{ cause: 'cors-after-routes', line: use.line, says }]
}

/** A policy that no middleware reads does nothing; told only where the whole pipeline stands in this file. */
function neverUsed(start: Step, { code, text }: CodeFile): readonly ScanFinding[] {
  const runs =
    code.steps.some(({ name }) => name === 'Run') && code.steps.some(({ name }) => name === 'Build')
  if (!runs || /UseCors|EnableCors|RequireCors/.test(text)) return []
  const says = 'the policy is added, and no UseCors puts it to use'
  return [{ cause: 'cors-not-configured', line: start.line, says }]
}
