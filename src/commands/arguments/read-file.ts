import { readInputFile } from '../../session/input-file.ts'
import { Refused } from './refused.ts'
import { systemCode } from '../system-code.ts'

/** The text of a file that an option names. */
export function readFile(path: string, option: string): string {
  try {
    return readInputFile(path)
  } catch (error) {
    throw new Refused(`${option}: expected a file that can be read, found ${path} (${systemCode(error)})`)
  }
}
