import { render, type Instance, type RenderOptions } from 'ink'
import { App, Keys, type AppProps } from './app.tsx'

/** How often the screen is drawn at most, a second. */
const framesPerSecond = 60

/** Lets Ink read the keys and, for screen readers (`spoken`), draw as well; everyone else sees the painter's screen. */
export function startInk(
  props: AppProps,
  streams: Pick<RenderOptions, 'stdin' | 'stdout' | 'stderr'>,
  spoken: boolean,
): Instance {
  const { theme: _theme, ...forKeys } = props
  return render(spoken ? <App {...props} /> : <Keys {...forKeys} />, {
    ...streams,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen: spoken,
    incrementalRendering: true,
    interactive: spoken,
    maxFps: framesPerSecond,
  })
}
