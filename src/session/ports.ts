import type { SeenRequest } from '../browser/attach/seen-request.ts'
import type { Case } from '../knowledge/model/case.ts'
import type { Evidence, Observation } from '../knowledge/model/evidence.ts'
import type { CoursePorts } from './course.ts'
import type { Imported } from '../intake/imported.ts'
import type { ProbeEvent, ProbeOptions } from '../probes/options.ts'
import type { BrowserAnswer } from './browser-answer.ts'
import type { Findings } from './report.ts'

/** How a text left: a program of the system or tmux has it, it was sent to the terminal, which says nothing, or not at all. */
export type Copied = 'system' | 'tmux' | 'terminal' | 'nowhere'

/** A browser that is being watched. */
export interface OpenedBrowser {
  readonly product: string
  /** Makes the request once more in its page. Null, or why it could not be made. */
  repeat(seen: SeenRequest): Promise<string | null>
  readonly ended: Promise<void>
  close(): Promise<void>
}

/** What of the probe options is decided while the program runs. */
export type Asked = Pick<ProbeOptions, 'sendUnsafe' | 'compare'> & {
  /** Few requests: where somebody else has told already what decides. */
  readonly gentle?: true
  /** What the browser that is watched got: not asked again. */
  readonly seen?: readonly Observation[]
}

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
  /** Writes a report beside the person, the next one in its place, and returns the name of the file. */
  readonly save: (markdown: string, findings: Findings) => Promise<string | null>
  /** Shows a text in the person's own program until they leave it. Null, or a sentence that says why not. */
  readonly open: (name: string, text: string) => Promise<string | null>
  /** Stops the program; returns once it is brought back. */
  readonly stop: () => void
  readonly markdown: (findings: Findings) => Promise<string>
  readonly confirm: (subject: Case, signal: AbortSignal) => Promise<BrowserAnswer>
  /**
   * Starts or joins a browser and hands in what is seen, a few at a time. A sentence where none can be watched: what
   * was expected and found, and what to do.
   */
  readonly watchBrowser: (
    page: string | null,
    heard: (seen: readonly SeenRequest[]) => void,
    signal: AbortSignal,
  ) => Promise<OpenedBrowser | string>
  /** Resolves after so many milliseconds, or at once when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** The bell: what was watched for has come. */
  readonly ring: () => void
  readonly course: CoursePorts
}
