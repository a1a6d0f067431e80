import { themeNames, type ThemeName } from '../../screens/theme.ts'
import { Refused } from './refused.ts'

/** The theme that was asked for; null leaves it to the terminal. */
export function readTheme(text: unknown): ThemeName | null {
  if (typeof text !== 'string') return null
  const known = themeNames.find((name) => name === text)
  if (known !== undefined) return known
  throw new Refused(`--theme: expected ${themeNames.join(', ')}, found "${text}"`)
}
