import { Box } from 'ink'
import type { ReactNode } from 'react'
import { Nothing } from '../ui/layout.tsx'
import type { Finding } from '../../knowledge/model/diagnosis.ts'
import type { Triage } from '../../knowledge/triage.ts'
import { faultOf } from '../../session/selectors.ts'
import { Panes } from '../ui/panes.tsx'
import { Scroll } from '../ui/scroll.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { TargetBox } from '../ui/target-box.tsx'
import { Cell, Span, Text } from '../ui/text.tsx'
import { Covered } from './covered.tsx'
import { ExchangeOf } from './exchange.tsx'
import { FixOf } from './fix.tsx'
import { Healthy } from './healthy.tsx'
import { Places } from './places.tsx'
import { shownCause } from '../../session/shown-cause.ts'
import { Why } from './why.tsx'

/** The fix first, then where it lives, then what shows it: beside it where there is room, else folded behind a key. */
export function DiagnosisScreen() {
  const facts = useSession((state) => state.facts)
  const place = useSession((state) => state.place)
  const triage = faultOf({ facts })
  if (triage === null) return <Nothing>Nothing has been probed yet.</Nothing>
  if (!place.revealed) return <Covered triage={triage} />
  const finding = shownCause({ place }, triage)
  if (finding !== null) return <CauseOf triage={triage} finding={finding} />
  const isOpen = triage.diagnosis.verdict.outcome === 'inconclusive' && facts.triage?.state !== 'done'
  if (isOpen) return <Nothing>Nothing can be told before the answers are in; 2 shows what has come.</Nothing>
  return (
    <Reading>
      <Healthy triage={triage} />
    </Reading>
  )
}

function Reading({ children }: Readonly<{ children: ReactNode }>) {
  const scroll = useSession(({ place }) => place.scroll.diagnosis)
  return (
    <Scroll of="body" offset={scroll} padding={1}>
      {children}
    </Scroll>
  )
}

interface Cause {
  readonly triage: Triage
  readonly finding: Finding
}

function CauseOf({ triage, finding }: Cause) {
  const { wide } = useRoom()
  const unfolded = useSession(({ place }) => place.unfolded)
  const fix = <FixOf triage={triage} finding={finding} />
  const parts = {
    why: <Why triage={triage} finding={finding} />,
    exchange: <ExchangeOf triage={triage} />,
    places: <Places triage={triage} finding={finding} />,
  }
  if (!wide)
    return (
      <>
        <Folds />
        <Reading key={unfolded}>{unfolded === null ? fix : parts[unfolded]}</Reading>
      </>
    )
  // Code takes the room that reasons do not.
  return (
    <Panes
      share={0.6}
      list={
        <Reading>
          {fix}
          <Box marginTop={1}>{parts.exchange}</Box>
        </Reading>
      }
      detail={
        <>
          {parts.why}
          {parts.places}
        </>
      }
    />
  )
}

/** What is folded away, each behind its key. */
function Folds() {
  const unfolded = useSession(({ place }) => place.unfolded)
  const folds = [
    { command: 'why', key: 'y', name: 'Why' },
    { command: 'exchange', key: 'i', name: 'Exchange' },
    { command: 'places', key: 'l', name: 'Six places to look' },
  ] as const
  return (
    <Box flexShrink={0} paddingLeft={1} columnGap={3} height={1} overflow="hidden">
      <Cell role={unfolded === null ? 'focus' : 'dim'}>{unfolded === null ? '[Fix]' : 'Esc Fix'}</Cell>
      {folds.map(({ command, key, name }) => (
        <TargetBox key={command} command={command} flexShrink={0}>
          {unfolded === command ? (
            <Text role="focus" wrap="truncate">{`[${name}]`}</Text>
          ) : (
            <Text wrap="truncate">
              <Span role="accent">{key}</Span>
              {` ${name}`}
            </Text>
          )}
        </TargetBox>
      ))}
    </Box>
  )
}
