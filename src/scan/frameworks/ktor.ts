import type { Step } from '../../source/syntax/code.ts'
import { known, type StaticValue } from '../../source/ecmascript/value.ts'
import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import { argument, blockOf, listOf, valueOf, type CodeFile } from '../code-file.ts'
import { declare } from '../declare.ts'
import { stepsWithin } from '../steps-of.ts'

/** Ktor: `install(CORS) { allowHost(…) }` (Ktor documentation, CORS). */
export function ktor(file: CodeFile): readonly DeclaredPolicy[] {
  return file.code.steps
    .filter((step) => step.name === 'install' && step.arguments[0]?.value.source === 'CORS')
    .map((start) => {
      const block = blockOf(start)
      const set = block === undefined ? [] : stepsWithin(block, file.code)
      const named = (name: string) => set.filter((step) => step.name === name)
      const hosts = [...named('allowHost'), ...named('host')].flatMap((step) => hostsOf(step, file))
      const isOpen = [...named('anyHost'), ...named('allowOrigins')].length > 0
      const credentials = set.find((step) => step.isAssignment && step.name === 'allowCredentials')
      const methods = [...named('allowMethod'), ...named('method')].flatMap(
        (step) => listOf(step, file) ?? [],
      )
      return declare(
        { file: file.path, line: start.line, stack: 'ktor', tree: file.tree },
        {
          origins:
            named('allowOrigins').length > 0
              ? { kind: 'unknown', source: 'allowOrigins' }
              : isOpen
                ? known('*')
                : { kind: 'list', items: hosts },
          methods: {
            kind: 'list',
            items: [
              known('GET'),
              known('POST'),
              known('HEAD'),
              ...methods.flatMap((one) => (one.kind === 'list' ? one.items : [one])),
            ],
          },
          headers: set.some(({ name }) => name === 'allowHeaders') ? known('*') : undefined,
          credentials: valueOf(credentials?.arguments[0]?.value, file),
        },
      )
    })
}

/** The host stands for http alone where no scheme is named, and for each subdomain that is. */
function hostsOf(step: Step, file: CodeFile): readonly StaticValue[] {
  const host = valueOf(step.arguments[0]?.value, file)
  if (host?.kind !== 'known') return host === undefined ? [] : [host]
  const schemes = texts(
    valueOf(argument(step, 'schemes') ?? step.arguments.filter(({ name }) => name === null)[1]?.value, file),
  )
  const below = texts(valueOf(argument(step, 'subDomains'), file))
  const names = [String(host.value), ...below.map((one) => `${one}.${String(host.value)}`)]
  return names.flatMap((name) =>
    (schemes.length === 0 ? ['http'] : schemes).map((scheme) =>
      known(name.includes('://') ? name : `${scheme}://${name}`),
    ),
  )
}

function texts(value: StaticValue | undefined): readonly string[] {
  if (value?.kind === 'known' && typeof value.value === 'string') return [value.value]
  return value?.kind === 'list' ? value.items.flatMap(texts) : []
}
