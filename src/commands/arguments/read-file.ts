import { readFileSync } from 'node:fs'
import { Refused } from './refused.ts'

/** The text of a file that an option names. */
export function readFile(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    throw new Refused(`${option}: expected a file that can be read, found ${path} (${code})`)
  }
}
