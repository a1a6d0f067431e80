import { setImmediate as turn } from 'node:timers/promises'
import { useApp, useStdin } from 'ink'
import { useEffect, useMemo, useRef } from 'react'
import type { Context } from './screen.ts'
import { mouseOff, mouseOn } from './pointer.ts'
import type { TerminalPort } from './terminal-port.ts'

/** What is lent: functions that stay the same. */
interface Lent extends Pick<TerminalPort, 'write'> {
  /** Stops the program until the shell brings it back. */
  readonly stop: () => Promise<void>
  readonly hasMouse: () => boolean
}

/**
 * Gives the terminal back while something else uses it: another program, or the shell after ctrl-z. A stop from outside
 * does the same, and after one that could not be caught the screen is taken again.
 */
export function useLending({ stop, hasMouse, write }: Lent): Context['lend'] {
  const { suspendTerminal } = useApp()
  const { stdin } = useStdin()
  const isLent = useRef(false)
  const lend = useMemo(
    () => async (borrow: () => Promise<void>) => {
      if (isLent.current) return
      isLent.current = true
      const isMouseOurs = hasMouse()
      try {
        if (isMouseOurs) write(mouseOff)
        await suspendTerminal(async () => {
          // Ink listens no more, but Node would still read, and keep the first key from whoever has the terminal now.
          await turn()
          stdin.pause()
          // Node stops reading a turn later: were the terminal back by then, it would be stopped for good.
          await turn()
          await borrow()
        })
      } finally {
        isLent.current = false
        if (isMouseOurs) write(mouseOn)
      }
    },
    [hasMouse, write, suspendTerminal, stdin],
  )
  useEffect(() => {
    const stopAsked = (): void => void lend(stop)
    const takeAgain = (): void => void lend(async () => {})
    process.on('SIGTSTP', stopAsked)
    process.on('SIGCONT', takeAgain)
    return () => {
      process.off('SIGTSTP', stopAsked)
      process.off('SIGCONT', takeAgain)
    }
  }, [stop, lend])
  return lend
}
