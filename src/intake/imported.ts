import type { Case, HeaderList } from '../knowledge/model/case.ts'
import type { Evidence, PreflightLog, ReportedError } from '../knowledge/model/evidence.ts'

type ImportKind = 'curl' | 'fetch' | 'har' | 'console' | 'access-log' | 'url'

/** The parts of a case that a person sees, as the form has them. */
export type CasePart = 'page' | 'url' | 'method' | 'headers' | 'credentials' | 'body'

/** Where each part came from, in a few words (`the Origin header`); a part that nothing tells is not in it. */
export type Told = Readonly<Partial<Record<CasePart, string>>>

/** A case as far as what was copied tells it: the page may be missing, and then the person has to say it. */
export interface ImportedCase extends Omit<Case, 'pageOrigin' | 'errorUrl'> {
  /** Null where nothing in the text names the page. */
  readonly pageOrigin: string | null
  readonly told: Told
  /** The URL as it is written, where it has placeholders: `url` has stand-ins for them. Else null. */
  readonly urlAsWritten: string | null
}

/** A request that cannot be sent before the person says what its URL is. */
export interface Unfinished {
  /** As written: its host is a placeholder, or no host. */
  readonly url: string
  readonly rest: Omit<ImportedCase, 'url' | 'urlAsWritten'>
}

/** Where in the text, counted from 1, and what: what was expected and found there, or what was left out and why. */
export interface ImportProblem {
  readonly line: number
  readonly column: number
  readonly message: string
  /** The part of the case that it is about; absent where it is about none or all. */
  readonly part?: CasePart
}

/** One request of a recording with every exchange recorded for it. */
export interface Recording {
  /** Number of the entry in the file, counted from 0 as HAR viewers and `--entry` count. */
  readonly entry: number
  readonly subject: ImportedCase
  readonly evidence: Evidence
  /** The recording itself says that script got no response. */
  readonly failed: boolean
}

/** A response that was copied without its request. */
export interface CopiedAnswer {
  /** Null where only headers were copied. */
  readonly status: number | null
  readonly headers: HeaderList
}

/** When preflights of one path began to fail. Times as the log writes them, made ISO where they can be. */
export interface FailingSince {
  /** With its host in front where the log is of several. */
  readonly url: string
  readonly host?: string
  readonly status: number
  readonly count: number
  readonly first: string | null
  readonly last: string | null
  /** The last preflight of this path that was answered ok before `first`. */
  readonly lastGood: string | null
}

export interface Tally {
  readonly value: string
  readonly count: number
}

/** OPTIONS requests of an access log: the evidence, and what a person wants to see of it. */
export interface LoggedPreflights extends PreflightLog {
  readonly lines: number
  readonly format: string
  readonly since: readonly FailingSince[]
  /** Preflights by the hour, in order. */
  readonly overTime: readonly { readonly hour: string; readonly byStatus: Readonly<Record<string, number>> }[]
  /** The most frequent ones; empty where the log does not carry them. */
  readonly origins: readonly Tally[]
  readonly userAgents: readonly Tally[]
}

/** What was understood, and what was not. Nothing understood: `kind` is null and `problems` says why. */
export interface Imported {
  readonly kind: ImportKind | null
  readonly cases: readonly ImportedCase[]
  readonly unfinished: readonly Unfinished[]
  readonly reported: readonly ReportedError[]
  readonly preflights: LoggedPreflights | null
  /** HAR only: the same requests as `cases`, with what was recorded of each. */
  readonly recordings: readonly Recording[]
  /** Response headers that name no URL: they belong to a request that is known otherwise. */
  readonly answer: CopiedAnswer | null
  readonly problems: readonly ImportProblem[]
}

export const nothingImported: Imported = {
  kind: null,
  cases: [],
  unfinished: [],
  reported: [],
  preflights: null,
  recordings: [],
  answer: null,
  problems: [],
}

/** Whether anything was understood: a case, a message, a log, a whole recording. */
export function isUnderstood({ kind, cases, reported, preflights }: Imported): boolean {
  // A recording in which nothing failed was read well.
  return kind === 'har' || cases.length > 0 || reported.length > 0 || preflights !== null
}
