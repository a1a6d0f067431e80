import type { DeclaredPolicy } from '../knowledge/evidence.ts'

/** A finding of a scan: the contract's cause id, where, and what stands there. */
export type ScanFinding = DeclaredPolicy['findings'][number]

/** A call of fetch or axios that names its target in the source. */
export interface ScannedCall {
  readonly file: string
  readonly line: number
  readonly url: string
}

export interface ScanProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** What source and configuration declare. */
export interface Scan {
  readonly policies: readonly DeclaredPolicy[]
  readonly calls: readonly ScannedCall[]
  readonly problems: readonly ScanProblem[]
}

/** What one file gives. */
export type FileScan = Partial<Scan>

/** Reads one kind of file: its path below the scanned directory, and its text. */
export interface Scanner {
  readonly reads: (path: string, text: string) => boolean
  readonly scan: (path: string, text: string) => FileScan
}
