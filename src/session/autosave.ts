import type { StoreApi } from 'zustand/vanilla'
import type { State } from './state.ts'

/** How many sessions stay on disk. */
const kept = 100

interface Autosave {
  /** Resolves when the last change is on disk: whether there is anything to come back to. */
  readonly settle: () => Promise<boolean>
}

/**
 * Saves the session as it happens: one write at a time, always of the newest state. With its first, old ones go.
 * A directory that cannot be written is told once through `complain`; the triage goes on.
 */
export function autosave(
  store: StoreApi<State>,
  where: {
    readonly directory: string
    readonly id: string
    readonly isNew: boolean
    readonly now: () => number
  },
  complain: (message: string) => void,
): Autosave {
  let writing: Promise<void> | null = null
  let stale = false
  let broken = false
  let isWritten = false

  const write = async (): Promise<void> => {
    const [{ pruneSessions, writeSession }, { toSaved }] = await loadSaving()
    while (stale && !broken) {
      stale = false
      try {
        await writeSession(where.directory, toSaved(where.id, store.getState(), where.now()))
        if (!isWritten) void pruneSessions(where.directory, kept)
        isWritten = true
      } catch (error) {
        broken = true
        complain(
          `the session cannot be saved in ${where.directory} (${(error as NodeJS.ErrnoException).code})`,
        )
      }
    }
    writing = null
  }
  const begin = (): void => {
    stale = true
    writing ??= write()
  }
  store.subscribe((state, before) => {
    const changed = state.facts !== before.facts || state.place.stage !== before.place.stage
    if (changed && state.course === null && isWorthSaving(state)) begin()
  })
  // What ended before anybody listened is worth as much; what was just opened lies there already.
  if (where.isNew && store.getState().course === null && isWorthSaving(store.getState())) begin()
  return {
    settle: async () => {
      await writing
      return isWritten && !broken
    },
  }
}

/** No first frame waits for it. */
function loadSaving() {
  return Promise.all([import('./session-files.ts'), import('./saved-session.ts')])
}

/** A session in which nothing was entered is no session. */
function isWorthSaving({ facts }: State): boolean {
  return facts.form.url.trim() !== '' || facts.triage !== null
}

/** A new id: sortable by time and unlikely to meet another. */
export function newSessionId(now: number, random: () => number): string {
  const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  return `${time}-${Math.floor(random() * 0xffff)
    .toString(16)
    .padStart(4, '0')}`
}
