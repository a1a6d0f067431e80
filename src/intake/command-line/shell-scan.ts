import type { Word } from './word.ts'

/** A text that is being split, and what is read of it so far. */
export interface Scan {
  readonly text: string
  at: number
  /** The word that is not at its end yet. */
  word: { text: string; readonly offset: number; readonly isQuoted: boolean } | null
  readonly words: Word[]
  /** Whether the next word is where output goes, and no part of the command. */
  isTarget: boolean
  /** Set by what ends the command. */
  isOver: boolean
  readonly problems: { readonly offset: number; readonly message: string }[]
  readonly said: Set<string>
}

export function startScan(text: string): Scan {
  return { text, at: 0, word: null, words: [], isTarget: false, isOver: false, problems: [], said: new Set() }
}

export function add(scan: Scan, piece: string, isQuoted = false): void {
  scan.word ??= { text: '', offset: scan.at, isQuoted }
  scan.word.text += piece
}

export function endWord(scan: Scan): void {
  if (scan.word === null) return
  if (!scan.isTarget) scan.words.push(scan.word)
  scan.isTarget = false
  scan.word = null
}

/** The same is said once. */
export function say({ problems, said, at }: Scan, message: string): void {
  if (!said.has(message)) problems.push({ offset: at, message })
  said.add(message)
}

export function sayUnexpanded({ problems, at }: Scan, variable: string | null): void {
  if (variable === null) return
  problems.push({
    offset: at,
    message: `the shell variable ${variable} is not known here and stays as it is written`,
  })
}
