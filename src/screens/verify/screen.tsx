import { Box, type DOMElement } from 'ink'
import { useMemo, useRef } from 'react'
import { Ends, Nothing } from '../ui/layout.tsx'
import type { VerificationItem } from '../../knowledge/model/diagnosis.ts'
import { methodOf } from '../../session/form.ts'
import { listedVerification, triageOf } from '../../session/selectors.ts'
import type { State } from '../../session/state.ts'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { Row } from '../ui/row.tsx'
import { Text } from '../ui/text.tsx'
import { BeforeNow } from './before-now.tsx'
import { How } from './how.tsx'
import { Asked } from './asked.tsx'
import { Timeline } from './timeline.tsx'

const marks = { pass: '✓', fail: '✗', todo: '·' } as const
const roles = { pass: 'pass', fail: 'fail', todo: 'warn' } as const
const words = { pass: 'holds', fail: 'fails', todo: 'yours to do' } as const

/** What has to hold after the fix, and the same exchange before and now. What a key has just asked for stands first. */
export function VerifyScreen() {
  const facts = useSession((state) => state.facts)
  const underway = useSession((state) => state.underway)
  const place = useSession((state) => state.place)
  const items = useMemo(() => listedVerification({ facts, underway, place }), [facts, underway, place])
  if (items.length === 0)
    return (
      <Nothing>
        {facts.triage === null
          ? 'Nothing has been probed yet.'
          : 'CORS does not apply to this request: there is nothing to prove.'}
      </Nothing>
    )
  const cursor = Math.min(place.cursors.verify, items.length - 1)
  return <Panes list={<Checklist items={items} cursor={cursor} />} detail={<Detail item={items[cursor]} />} />
}

function Checklist({ items, cursor }: Readonly<{ items: readonly VerificationItem[]; cursor: number }>) {
  const current = useRef<DOMElement>(null)
  const { ruled } = useRoom()
  return (
    <>
      <Heading items={items} />
      {ruled && <Box height={1} flexShrink={0} />}
      <Scroll of="body" anchor={current}>
        {items.map((item, index) => (
          <Box key={item.id} flexShrink={0} {...(index === cursor ? { ref: current } : {})}>
            <Entry item={item} index={index} isCurrent={index === cursor} />
          </Box>
        ))}
      </Scroll>
    </>
  )
}

function Heading({ items }: Readonly<{ items: readonly VerificationItem[] }>) {
  const title = useSession((state) => titleOf(state, items))
  const isWatching = useSession(({ underway }) => underway.watching !== null)
  const every = useSession(({ settings }) => settings.watchEveryMs)
  const done = items.filter(({ status }) => status === 'pass').length
  return (
    <Ends
      left={
        <Box paddingLeft={1}>
          <Text role="strong">{title}</Text>
        </Box>
      }
      right={
        isWatching ? (
          <Text role="accent">{`watching, every ${every / 1000} s`}</Text>
        ) : (
          <Text role="dim">{`${done} of ${items.length}`}</Text>
        )
      }
    />
  )
}

function titleOf(state: State, items: readonly VerificationItem[]): string {
  const { verify } = state.facts
  if (verify?.state === 'running') return 'Probing again…'
  if (verify?.state === 'cancelled') return 'Cancelled: v probes again.'
  const outcome = triageOf(state)?.diagnosis.verdict.outcome ?? 'inconclusive'
  if (verify === null && (outcome === 'blocked' || outcome === 'unreachable'))
    return 'Deploy the fix, then prove it: v probes again.'
  if (outcome === 'unreachable') return 'Not yet: no response came.'
  if (outcome === 'inconclusive')
    return `Nothing blocks it so far; ${methodOf(state.facts.form)} itself was not sent.`
  if (outcome === 'blocked') return 'Not yet: still blocked.'
  return items.every(({ status }) => status === 'pass')
    ? 'Proven: everything holds.'
    : `Every browser lets it through${verify === null ? '' : ' now'}.`
}

function Entry({
  item,
  index,
  isCurrent,
}: Readonly<{ item: VerificationItem; index: number; isCurrent: boolean }>) {
  const isTicked = useSession(({ facts }) => facts.ticks.includes(item.id))
  return (
    <Row
      {...{ index, isCurrent }}
      mark={marks[item.status]}
      role={roles[item.status]}
      aside={
        <Text role={item.status === 'fail' ? 'fail' : 'dim'}>{isTicked ? 'done' : words[item.status]}</Text>
      }
    >
      <Text role={isCurrent ? 'focus' : null}>{item.title}</Text>
    </Row>
  )
}

function Detail({ item }: Readonly<{ item: VerificationItem | undefined }>) {
  return (
    <>
      <Asked />
      <Timeline />
      {item !== undefined && <How item={item} />}
      <BeforeNow />
    </>
  )
}
