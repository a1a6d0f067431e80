import { timelineText } from '../../report/timeline-text.ts'
import { giveTitleBack, keepTitle, setTitle } from '../../screens/terminal-title.ts'
import type { Stretch } from '../../knowledge/facts/stretch.ts'
import { wantsColor, type Io } from '../io.ts'
import type { Presentation } from '../arguments/request-options.ts'

/** Where a watch that runs in a shell shows how things stand. */
interface WatchPicture {
  /** Lines that stay, and under them the timeline as it is now. */
  readonly show: (lines: readonly string[], history: readonly Stretch[], title: string) => void
  /** Rings the bell: what was watched for has come. */
  readonly ring: () => void
  /** Puts the title back. Once is enough; again does nothing. */
  readonly stop: () => void
}

/** Draws on standard error: lines alone where that is no terminal, else the timeline drawn over itself below them. */
export function watchPicture(io: Io, presentation: Presentation): WatchPicture {
  const { stderr } = io
  if (stderr.isTTY !== true || io.env['TERM'] === 'dumb') {
    return {
      show: (lines) => lines.forEach((text) => stderr.write(`${text}\n`)),
      ring: () => {},
      stop: () => {},
    }
  }
  const style = { color: wantsColor({ ...io, stdout: stderr }, presentation), ascii: presentation.ascii }
  let drawn = 0
  let stopped = false
  stderr.write(keepTitle)
  const stop = (): void => {
    if (stopped) return
    stopped = true
    stderr.write(giveTitleBack)
    process.off('exit', stop)
  }
  process.on('exit', stop)
  return {
    show: (lines, history, title) => {
      const picture = timelineText(history, Math.max(10, stderr.columns - 22), style)
      const back = drawn === 0 ? '' : `\u001b[${drawn}A`
      stderr.write(`${back}\u001b[J${[...lines, ...picture].join('\n')}\n${setTitle(title)}`)
      drawn = picture.length
    },
    ring: () => stderr.write('\u0007'),
    stop,
  }
}
