import type { Finding } from '../../knowledge/model/diagnosis.ts'
import { headline } from '../../report/headline.ts'
import { sequenceOf } from '../../report/sequence.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { faultOf } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import { blank, line, span, spread, widthOf, type Line } from '../parts/line.ts'
import { sequenceDiagram, sequenceInWords } from '../parts/sequence.ts'
import { labelled, paragraph, wrapped } from '../parts/wrap.ts'
import { paneWidths, type Area, type View } from '../view.ts'
import { engineLines } from './engine-lines.ts'
import { fixLines } from './fix.ts'
import { healthyLines } from './healthy.ts'
import { reasonLines } from './reasons.ts'
import { shownCause } from './shown.ts'
import { hiddenView } from './spoiler.ts'

/** The answer first, then the exchange with the place where the browser stops, then the fix. */
export function diagnosisView(state: State, area: Area): View {
  const triage = faultOf(state)
  if (triage === null)
    return { kind: 'one', pane: { lines: [blank, line('   Nothing has been probed yet.')] } }
  const scroll = state.place.scroll.diagnosis
  const { width } = area
  if (!state.place.revealed) return hiddenView(state, triage, area)
  const finding = shownCause(state, triage)
  if (finding === null) {
    const open = whyOpen(state, triage)
    const lines =
      open === null
        ? [...answerLines(triage, null, width), ...healthyLines(state, triage, width)]
        : [blank, ...labelled(span(' !', 'warn'), open, { width: width - 2, indent: 3, role: 'strong' })]
    return { kind: 'one', pane: { lines, scroll } }
  }
  // Code takes the room that reasons do not.
  const panes = paneWidths(width, 0.6)
  const room = area.wide ? panes.list : width
  const answer = [...answerLines(triage, finding, room), ...pictureLines(triage, room, area.spoken)]
  const fix = fixLines(triage, finding, room)
  const reasons = reasonLines(
    triage.diagnosis,
    finding,
    state.facts.answers,
    area.wide ? panes.detail : width,
  )
  if (area.wide) {
    return {
      kind: 'two',
      list: { lines: [...answer, blank, ...fix], scroll },
      detail: { lines: reasons },
      listWidth: room,
    }
  }
  const lines = state.place.details
    ? [...answerLines(triage, finding, room), ...reasons]
    : [...answer, blank, ...fix, blank, ...reasons]
  return { kind: 'one', pane: { lines, scroll } }
}

/** Why nothing can be told before the probes have come to their end; null once they have, or where it can. */
function whyOpen({ facts }: State, { diagnosis }: Triage): string | null {
  if (diagnosis.verdict.outcome !== 'inconclusive') return null
  if (facts.triage?.state === 'running') return 'Not known yet: the probes are under way.'
  return facts.triage?.state === 'cancelled' ? 'Cancelled before it could be told: r probes again.' : null
}

function answerLines(triage: Triage, finding: Finding | null, width: number): readonly Line[] {
  const { outcome } = triage.diagnosis.verdict
  if (finding === null) {
    const good = outcome === 'allowed' || outcome === 'not-cross-origin'
    const mark = good ? span(' ✓', 'pass') : span(' !', 'warn')
    return [
      blank,
      ...labelled(mark, headline(triage, 'u on Probes'), { width: width - 2, indent: 3, role: 'strong' }),
    ]
  }
  const { causes } = triage.diagnosis
  const count = causes.length > 1 ? `cause ${causes.indexOf(finding) + 1} of ${causes.length}, ` : ''
  const confidence: Line = [
    span(`${count}${finding.confidence}`, finding.confidence === 'certain' ? 'fail' : 'warn'),
    span(' '),
  ]
  const blocked = outcome !== 'allowed'
  const [first = '', ...more] = wrapped(finding.title, width - widthOf(confidence) - 6)
  return [
    spread(
      line(' ', span(blocked ? '✗ ' : '! ', blocked ? 'fail' : 'warn'), span(first, 'strong')),
      confidence,
      width,
    ),
    ...more.map((text) => line('   ', span(text, 'strong'))),
    blank,
  ]
}

function pictureLines(triage: Triage, width: number, spoken: boolean): readonly Line[] {
  const sequence = sequenceOf(triage)
  const picture = spoken ? sequenceInWords(sequence, width) : sequenceDiagram(sequence, width)
  return [...picture, blank, ...engineLines(triage.diagnosis, width), ...openLines(triage, width)]
}

/** What keeps the verdict open, and how the person closes it. */
function openLines({ diagnosis, subject: { method } }: Triage, width: number): readonly Line[] {
  if (diagnosis.verdict.outcome !== 'inconclusive') return []
  const text = `${method} itself was not sent: a GET stood in for it. On Probes, u sends ${method} and settles it.`
  return paragraph(text, width - 4, { indent: 3, role: 'warn' })
}
