import { useLayoutEffect, useMemo, useRef } from 'react'
import { giveTitleBack, keepTitle, setTitle } from './terminal-title.ts'
import type { TerminalPort } from './terminal-port.ts'
import { titleOf } from './title.ts'
import { useSession } from './ui/surface.ts'

/** The title of the window while somebody waits for something; the one that was there comes back at the end. */
export function useTerminalTitle({ write }: Pick<TerminalPort, 'write'>): void {
  const facts = useSession((state) => state.facts)
  const underway = useSession((state) => state.underway)
  const title = useMemo(() => titleOf({ facts, underway }), [facts, underway])
  const isKept = useRef(false)
  useLayoutEffect(() => {
    if (title === null) return
    write((isKept.current ? '' : keepTitle) + setTitle(title))
    isKept.current = true
  }, [write, title])
  useLayoutEffect(
    () => () => {
      if (isKept.current) write(giveTitleBack)
    },
    [write],
  )
}
