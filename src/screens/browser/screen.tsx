import { Box } from 'ink'
import { useMemo } from 'react'
import { listedSeen, type WatchedBrowser } from '../../session/watched-browser.ts'
import { Nothing } from '../ui/layout.tsx'
import { List } from '../ui/list.tsx'
import { Panes } from '../ui/panes.tsx'
import { useRoom, useSession } from '../ui/surface.ts'
import { Span, Text } from '../ui/text.tsx'
import { cursorOn } from './listed.ts'
import { SeenDetail } from './seen-detail.tsx'
import { SeenRow, type Columns } from './seen-row.tsx'

/** What fails in the browser that is watched, as it happens, and all about the request under the cursor. */
export function BrowserScreen() {
  const watched = useSession((state) => state.watched)
  if (watched === null) return <Nothing>No browser is watched yet. Esc goes back to the form.</Nothing>
  return <Watched watched={watched} />
}

function Watched({ watched }: Readonly<{ watched: WatchedBrowser }>) {
  const filter = useSession(({ place }) => place.filter)
  const chosen = useSession(({ place }) => place.cursors.browser)
  const rows = useMemo(() => listedSeen(watched, filter), [watched, filter])
  const cursor = cursorOn(watched, rows.length, chosen)
  const current = rows[cursor]
  const columns = useColumns()
  const list = (
    <Box flexDirection="column" flexGrow={1} flexShrink={1} flexBasis={0}>
      <Box flexShrink={0} paddingLeft={3}>
        <Standing watched={watched} filter={filter} shown={rows.length} />
      </Box>
      {rows.length === 0 ? (
        <Nothing>{whyEmpty(watched, filter)}</Nothing>
      ) : (
        <List items={rows} cursor={cursor}>
          {(seen, index) => (
            <SeenRow key={seen.id} {...{ seen, index, columns }} isCurrent={index === cursor} />
          )}
        </List>
      )}
    </Box>
  )
  return (
    <Panes
      list={list}
      listRows={rows.length === 0 ? 6 : rows.length + 1}
      detail={current === undefined ? null : <SeenDetail seen={current} />}
    />
  )
}

/** The time goes first where it gets narrow. */
function useColumns(): Columns {
  const { columns, wide } = useRoom()
  const time = columns >= (wide ? 150 : 76)
  const said = columns >= 150 ? 36 : columns >= 76 ? 26 : 18
  return useMemo(() => ({ time, said }), [time, said])
}

/** The browser, how much was seen, and how the list stands. */
function Standing({
  watched,
  filter,
  shown,
}: Readonly<{ watched: WatchedBrowser; filter: string; shown: number }>) {
  const { state, product, counted, showsHealthy, paused, follows } = watched
  const how = [
    ...(state === 'opening' ? ['opening…'] : state === 'ended' ? ['has gone'] : []),
    ...(showsHealthy ? ['healthy ones too'] : []),
    ...(paused === null ? [] : ['paused']),
    ...(follows && paused === null ? ['follows'] : []),
  ]
  return (
    <Text wrap="truncate">
      <Span role="strong">{product?.replace('/', ' ') ?? 'A browser'}</Span>
      <Span role="dim">{`  ${counted.failing} of ${counted.seen} fail`}</Span>
      {how.length > 0 && <Span role={paused === null ? 'dim' : 'warn'}>{`  ${how.join(' · ')}`}</Span>}
      {filter !== '' && <Span role="accent">{`  /${filter}`}</Span>}
      {filter !== '' && <Span role="dim">{`  ${shown} left; Esc shows all`}</Span>}
    </Text>
  )
}

function whyEmpty({ state, problem, counted, showsHealthy }: WatchedBrowser, filter: string): string {
  if (problem !== null) return problem
  if (state === 'opening')
    return 'The browser opens. Where it asks whether it may be watched, press Allow there.'
  if (filter !== '') return `No request contains "${filter}".`
  if (state === 'ended') return 'The browser has gone, and nothing failed in it.'
  if (counted.seen > 0 && !showsHealthy)
    return 'No request to another origin has failed yet; h shows those that work.'
  return 'Go on in the browser as usual: what fails to another origin appears here.'
}
