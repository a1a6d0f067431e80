import type { Ability } from '../../screens/start-ink.tsx'
import { wantsColor, type Io } from '../io.ts'
import type { Presentation } from '../arguments/request-options.ts'

/** What the terminal can show, as it was asked for and as the environment says. */
export function abilityOf(presentation: Presentation, io: Pick<Io, 'stdout' | 'env'>): Ability {
  return {
    background: wantsColor(io, presentation) ? (presentation.theme ?? backgroundBy(io.env)) : 'none',
    trueColor: /truecolor|24bit/i.test(io.env['COLORTERM'] ?? ''),
    ascii: presentation.ascii,
    spoken: io.env['INK_SCREEN_READER'] === 'true',
  }
}

/** `COLORFGBG` is `foreground;background` in the sixteen colours: 7 and 15 are white. Null where it is not set. */
function backgroundBy(env: Io['env']): 'light' | 'dark' | null {
  const shown = env['COLORFGBG']?.split(';').at(-1) ?? ''
  if (!/^\d+$/.test(shown)) return null
  return shown === '7' || shown === '15' ? 'light' : 'dark'
}
