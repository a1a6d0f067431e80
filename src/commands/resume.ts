import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { visible } from '../knowledge/privacy/visible.ts'
import { dayAndMinute } from '../report/time-of-day.ts'
import { methodOf } from '../session/form.ts'
import { evidenceOf } from '../session/run.ts'
import type { SavedSession } from '../session/saved-session.ts'
import { listSessions, readSession } from '../session/session-files.ts'
import { sessionDirectory } from '../session/state-files.ts'
import { ownOptions } from './arguments/command-options.ts'
import { refuse, textStyle, type Io } from './io.ts'
import { probeOptions } from './arguments/probe-options.ts'
import { readFormat } from './arguments/read-format.ts'
import { readTheme } from './arguments/read-theme.ts'
import type { Presentation } from './arguments/request-options.ts'
import { onScreensAlone, readWords } from './arguments/read-words.ts'
import { readOrRefuse } from './arguments/refused.ts'
import { formatNames, type Format } from './output/format-names.ts'
import { formats } from './output/report-formats.ts'
import { systemCode } from './system-code.ts'

/**
 * `resume`: lists the saved sessions, in a terminal to pick one from. `resume ID|FILE` opens one without network; `--format` prints its report
 * instead, `--export FILE` writes the session as one file to hand on.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const parsed = readWords(args, ownOptions.resume)
  if (!parsed.ok) return refuse(io, `resume: ${parsed.message}`)
  const { values, positionals } = parsed
  const directory = sessionDirectory(io.env)
  const [id, more] = positionals
  if (more !== undefined) return refuse(io, `resume: expected one id, found a second word "${more}"`)
  const theme = readOrRefuse(() => readTheme(values.theme))
  if (!theme.ok) return refuse(io, theme.message)
  const presentation = {
    noColor: values['no-color'] === true,
    ascii: values.ascii === true,
    verbose: false,
    theme: theme.value,
  }
  const isTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true && io.env['TERM'] !== 'dumb'
  const isShown = isTerminal && values.format === undefined && values.export === undefined
  if (values.reveal === true && !isShown) return refuse(io, `resume: ${onScreensAlone}`)
  const picked = id ?? (isShown ? await pick(await listSessions(directory), presentation, io) : undefined)
  if (picked === null) return 0
  if (picked === undefined) return list(await listSessions(directory), values.format === 'json', io)
  const read = await readSession(directory, picked)
  if (!read.ok) return refuse(io, read.message)
  if (values.export !== undefined) return exportSession(directory, read.saved, values.export, io)
  const chosen = readFormat(values.format, formatNames)
  if (!chosen.ok) return refuse(io, chosen.message)
  const options = readOrRefuse(() => probeOptions(values, io.env))
  if (!options.ok) return refuse(io, options.message)
  if (isShown) {
    const { openSaved } = await import('./guided/run-triage.ts')
    return openSaved(read.saved, options.value, presentation, values.reveal === true, io)
  }
  return print(read.saved, chosen.format, values, io)
}

/** Lets one be picked in the terminal; null for none of them, undefined where there is none. */
async function pick(
  sessions: readonly SavedSession[],
  presentation: Presentation,
  io: Io,
): Promise<string | null | undefined> {
  if (sessions.length === 0) return undefined
  const { pickSession } = await import('./guided/pick-session.ts')
  return pickSession(sessions, presentation, io)
}

function list(sessions: readonly SavedSession[], asJson: boolean, io: Io): number {
  const rows = sessions.map(({ id, savedAt, stage, facts }) => ({
    id,
    savedAt,
    stage,
    page: facts.form.page,
    method: methodOf(facts.form),
    url: facts.form.url,
  }))
  if (asJson) {
    const dated = rows.map((row) => ({ ...row, savedAt: new Date(row.savedAt).toISOString() }))
    io.stdout.write(`${JSON.stringify(dated, null, 2)}\n`)
  } else if (rows.length === 0) io.stdout.write('No sessions are saved.\n')
  else
    for (const { id, savedAt, page, method, url } of rows)
      io.stdout.write(visible(`${id}  ${dayAndMinute(savedAt)}  ${page} to ${method} ${url}`) + '\n')
  return 0
}

async function print(
  saved: SavedSession,
  format: Format,
  values: { readonly output?: string; readonly 'no-color'?: boolean; readonly ascii?: boolean },
  io: Io,
): Promise<number> {
  const { triage: fault, verify } = saved.facts
  const found = verify?.state === 'done' ? verify : fault
  if (found === null) return refuse(io, `resume: expected a session with probes, found none in ${saved.id}`)
  const [{ conclude }, { deliver }] = await Promise.all([
    import('../knowledge/triage.ts'),
    import('./output/deliver.ts'),
  ])
  const { known, answers, form } = saved.facts
  const triage = conclude(found.subject, evidenceOf(found, known, answers), form.stack)
  const style = textStyle(
    io,
    { noColor: values['no-color'] === true, ascii: values.ascii === true },
    values.output ?? null,
  )
  return deliver(formats[format](triage, style), values.output ?? null, 0, io)
}

async function exportSession(directory: string, saved: SavedSession, to: string, io: Io): Promise<number> {
  try {
    await copyFile(join(directory, `${saved.id}.json`), to)
    return 0
  } catch (error) {
    return refuse(io, `--export: expected a file that can be written, found ${to} (${systemCode(error)})`)
  }
}
