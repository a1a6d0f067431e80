import type { Step } from '../../source/syntax/code.ts'
import type { StaticValue } from '../../source/ecmascript/value.ts'
import { known } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, blockOf, joined, listOf, valueOf, type CodeFile } from '../code-file.ts'
import { decidedOrigins } from '../decides.ts'
import { declare } from '../declare.ts'
import { stepsWithin } from '../steps-of.ts'
import type { ScanFinding } from '../scan.ts'

/** rack-cors: each `allow do … end` with its origins, one policy for each of its resources. */
export function rackCors(file: CodeFile): readonly DeclaredPolicy[] {
  const { steps } = file.code
  return steps
    .filter(
      ({ name, arguments: given }) =>
        name === 'allow' && given.some(({ value }) => value.kind === 'function'),
    )
    .flatMap((start) => {
      const block = blockOf(start)
      const set = block === undefined ? [] : stepsWithin(block, file.code)
      const origins = set.find(({ name }) => /^origins?$/.test(name))
      const resources = set.filter(({ name }) => name === 'resource')
      if (origins === undefined && resources.length === 0) return []
      return (resources.length === 0 ? [undefined] : resources).map((resource) =>
        policyOf(start, origins, resource, file),
      )
    })
}

function policyOf(
  start: Step,
  origins: Step | undefined,
  resource: Step | undefined,
  file: CodeFile,
): DeclaredPolicy {
  const entry = (name: string) =>
    resource === undefined ? undefined : valueOf(argument(resource, name), file)
  const line = origins?.line ?? start.line
  return declare(
    { file: file.path, line, stack: 'rails', tree: file.tree },
    {
      origins: originsOf(origins, file),
      methods: anyOf(entry('methods'), true),
      headers: anyOf(entry('headers'), false),
      credentials: entry('credentials'),
      otherwise: { methods: ['GET'], headers: [], origins: [] },
      findings: placed(file, line),
    },
  )
}

function originsOf(step: Step | undefined, file: CodeFile): StaticValue | undefined {
  if (step === undefined) return undefined
  const block = blockOf(step)
  return block === undefined ? joined([listOf(step, file)]) : decidedOrigins(block, file)
}

/** `:any` is every one; methods are written as symbols in lower case. */
function anyOf(value: StaticValue | undefined, isUpper: boolean): StaticValue | undefined {
  if (value?.kind === 'known')
    return value.value === 'any' || value.value === '*' ? known('*') : upper(value, isUpper)
  if (value?.kind !== 'list') return value
  return { ...value, items: value.items.map((item) => upper(item, isUpper)) }
}

function upper(value: StaticValue, isUpper: boolean): StaticValue {
  return isUpper && value.kind === 'known' && typeof value.value === 'string'
    ? known(value.value.toUpperCase())
    : value
}

/** `use Rack::Cors` puts it last: what stands above answers first (rack-cors, README). */
function placed({ code }: CodeFile, line: number): readonly ScanFinding[] {
  const use = code.steps.find(
    ({ name, on, arguments: given }) =>
      name === 'use' && /middleware$/.test(on) && given[0]?.value.source === 'Rack::Cors',
  )
  if (use === undefined) return []
  const says = `config.middleware.use of line ${use.line} puts Rack::Cors last, behind what may answer first; insert_before 0 puts it first`
  return [{ cause: 'cors-after-routes', line, says }]
}
