import type { ImportProblem, Imported } from '../imported.ts'
import { nothingImported } from '../imported.ts'
import { redactText } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { excerpt } from '../position.ts'
import { createCounts } from './counts.ts'
import { customFormat } from './custom-format.ts'
import { listedLines } from './json-format.ts'
import { unknownForm } from './server-formats.ts'
import { heldLines } from './held-lines.ts'
import { createLineReader, withoutColours } from './read-line.ts'
import { tailLine } from './without-status.ts'

/** Lines looked at to find out whether it is a log. */
const sample = 50
/** Lines of which every one is read; past these only those that may be about a preflight. */
const readWhole = 20_000

interface LogReader {
  /** Lines without their ends; null for one that is too long. */
  readonly lines: (batch: readonly (string | null)[]) => void
  readonly end: () => Imported
}

/** Whether text looks like an access log: one of its first lines is of a known format. */
export function isAccessLog(text: string): boolean {
  const reader = createLineReader(false)
  if (tailLine.test(text.slice(0, 4000))) return true
  const lines = text.split('\n', sample)
  return lines
    .flatMap((line) => listedLines(line.trimEnd()) ?? heldLines(line.trimEnd()) ?? line)
    .some((line) => {
      const found = reader.read(line.trimEnd())
      if (found !== null) return found !== 'aside'
      // A line that begins as those of logs do may be of a form that nobody knows.
      const plain = withoutColours(line)
      return /^(?:\W{0,3}\d|\[)/.test(plain) && unknownForm.read(plain) !== null
    })
}

/**
 * Reads an access log as it streams by and keeps what it says of OPTIONS: statuses, failing paths, since when, from
 * where. Memory does not grow with the log. Each line may be of another format; lines of none are counted. `format`
 * is an nginx `log_format` string, which all lines then have.
 */
export function createLogReader(format: string | null = null): LogReader {
  return format === null ? ofAnyFormat() : ofGivenFormat(format)
}

function ofAnyFormat(): LogReader {
  const counts = createCounts()
  const errors = createCounts()
  const reader = createLineReader(true)
  let count = 0
  let unread = 0
  let first: ImportProblem | null = null
  let known = false
  const take = (line: string): void => {
    const held = heldLines(line)
    if (held !== null) {
      count += held.length - 1
      return held.forEach(take)
    }
    const found = reader.read(line)
    if (found === null) {
      unread += 1
      first ??= { line: count, column: 1, message: excerpt(line) }
      return
    }
    known = true
    if (found !== 'aside') (found.isError === true ? errors : counts).add(found)
  }
  return {
    lines: (batch) => {
      for (const given of batch) {
        count += 1
        const line = given?.trimEnd()
        if (line === undefined || line === '') continue
        if (count > readWhole && !reader.mayMatter(line)) continue
        for (const one of line.startsWith('[{') ? (listedLines(line) ?? [line]) : [line]) take(one)
      }
    },
    end: () => {
      const problems: ImportProblem[] = []
      const say = (message: string, line = 1) => problems.push({ line, column: 1, message })
      if (!known) {
        say(
          `expected an access log (combined, nginx, HAProxy, JSON lines, AWS ALB, CloudFront, IIS, morgan, gin, Rails and others), found ${first?.message ?? 'nothing'}`,
        )
        return { ...nothingImported, problems }
      }
      if (unread > 0) {
        const of =
          count > readWhole ? `the first ${readWhole} lines and those with OPTIONS` : `${count} lines`
        say(
          `${unread} of ${of} were not read, being of no known format; the first of them: ${first?.message}`,
          first?.line,
        )
      }
      if (reader.pending() > 0)
        say(`${reader.pending()} OPTIONS requests have no status in this log: they are not counted`)
      if (reader.guessed() > 0)
        say(
          `${reader.guessed()} lines are of no known format: method, path and status were taken where they stand in them`,
        )
      const isErrorLog = counts.read() === 0 && errors.read() > 0
      if (isErrorLog)
        say(
          'an error log names no status and no request that went well: each line counts with the status that nginx sends for such an error where it is not configured otherwise',
        )
      for (const { value, count: many } of reader.said())
        say(
          `the log says why: ${visible(redactText(value)).slice(0, 300)} (${many} ${many === 1 ? 'line' : 'lines'})`,
        )
      return {
        ...nothingImported,
        kind: 'access-log',
        preflights: (isErrorLog ? errors : counts).result(count, reader.names().join(', ') || 'log'),
        problems,
      }
    },
  }
}

function ofGivenFormat(format: string): LogReader {
  const given = customFormat(format)
  const counts = createCounts()
  let count = 0
  return {
    lines: (batch) => {
      for (const line of batch) {
        count += 1
        const found = line?.includes('OPTIONS') === true ? given?.read(line.trimEnd()) : null
        if (found !== null && found !== undefined && found !== 'aside') counts.add(found)
      }
    },
    end: () => {
      const problem = (message: string) => ({
        ...nothingImported,
        problems: [{ line: 1, column: 1, message }],
      })
      if (given === null)
        return problem(
          `expected a log format with $status and $request (or $request_method and $request_uri), found ${excerpt(format)}`,
        )
      const { problems } =
        counts.read() === 0 && count > 0
          ? problem('expected lines in the given format, found none with OPTIONS')
          : nothingImported
      return {
        ...nothingImported,
        kind: 'access-log',
        preflights: counts.result(count, given.name),
        problems,
      }
    },
  }
}
