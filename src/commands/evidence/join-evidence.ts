import type { Evidence } from '../../knowledge/model/evidence.ts'
import { scanDirectory } from '../../scan/scan-directory.ts'
import { visible } from '../../knowledge/privacy/visible.ts'
import { warn, type Io } from '../io.ts'
import { readInput } from './read-input.ts'
import { systemCode } from '../system-code.ts'

export type Joined =
  { readonly ok: true; readonly evidence: Evidence } | { readonly ok: false; readonly message: string }

/** `--log FILE`: the OPTIONS requests of an access log join as evidence. */
export async function joinLog(
  evidence: Evidence,
  path: string,
  logFormat: string | null,
  io: Io,
): Promise<Joined> {
  const read = await readInput(path, { logFormat, entry: null }, io)
  if (!read.ok) return { ok: false, message: `--log: ${read.message}` }
  const { preflights, problems } = read.imported
  if (preflights === null) {
    const says = problems[0]?.message ?? 'expected an access log, found something else'
    return { ok: false, message: `--log: ${visible(says)}` }
  }
  const { total, byStatus, failing } = preflights
  return { ok: true, evidence: { ...evidence, preflightLog: { total, byStatus, failing } } }
}

/** `--scan DIR`: what source and configuration declare joins, so that a fix can name file and line. */
export async function joinScan(evidence: Evidence, directory: string, io: Io): Promise<Joined> {
  try {
    const { policies, calls, proxies, problems } = await scanDirectory(directory, io.signal)
    for (const { file, line, column, message } of problems.slice(0, 5))
      warn(io, visible(`--scan: ${file}:${line}:${column}: ${message}`))
    return { ok: true, evidence: { ...evidence, declared: policies, calls, proxies } }
  } catch (error) {
    if (io.signal.aborted) return { ok: false, message: '--scan: interrupted' }
    return {
      ok: false,
      message: `--scan: expected a directory that can be read, found ${directory} (${systemCode(error)})`,
    }
  }
}
