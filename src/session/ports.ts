import type { Case } from '../knowledge/model/case.ts'
import type { Evidence } from '../knowledge/model/evidence.ts'
import type { CoursePorts } from './course.ts'
import type { Imported } from '../intake/imported.ts'
import type { ProbeEvent, ProbeOptions } from '../probes/options.ts'
import type { BrowserAnswer } from './browser-answer.ts'
import type { Findings } from './report.ts'

/** How a text left: over the terminal, by a program of the system, or not at all. */
export type Copied = 'terminal' | 'system' | 'nowhere'

/** What of the probe options is decided while the program runs. */
export type Asked = Pick<ProbeOptions, 'sendUnsafe' | 'compare'>

/** Everything a session does to the world. The program hands in the real ones, tests theirs. */
export interface Ports {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly probe: (
    subject: Case,
    asked: Asked,
    on: (event: ProbeEvent) => void,
    signal: AbortSignal,
  ) => Promise<Evidence>
  readonly read: (text: string) => Promise<Imported>
  readonly copy: (text: string) => Promise<Copied>
  /** Writes a report beside the person and returns the name of the file. */
  readonly save: (markdown: string, findings: Findings) => Promise<string>
  readonly markdown: (findings: Findings) => Promise<string>
  readonly confirm: (subject: Case, signal: AbortSignal) => Promise<BrowserAnswer>
  /** Resolves after so many milliseconds, or at once when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** The bell: what was watched for has come. */
  readonly ring: () => void
  readonly course: CoursePorts
}
