import type { Case } from '../../knowledge/model/case.ts'
import type { Evidence } from '../../knowledge/model/evidence.ts'
import { redactText } from '../../knowledge/privacy/redact-text.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { exchangesOfFirst } from '../../intake/exchanges-of-first.ts'
import { answerTo } from '../../intake/headers/copied-answer.ts'
import type { Imported, ImportedCase, Recording } from '../../intake/imported.ts'
import { warn, type Io } from '../io.ts'
import { readInput } from './read-input.ts'
import type { Request } from '../arguments/request-options.ts'

export type OpenedRecording =
  | {
      readonly ok: true
      readonly subject: Case
      /** What was recorded; null where the wire is asked. */
      readonly recorded: Evidence | null
      readonly reported: Evidence['reported']
      /** Exchanges that were copied, to be held against what the wire says. */
      readonly copied: Evidence['copied']
    }
  | { readonly ok: false; readonly message: string }

/** `--har FILE [--entry N]`: one request of a recording, judged without network. */
export async function openHar(path: string, entry: string | null, io: Io): Promise<OpenedRecording> {
  if (entry !== null && !/^\d{1,9}$/.test(entry)) {
    return { ok: false, message: `--entry: expected the number of an entry, found "${entry}"` }
  }
  const wanted = entry === null ? null : Number(entry)
  const read = await readInput(path, { logFormat: null, entry: wanted }, io)
  if (!read.ok) return { ok: false, message: `--har: ${read.message}` }
  const { imported } = read
  if (imported.kind !== 'har')
    return {
      ok: false,
      message: `--har: expected a HAR, found ${imported.kind ?? 'something else'} in ${path}${whereOf(imported)}`,
    }
  say(imported, io)
  const recording =
    wanted === null
      ? (imported.recordings.find(({ failed }) => failed) ?? imported.recordings[0])
      : imported.recordings.find(({ entry: number }) => number === wanted)
  if (recording === undefined) {
    const found = wanted === null ? 'none' : `no such request under entry ${wanted}`
    return { ok: false, message: `--har: expected a cross-origin request in ${path}, found ${found}` }
  }
  return fromRecording(recording, path)
}

function fromRecording({ subject, evidence, entry }: Recording, path: string): OpenedRecording {
  const whole = caseOfImport(subject)
  return whole === null
    ? {
        ok: false,
        message: `--har: expected entry ${entry} of ${path} to name its page (Origin or Referer), found neither`,
      }
    : { ok: true, subject: whole, recorded: evidence, reported: evidence.reported, copied: [] }
}

/**
 * `--from FILE|-`: the case read from a curl command, a fetch call, a console message, a HAR. What stands on the
 * command line as well outweighs it.
 */
export async function openCopied(path: string, request: Request, io: Io): Promise<OpenedRecording> {
  const read = await readInput(path, { logFormat: null, entry: null }, io)
  if (!read.ok) return { ok: false, message: `--from: ${read.message}` }
  const { imported } = read
  const [copied] = imported.cases
  if (copied === undefined && imported.answer !== null && request.subject !== null) {
    const { exchange, notes } = answerTo(request.subject, imported.answer)
    for (const note of notes) warn(io, `--from: ${note}`)
    return { ok: true, subject: request.subject, recorded: null, reported: [], copied: [exchange] }
  }
  if (copied === undefined && imported.reported.length > 0 && request.subject !== null) {
    say(imported, io)
    return {
      ok: true,
      subject: request.subject,
      recorded: null,
      reported: imported.reported,
      copied: [],
    }
  }
  const { entered } = request
  const found = copied ?? madeWhole(imported, entered.url)
  if (found === null)
    return { ok: false, message: `--from: expected a request in ${path}, found none${whereOf(imported)}` }
  if (found.urlAsWritten !== null && entered.url === undefined) {
    const written = visible(redactText(found.urlAsWritten))
    const line = imported.problems.find(({ part }) => part === 'url')?.line ?? 1
    return {
      ok: false,
      message: `--from: expected a URL that can be asked, found ${written} (${path}, line ${line}): give it as URL`,
    }
  }
  say(imported, io)
  const subject = caseOfImport({
    ...found,
    ...entered,
    headers: [...found.headers, ...(entered.headers ?? [])],
  })
  return subject === null
    ? {
        ok: false,
        message: `--from: expected the page's origin in ${path} (Origin or Referer) or as PAGE, found none`,
      }
    : {
        ok: true,
        subject,
        recorded: null,
        reported: imported.reported,
        copied: exchangesOfFirst(imported) ?? [],
      }
}

/** What could not be sent as it was written, with the URL that was given beside it. */
function madeWhole({ unfinished }: Imported, url: string | undefined): ImportedCase | null {
  const [open] = unfinished
  return open === undefined || url === undefined ? null : { ...open.rest, url, urlAsWritten: null }
}

/** The first place that was not understood, in brackets. */
function whereOf({ problems: [first] }: Imported): string {
  if (first === undefined) return ''
  return ` (line ${first.line}, column ${first.column}: ${visible(first.message)})`
}

function caseOfImport({
  pageOrigin,
  told: _told,
  urlAsWritten: _written,
  ...rest
}: ImportedCase & Partial<Pick<Case, 'errorUrl'>>): Case | null {
  return pageOrigin === null ? null : { errorUrl: null, ...rest, pageOrigin }
}

/** Everything that was left out or not understood goes to standard error; what was understood goes on. */
function say({ problems }: Imported, io: Io): void {
  for (const { line, column, message } of problems.slice(0, 20))
    warn(io, visible(`${line}:${column}: ${message}`))
}
