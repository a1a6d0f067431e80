import type { Triage } from '../../knowledge/triage.ts'
import { questions } from '../../knowledge/guide/questions/catalogue.ts'
import type { State } from '../../session/state.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled, paragraph } from '../parts/wrap.ts'
import { engineLines } from './engine-lines.ts'
import { warningLines, witnessLines } from './reasons.ts'

/** What the wire cannot show, likeliest first. */
export const beyondTheWire = ['private-window', 'service-worker', 'reads-header', 'cookie-arrives'] as const

/** Nothing blocks: what was looked at, and the questions that remain if it still fails for someone. */
export function healthyLines(state: State, triage: Triage, width: number): readonly Line[] {
  const { diagnosis, evidence } = triage
  if (diagnosis.verdict.outcome === 'not-cross-origin') {
    return [
      blank,
      ...paragraph(
        'Page and request have the same origin, so the browser asks nobody for permission: there is no preflight and no check of Access-Control headers. If the request fails, it is not CORS.',
        width - 4,
        { indent: 3 },
      ),
    ]
  }
  const asked = beyondTheWire.map((id) => ({ id, ...questions[id] }))
  return [
    blank,
    ...engineLines(diagnosis, width),
    ...paragraph(
      `${evidence.observations.length} exchanges were looked at: the browser's own two, other origins, error answers, every address of the host, caches and repeats.`,
      width - 4,
      { indent: 3, role: 'dim' },
    ),
    ...(diagnosis.verdict.outcome === 'allowed'
      ? [
          blank,
          line(' ', span('If it still fails for someone', 'strong'), span('   a answers', 'dim')),
          ...asked.flatMap(({ id, text, options }) => {
            const given = options.find(({ value }) => value === state.facts.answers[id])?.label
            return [
              ...labelled(span(' ?', 'accent'), text, { width: width - 2, indent: 3 }),
              ...(given === undefined ? [] : [line('   ', span(`answered: ${given}`, 'dim'))]),
            ]
          }),
        ]
      : []),
    ...witnessLines(triage, width),
    ...warningLines(diagnosis, width),
  ]
}
