import type { SeenRequest } from './seen-request.ts'

/** Hands on the latest word of a request once nothing more was heard of it for a while. */
interface OnceSettled {
  heard(seen: SeenRequest): void
  /** Hands on all that wait. */
  flush(): void
}

/** `delayMs` is counted from the first word, so that a request that keeps changing is not put off forever. */
export function onceSettled(delayMs: number, hand: (seen: SeenRequest) => void): OnceSettled {
  const waiting = new Map<string, SeenRequest>()
  const timers = new Map<string, NodeJS.Timeout>()
  const tell = (id: string) => {
    const seen = waiting.get(id)
    waiting.delete(id)
    clearTimeout(timers.get(id))
    timers.delete(id)
    if (seen !== undefined) hand(seen)
  }
  return {
    heard: (seen) => {
      waiting.set(seen.id, seen)
      if (!timers.has(seen.id)) timers.set(seen.id, setTimeout(tell, delayMs, seen.id))
    },
    flush: () => {
      for (const id of [...waiting.keys()]) tell(id)
    },
  }
}
