import type { ThemeName } from '../../screens/theme.ts'
import type { Ability } from '../../screens/start-ink.tsx'
import { wantsColor, type Io } from '../io.ts'
import type { Presentation } from '../arguments/request-options.ts'

export function abilityOf({ ascii }: Presentation, { env }: Pick<Io, 'env'>): Ability {
  return {
    trueColor: /truecolor|24bit/i.test(env['COLORTERM'] ?? ''),
    ascii,
    spoken: env['INK_SCREEN_READER'] === 'true',
  }
}

/** The background to choose colours for: as it was asked for, else as the terminal says. */
export function backgroundOf(presentation: Presentation, io: Pick<Io, 'stdout' | 'env'>): ThemeName {
  if (!wantsColor(io, presentation)) return 'none'
  return isLight(io.env) ? 'light' : 'dark'
}

/** `COLORFGBG` is `foreground;background` in the sixteen colours: 7 and 15 are white. */
function isLight(env: Io['env']): boolean {
  const background = (env['COLORFGBG'] ?? '').split(';').at(-1)
  return background === '7' || background === '15'
}
