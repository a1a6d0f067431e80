import type { Diagnosis, EngineVerdict } from '../../knowledge/model/diagnosis.ts'
import { engineNames, engines, type Engine } from '../../knowledge/model/cors-error.ts'
import { engineOutcome, type EngineOutcome } from '../../report/engine-outcome.ts'
import { padded } from '../parts/columns.ts'
import { line, span, widthOf, type Line, type Span } from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'

/** What each engine does: side by side where that fits, else one below the other; one name for the error where they agree. */
export function engineLines({ verdict }: Diagnosis, width: number): readonly Line[] {
  const says = (engine: Engine): EngineVerdict => verdict.browsers[engine]
  const errors = new Set(engines.map((engine) => says(engine).corsError ?? says(engine).outcome))
  const isShared = errors.size === 1
  const marked = (engine: Engine, column = 0): readonly Span[] => {
    const { corsError } = says(engine)
    return [
      span(`${padded(engineNames[engine], column)} `),
      markOf(engineOutcome(verdict, engine)),
      ...(isShared || corsError === null ? [] : [span(` ${corsError}`, 'dim')]),
    ]
  }
  const inOne = line(
    '   ',
    ...engines.flatMap((engine, index) => [...(index > 0 ? [span('   ')] : []), ...marked(engine)]),
  )
  if (widthOf(inOne) > width) return engines.map((engine) => line('   ', ...marked(engine, 8)))
  const shared = isShared ? says('chromium').corsError : null
  if (shared === null) return [inOne]
  const sameLine = line(...inOne, '   ', span(shared, 'dim'))
  return widthOf(sameLine) <= width
    ? [sameLine]
    : [inOne, ...paragraph(shared, width, { indent: 3, role: 'dim' })]
}

function markOf({ kind, supposed }: EngineOutcome): Span {
  switch (kind) {
    case 'allows':
      return span(supposed ? '✓ would allow' : '✓ allows', 'pass')
    case 'blocks':
      return span(supposed ? '✗ would block' : '✗ blocks', 'fail')
    case 'silent':
      return span('✗ no answer', 'fail')
    case 'unknown':
      return span('? not known', 'warn')
  }
}
