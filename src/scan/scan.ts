import type { DeclaredCall, DeclaredPolicy, DeclaredProxy } from '../knowledge/model/declared.ts'

/** A finding of a scan: a cause id, where, and what stands there. */
export type ScanFinding = DeclaredPolicy['findings'][number]

export interface ScanProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** Where a file speaks of CORS that gave no policy. */
export interface ScanMention {
  readonly file: string
  readonly line: number
  /** The language, where it is one that nothing here reads. */
  readonly language: string | null
  readonly text: string
}

export interface UnreadLanguage {
  readonly language: string
  readonly files: number
}

/** What source and configuration declare. */
export interface Scan {
  readonly policies: readonly DeclaredPolicy[]
  readonly calls: readonly DeclaredCall[]
  readonly proxies: readonly DeclaredProxy[]
  readonly problems: readonly ScanProblem[]
  /** A policy may stand there that was not understood. */
  readonly mentions: readonly ScanMention[]
  readonly notRead: readonly UnreadLanguage[]
  readonly filesRead: number
}

/** What one file gives. */
export interface FileScan extends Partial<Pick<Scan, 'policies' | 'calls' | 'proxies' | 'problems'>> {
  /** Those of the policies that put their headers beside what a server behind them sends. */
  readonly besideUpstream?: readonly DeclaredPolicy[]
}

/** The files below a directory that a person may have written. */
export interface SourceTree {
  /** Below the scanned directory, with forward slashes. */
  readonly paths: readonly string[]
  readonly has: (path: string) => boolean
  /** The text of one of these; null where it is too long, empty, no text, or not one of these. */
  readonly text: (path: string) => string | null
}

/** Reads one kind of file: its path below the scanned directory, its text, and the tree it stands in. */
export interface Scanner {
  readonly reads: (path: string, text: string) => boolean
  readonly scan: (path: string, text: string, tree: SourceTree) => FileScan | Promise<FileScan>
}
