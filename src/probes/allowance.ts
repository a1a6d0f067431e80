import type { ProbeOptions } from './options.ts'

/** What a command may send in all and how much of it at once. Every sender of the command takes from the same one. */
export interface Allowance {
  /** Requests in all. */
  readonly total: number
  readonly left: () => number
  /** Takes one request, a repetition too; false where all are spent. */
  readonly spend: () => boolean
  /** Takes a place among those sent at once; false where all are taken. */
  readonly enter: () => boolean
  /** Gives a place back. */
  readonly leave: () => void
  /** From now on one at a time. */
  readonly calm: () => void
  /** Calls whenever a place is given back; the returned function ends that. */
  readonly onFree: (call: () => void) => () => void
}

const budget = 60
const gentleBudget = 8

/** Sixty requests, or with `gentle` eight, one at a time. */
export function createAllowance({
  gentle,
  concurrency,
}: Pick<ProbeOptions, 'gentle' | 'concurrency'>): Allowance {
  const total = gentle ? gentleBudget : budget
  let places = gentle ? 1 : concurrency
  const waiting = new Set<() => void>()
  let spent = 0
  let taken = 0
  return {
    total,
    left: () => total - spent,
    spend: () => {
      if (spent === total) return false
      spent += 1
      return true
    },
    enter: () => {
      if (taken >= places) return false
      taken += 1
      return true
    },
    leave: () => {
      taken -= 1
      for (const call of waiting) call()
    },
    calm: () => {
      places = 1
    },
    onFree: (call) => {
      waiting.add(call)
      return () => void waiting.delete(call)
    },
  }
}

/** Waits for a place, does the work in it and gives it back. */
export async function inPlace<T>(allowance: Allowance, work: () => Promise<T>): Promise<T> {
  while (!allowance.enter()) {
    await new Promise<void>((free) => {
      const stop = allowance.onFree(() => {
        stop()
        free()
      })
    })
  }
  try {
    return await work()
  } finally {
    allowance.leave()
  }
}
