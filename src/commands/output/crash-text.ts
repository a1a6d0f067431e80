import { redactText } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'

const longest = 300

/** What is said of a bug: redacted, for its message may quote what was entered, and without the lines of the bundle. */
export function crashText(bug: unknown): string {
  const says = visible(redactText(String(bug))).slice(0, longest)
  return `cors-triage: this is a bug in cors-triage, please report it: ${says}\n${placesOf(bug)}\n`
}

function placesOf(bug: unknown): string {
  const stack = bug instanceof Error ? (bug.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map(visible)
    .join('\n')
}
