import { Labelled } from '../ui/layout.tsx'
import { decidingStatement, isTrouble } from '../../browser/attach/seen-request.ts'
import { describeStatement } from '../../knowledge/facts/describe-statement.ts'
import { canRepeat } from '../../session/browser-actions.ts'
import { conclusionOf } from '../../session/selectors.ts'
import type { BrowserAnswer } from '../../session/browser-answer.ts'
import { timeOfDay } from '../../report/time-of-day.ts'
import { seenAgain, type WatchedBrowser } from '../../session/watched-browser.ts'
import type { Run } from '../../session/run.ts'
import { useSession, useShown } from '../ui/surface.ts'
import { Span, Text } from '../ui/text.tsx'
import { labelColumns } from './how.tsx'

/** What the browser installed here and the probes of staging say, once they are asked. */
export function Asked() {
  const isConfirming = useSession(({ underway }) => underway.confirming)
  const browser = useSession(({ facts }) => facts.browser)
  const staging = useSession(({ facts }) => facts.staging)
  const watched = useSession((state) => state.watched)
  return (
    <>
      {(isConfirming || browser !== null) && (
        <Labelled label="browser" columns={labelColumns}>
          {isConfirming || browser === null ? (
            <Text role="accent">asking the browser installed here…</Text>
          ) : (
            <BrowserSaid said={browser} />
          )}
        </Labelled>
      )}
      {watched?.chosen != null && (
        <Labelled label="watched" columns={labelColumns}>
          <WatchedSaid watched={watched} />
        </Labelled>
      )}
      {staging !== null && (
        <Labelled label="staging" columns={labelColumns}>
          <Staging run={staging} />
        </Labelled>
      )}
    </>
  )
}

/** The browser in which it failed is the last word: what it did since with the same request. */
function WatchedSaid({ watched }: Readonly<{ watched: WatchedBrowser }>) {
  const again = seenAgain(watched)
  const mayRepeat = useSession(canRepeat)
  if (again === null)
    return (
      <Text role="dim">
        {watched.state === 'ended'
          ? 'the browser has gone; it was not made there again'
          : `not made there again yet: go on in the page${mayRepeat ? ', or r makes it once more' : ''}`}
      </Text>
    )
  const deciding = decidingStatement(again)
  const works = !isTrouble(again)
  return (
    <Text>
      <Span role={works ? 'pass' : 'fail'}>{works ? '✓ ' : '✗ '}</Span>
      {works
        ? 'the page gets its response now'
        : `fails there still: ${deciding === null ? '' : describeStatement(deciding)}`}
      <Span role="dim">{`  ${timeOfDay(again.settledAt ?? 0)}`}</Span>
    </Text>
  )
}

function BrowserSaid({ said }: Readonly<{ said: BrowserAnswer }>) {
  if (said.problem !== null) return <Text role="warn">{said.problem}</Text>
  const allowed = said.outcome === 'response'
  return (
    <Text>
      <Span role={allowed ? 'pass' : 'fail'}>{allowed ? '✓ ' : '✗ '}</Span>
      {`${said.browser} ${allowed ? 'lets it through' : `blocks it: ${said.corsError ?? 'network error'}`}`}
    </Text>
  )
}

function Staging({ run }: Readonly<{ run: Run }>) {
  const facts = useSession((state) => state.facts)
  const shown = useShown()
  const where = `${run.subject.pageOrigin} → ${shown.url(run.subject.url)}`
  if (run.state === 'running')
    return (
      <Text>
        {where}
        <Span role="accent">{'  probing…'}</Span>
      </Text>
    )
  const diagnosis = conclusionOf({ facts }, run)?.diagnosis
  const outcome = diagnosis?.verdict.outcome ?? 'inconclusive'
  const good = outcome === 'allowed' || outcome === 'not-cross-origin'
  return (
    <>
      <Text>
        <Span role={good ? 'pass' : 'fail'}>{good ? '✓ ' : '✗ '}</Span>
        {`${where}  ${outcome}`}
      </Text>
      {!good && <Text role="dim">{diagnosis?.causes[0]?.title ?? ''}</Text>}
    </>
  )
}
