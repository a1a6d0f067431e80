import type { VerificationItem } from '../../knowledge/model/diagnosis.ts'
import { isSafeMethod } from '../../knowledge/browsers/standard/safe-method.ts'
import { redactUrl } from '../../knowledge/privacy/redact.ts'
import { methodOf } from '../../session/form.ts'
import { conclusionOf, triageOf, listedVerification } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import { padded, shortened } from '../parts/columns.ts'
import { blank, clickable, line, span, spread, type Line, type Span } from '../parts/line.ts'
import { labelled, paragraph, wrapped } from '../parts/wrap.ts'
import { paneWidths, type Area, type View } from '../view.ts'
import { beforeNowLines } from './before-now.ts'
import { timelineLines } from './timeline.ts'

const marks = { pass: '✓', fail: '✗', todo: '·' } as const
const roles = { pass: 'pass', fail: 'fail', todo: 'warn' } as const
const words = { pass: 'holds', fail: 'fails', todo: 'yours to do' } as const

/** What has to hold after the fix, and the same exchange before and now. What a key has just asked for stands first. */
export function verifyView(state: State, area: Area): View {
  const items = listedVerification(state)
  if (items.length === 0) {
    const text =
      state.facts.triage === null
        ? 'Nothing has been probed yet.'
        : 'CORS does not apply to this request: there is nothing to prove.'
    return { kind: 'one', pane: { lines: [blank, ...paragraph(text, area.width - 4, { indent: 3 })] } }
  }
  const panes = paneWidths(area.width)
  const listWidth = area.wide ? panes.list : area.width
  const detailWidth = area.wide ? panes.detail : area.width
  const cursor = Math.min(state.place.cursors.verify, items.length - 1)
  const blocks = items.map((item, index) =>
    itemLines(item, index === cursor, state, listWidth).map((content) =>
      clickable(content, { kind: 'row', index }),
    ),
  )
  const heading = headingLines(state, items, listWidth)
  const anchor = heading.length + blocks.slice(0, cursor).reduce((sum, block) => sum + block.length, 0)
  const current = items[cursor]
  return {
    kind: 'two',
    list: { lines: [...heading, ...blocks.flat()], anchor },
    detail: {
      lines: [
        ...browserLines(state, detailWidth),
        ...stagingLines(state, detailWidth),
        ...timelineLines(state, detailWidth, area.spoken),
        ...(current === undefined ? [] : howLines(current, detailWidth)),
        ...errorLines(state),
        ...unsentLines(state),
        ...beforeNowLines(state, detailWidth),
      ],
    },
    listWidth,
  }
}

function headingLines(state: State, items: readonly VerificationItem[], width: number): readonly Line[] {
  const done = items.filter(({ status }) => status === 'pass').length
  const { watching } = state.underway
  const look: readonly Span[] =
    watching === null
      ? [span(`${done} of ${items.length} `, 'dim')]
      : [span(`watching, every ${state.settings.watchEveryMs / 1000} s `, 'accent')]
  return [spread(line(' ', span(titleOf(state, items), 'strong')), look, width), blank]
}

function titleOf(state: State, items: readonly VerificationItem[]): string {
  const { verify } = state.facts
  if (verify?.state === 'running') return 'Probing again…'
  if (verify?.state === 'cancelled') return 'Cancelled: v probes again.'
  const outcome = triageOf(state)?.diagnosis.verdict.outcome ?? 'inconclusive'
  if (verify === null && outcome !== 'allowed') return 'Deploy the fix, then prove it: v probes again.'
  if (outcome === 'unreachable') return 'Not yet: no answer came.'
  if (outcome === 'inconclusive')
    return `Nothing blocks it so far; ${methodOf(state.facts.form)} itself was not sent.`
  if (outcome === 'blocked') return 'Not yet: still blocked.'
  return items.every(({ status }) => status === 'pass')
    ? 'Proven: everything holds.'
    : 'Every browser lets it through now.'
}

function itemLines(item: VerificationItem, isCurrent: boolean, state: State, width: number): readonly Line[] {
  const marker = isCurrent ? ' ▸ ' : '   '
  const ticked = state.facts.ticks.includes(item.id)
  const word = ticked ? 'done' : words[item.status]
  const room = width - 6 - word.length - 2
  const role = isCurrent ? 'focus' : null
  const [first = '', ...more] = wrapped(item.title, room)
  return [
    spread(
      line(span(marker, 'focus'), span(`${marks[item.status]} `, roles[item.status]), span(first, role)),
      [span(word, item.status === 'fail' ? 'fail' : 'dim'), span(' ')],
      width,
    ),
    ...more.map((text) => line(' '.repeat(5), span(text, role))),
  ]
}

function howLines({ how, title, status }: VerificationItem, width: number): readonly Line[] {
  return [
    ...paragraph(title, width - 2, { indent: 1, role: 'strong' }),
    ...labelled(' how', how, { width: width - 2, indent: 9 }),
    ...(status === 'todo' ? [line(' '.repeat(9), span('Space ticks it once you have seen it', 'dim'))] : []),
  ]
}

function browserLines({ facts, underway }: State, width: number): readonly Line[] {
  if (underway.confirming)
    return [
      line(' ', span(padded('browser', 8), 'dim'), span('asking the browser installed here…', 'accent')),
    ]
  const said = facts.browser
  if (said === null) return []
  if (said.problem !== null)
    return labelled(' browser', said.problem, { width: width - 2, indent: 9, role: 'warn' })
  const allowed = said.outcome === 'response'
  const says = `${said.browser} ${allowed ? 'lets it through' : `blocks it: ${said.corsError ?? 'network error'}`}`
  const [first = '', ...more] = wrapped(says, width - 13)
  const mark = span(allowed ? '✓ ' : '✗ ', allowed ? 'pass' : 'fail')
  return [
    line(' ', span(padded('browser', 8), 'dim'), mark, first),
    ...more.map((text) => line(' '.repeat(11), text)),
  ]
}

function stagingLines(state: State, width: number): readonly Line[] {
  const run = state.facts.staging
  if (run === null) return []
  const { pageOrigin, url } = run.subject
  const where = shortened(`${pageOrigin} → ${redactUrl(url)}`, Math.max(20, width - 30))
  if (run.state === 'running')
    return [line(' ', span(padded('staging', 8), 'dim'), where, span('  probing…', 'accent'))]
  const diagnosis = conclusionOf(state, run)?.diagnosis
  const outcome = diagnosis?.verdict.outcome ?? 'inconclusive'
  const good = outcome === 'allowed' || outcome === 'not-cross-origin'
  return [
    line(
      ' ',
      span(padded('staging', 8), 'dim'),
      span(good ? '✓ ' : '✗ ', good ? 'pass' : 'fail'),
      `${where}  ${outcome}`,
    ),
    ...(good ? [] : paragraph(diagnosis?.causes[0]?.title ?? '', width - 2, { indent: 9, role: 'dim' })),
  ]
}

/** The method that was held back, and the key that sends it. */
function unsentLines(state: State): readonly Line[] {
  const method = methodOf(state.facts.form)
  if (triageOf(state)?.diagnosis.verdict.outcome !== 'inconclusive' || isSafeMethod(method)) return []
  const text = ` sends ${method} itself too, which may change data`
  return [line(' ', span(padded('unsent', 8), 'dim'), span('u', 'accent'), span(text, 'dim'))]
}

function errorLines({ facts }: State): readonly Line[] {
  if (facts.form.errorUrl.trim() !== '') return []
  return [
    line(
      ' ',
      span(padded('errors', 8), 'dim'),
      span('x', 'accent'),
      span(' names a URL that answers an error', 'dim'),
    ),
  ]
}
