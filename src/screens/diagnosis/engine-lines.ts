import type { Diagnosis, EngineVerdict } from '../../knowledge/diagnosis.ts'
import { engineNames, engines, type Engine } from '../../knowledge/engines/cors-error.ts'
import { line, span, type Line, type Span } from '../parts/line.ts'
import { paragraph } from '../parts/wrap.ts'

/** What each engine does; one name for the error where they agree. */
export function engineLines({ verdict }: Diagnosis, width: number): readonly Line[] {
  const says = (engine: Engine): EngineVerdict => verdict.browsers[engine]
  const errors = new Set(engines.map((engine) => says(engine).corsError ?? says(engine).outcome))
  const marks = engines.flatMap((engine): Span[] => {
    const { outcome, corsError, at } = says(engine)
    return [
      span(`${engineNames[engine]} `),
      outcome === 'response'
        ? span('✓ allows', 'pass')
        : span(at === 'connection' ? '✗ no answer' : '✗ blocks', 'fail'),
      ...(errors.size > 1 && corsError !== null ? [span(` ${corsError}`, 'dim')] : []),
      span('   '),
    ]
  })
  const shared = errors.size === 1 ? says('chromium').corsError : null
  if (shared === null) return [line('   ', ...marks)]
  const sameLine = line('   ', ...marks, span(shared, 'dim'))
  return width >= 90
    ? [sameLine]
    : [line('   ', ...marks), ...paragraph(shared, width, { indent: 3, role: 'dim' })]
}
