import { scenarios } from '../lab/catalogue.ts'
import type { Scenario } from '../lab/scenario.ts'
import { exitStatus, refuse, textStyle, type Io } from './io.ts'
import { readLab, type LabOptions } from './arguments/lab-options.ts'
import { onScreensAlone } from './arguments/read-words.ts'

/** `lab`: practice incidents on loopback. With a terminal the course opens, on one of them if told; without, its report is printed. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const read = readLab(args)
  if (!read.ok) return refuse(io, read.message)
  const { lab } = read
  const hasTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true && io.env['TERM'] !== 'dumb'
  if (hasTerminal && !lab.serve && lab.list === null) {
    const { openCourse } = await import('./guided/open-course.ts')
    return openCourse(lab, io)
  }
  if (lab.reveal) return refuse(io, `lab: ${onScreensAlone}`)
  if (lab.list !== null) return list(lab.list, io)
  if (lab.scenario === null) {
    const expected = lab.serve ? 'the id of an incident to serve' : 'a terminal, or the id of an incident'
    return refuse(io, `lab: expected ${expected}: lab SCENARIO; lab --list names them all`)
  }
  try {
    if (lab.serve) return await (await import('./lab-serve.ts')).serve(lab.scenario, lab.port, io)
    return await report(lab.scenario, lab, io)
  } catch (error) {
    const { problemOf } = await import('./guided/practice-servers.ts')
    return refuse(io, problemOf(error, lab.port))
  }
}

function list(format: 'text' | 'json', io: Io): number {
  const rows = scenarios.map(({ id, cause, title, level }) => ({ id, cause, title, level }))
  const width = Math.max(...rows.map(({ id }) => id.length))
  const text = rows.map(({ id, level, title }) => `${id.padEnd(width)}  ${level}  ${title}\n`).join('')
  io.stdout.write(format === 'json' ? `${JSON.stringify(rows, null, 2)}\n` : text)
  return 0
}

/** Triages the incident without a terminal: 0 where its own cause comes first (a healthy one: none), else 1. */
async function report(scenario: Scenario, { port, presentation }: LabOptions, io: Io): Promise<number> {
  const { triageScenario } = await import('./lab-triage.ts')
  const { textReport } = await import('../report/text.ts')
  const triage = await triageScenario(scenario, port, io.signal)
  if (io.signal.aborted) return exitStatus.interrupted
  io.stdout.write(textReport(triage, textStyle(io, presentation)))
  const first = triage.diagnosis.causes[0]
  const named =
    (first?.id ?? null) === scenario.cause &&
    (scenario.variant === null || first?.variant === scenario.variant)
  return named ? 0 : 1
}
