import { setImmediate as turn } from 'node:timers/promises'
import { useApp, useStdin } from 'ink'
import { useEffect, useMemo, useRef } from 'react'
import type { Session } from '../session/session.ts'
import type { Context } from './screen.ts'
import { mouseOff, mouseOn } from './pointer.ts'
import type { TerminalPort } from './terminal-port.ts'

/**
 * Gives the terminal back while something else uses it: another program, or the shell after ctrl-z. A stop from outside
 * does the same, and after one that could not be caught the screen is taken again.
 */
export function useLending(session: Session, { write }: Pick<TerminalPort, 'write'>): Context['lend'] {
  const { suspendTerminal } = useApp()
  const { stdin } = useStdin()
  const isLent = useRef(false)
  const lend = useMemo(
    () => async (borrow: () => Promise<void>) => {
      if (isLent.current) return
      isLent.current = true
      const hasMouse = session.store.getState().settings.mouse
      try {
        if (hasMouse) write(mouseOff)
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
        if (hasMouse) write(mouseOn)
      }
    },
    [session, write, suspendTerminal, stdin],
  )
  useEffect(() => {
    const stop = (): void => void lend(session.actions.stopped)
    const takeAgain = (): void => void lend(async () => {})
    process.on('SIGTSTP', stop)
    process.on('SIGCONT', takeAgain)
    return () => {
      process.off('SIGTSTP', stop)
      process.off('SIGCONT', takeAgain)
    }
  }, [session, lend])
  return lend
}
