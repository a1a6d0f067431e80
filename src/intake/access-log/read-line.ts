import { stripVTControlCharacters } from 'node:util'
import { carriedCell, commaSeparated, tabbed } from './cells.ts'
import { carriedLine, jsonLines, prettyJson } from './json-format.ts'
import { corsRefusals, nginxErrors } from './error-log.ts'
import type { LogEntry, LogFormat } from './log-entry.ts'
import { aspNet, barred, framework, haproxy, logfmt, short, unknownForm } from './server-formats.ts'
import { cloudFront, combined, loadBalancer, morganShort, requestLine } from './text-formats.ts'
import { isoTime, momentBefore } from './moment.ts'
import { twoLines } from './two-lines.ts'
import { unwrapped } from './unwrapped.ts'
import { withoutStatus } from './without-status.ts'

/** Every format, the most telling first; each reader has its own, because some keep what a line began. */
function knownFormats(): readonly LogFormat[] {
  return [
    combined,
    nginxErrors(),
    corsRefusals(),
    jsonLines(),
    haproxy,
    loadBalancer,
    cloudFront(),
    aspNet,
    twoLines(),
    framework,
    logfmt,
    barred,
    morganShort,
    short,
    prettyJson(),
    withoutStatus(),
    requestLine,
    tabbed,
    commaSeparated(),
  ]
}

/** Reads a line by whichever format it is of, wrapped in others or not. `guesses`: also by what stands in it alone. */
export function createLineReader(guesses: boolean) {
  const formats = knownFormats()
  let last: LogFormat | undefined
  const used = new Map<string, number>()
  const byFormat = (line: string): LogEntry | 'aside' | null => {
    for (const format of last === undefined ? formats : [last, ...formats]) {
      const found = format.read(line)
      if (found === null) continue
      last = format
      if (found !== 'aside') used.set(format.name, (used.get(format.name) ?? 0) + 1)
      return found
    }
    return null
  }
  const read = (given: string, depth = 0): LogEntry | 'aside' | null => {
    const line = withoutColours(given)
    const found = byFormat(line)
    if (found !== null || depth > 3) return dated(found, line)
    const inside = carriedLine(line)
    const carrier = inside?.line ?? carriedCell(line) ?? unwrapped(line)
    const carried = carrier === null ? null : read(carrier, depth + 1)
    if (carried === null && depth === 0 && guesses) {
      const guess = unknownForm.read(line)
      if (guess !== null && guess !== 'aside')
        used.set(unknownForm.name, (used.get(unknownForm.name) ?? 0) + 1)
      return dated(guess, line)
    }
    return dated(carried, line, inside?.time)
  }
  return {
    read,
    /** The cheap question first: most lines of a log are about something else. */
    mayMatter: (line: string) =>
      line.includes('OPTIONS') || formats.some(({ mayMatter }) => mayMatter?.(line) === true),
    names: () => [...used].toSorted((a, b) => b[1] - a[1]).map(([name]) => name),
    pending: () => formats.reduce((sum, { pending }) => sum + (pending?.() ?? 0), 0),
    guessed: () => used.get(unknownForm.name) ?? 0,
    said: () => formats.flatMap(({ said }) => said?.() ?? []),
  }
}

/** An entry whose format tells no time, with the one before it in its line. */
function dated(
  found: LogEntry | 'aside' | null,
  line: string,
  carried: string | null = null,
): LogEntry | 'aside' | null {
  if (found === null || found === 'aside' || found.time !== null) return found
  return {
    ...found,
    time: carried === null ? momentBefore(line.split(found.method, 1)[0] ?? '') : isoTime(carried),
  }
}

const lostColour = /\[(?:0|39|22)m/
const lostColours = /\[(?:\d{1,3}(?:;\d{1,3}){0,4})?m/g

/** Colours of a terminal, also where a copy lost the escape character in front of them. */
export function withoutColours(line: string): string {
  if (line.includes('\u001b')) return stripVTControlCharacters(line)
  return line.includes('m') && lostColour.test(line) ? line.replaceAll(lostColours, '') : line
}
