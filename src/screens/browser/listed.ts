import { listedSeen, type WatchedBrowser } from '../../session/watched-browser.ts'
import type { SeenRequest } from '../../browser/attach/seen-request.ts'
import type { State } from '../../session/state.ts'

/** The row under the cursor: the newest while the list follows. */
export function cursorOn({ follows, paused }: WatchedBrowser, rows: number, chosen: number): number {
  const last = Math.max(0, rows - 1)
  return follows && paused === null ? last : Math.min(last, chosen)
}

/** The rows of the list, and the one under the cursor. */
export function listedOf({ watched, place }: State): {
  readonly rows: readonly SeenRequest[]
  readonly cursor: number
} {
  if (watched === null) return { rows: [], cursor: 0 }
  const rows = listedSeen(watched, place.filter)
  return { rows, cursor: cursorOn(watched, rows.length, place.cursors.browser) }
}
