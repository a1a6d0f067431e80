import { assignedIn, filledIn, isKnown, namesIn } from './shell-variables.ts'
import { readCopiedRequest, type Note } from '../copied-request.ts'
import { answerBelow } from '../headers/answer-below.ts'
import {
  nothingImported,
  type Imported,
  type ImportedCase,
  type ImportProblem,
  type Recording,
  type Unfinished,
} from '../imported.ts'
import { problemAt } from '../position.ts'
import { cmdWords, isForCmd } from './cmd-words.ts'
import { isLoadTool, readLoadTool } from './load-tools.ts'
import { readOperation, type Operation } from './curl-operation.ts'
import { readHttpie } from './httpie.ts'
import { shellWords } from './shell-words.ts'
import { programsIn, type CalledProgram } from './transcript.ts'
import { readSocketProgram } from './socket-programs.ts'
import { readWget } from './wget.ts'
import type { ShellRead, Word } from './word.ts'

/** Whether a text calls a program that sends a request: curl, wget, HTTPie, xh, wscat or websocat. */
export function hasCommand(text: string): boolean {
  return programsIn(text).length > 0
}

/** Whether somebody typed one, in place of handing its words to a program as a list. */
export function hasTypedCommand(text: string): boolean {
  return programsIn(text).some(({ words }) => words === undefined)
}

/** Reads every such command of a text: "Copy as cURL" for bash and for cmd, of any browser, or written by hand. */
export function readCommands(text: string): Imported {
  const cases: ImportedCase[] = []
  const unfinished: Unfinished[] = []
  const problems: ImportProblem[] = []
  const recordings: Recording[] = []
  const variables = assignedIn(text)
  for (const program of programsIn(text)) {
    const body = text.slice(program.begins, program.ends)
    const split = wordsOf(program, body)
    const { end } = split
    const words = split.words.map((word) => ({ ...word, text: filledIn(word.text, variables.values) }))
    const misread = split.problems.filter(({ message }) => !isKnown(message, variables))
    const say = (offset: number, { message, part }: Note) =>
      problems.push(problemAt(text, program.begins + offset, message, part))
    for (const { offset, message } of misread) say(offset, { message })
    const asked = [...namesIn(body)]
    const guessed = asked.filter((name) => variables.defaults.has(name))
    if (guessed.length > 0)
      say(0, {
        message: `read with the default that the text gives ${guessed.map((name) => `$${name}`).join(', ')}`,
      })
    const looped = asked.filter((name) => variables.loops.has(name))
    if (looped.length > 0)
      say(0, {
        message: `a loop gives ${looped.map((name) => `$${name}`).join(', ')} several values: read with the first`,
      })
    for (const { requests, complaints } of operations(program, words)) {
      for (const complaint of complaints) say(complaint.offset, complaint)
      for (const { request, offset } of requests) {
        const read = readCopiedRequest(request)
        if (read.subject !== null) cases.push(read.subject)
        if (read.unfinished !== null) unfinished.push(read.unfinished)
        for (const note of read.notes) say(offset, note)
        if (read.subject === null || requests.length > 1) continue
        const answer = answerBelow(body.slice(end), request, read.subject)
        if (answer === null) continue
        recordings.push({ ...answer, entry: recordings.length })
        say(end, { message: 'the response below the command was kept, to be held against what is found' })
      }
    }
  }
  return { ...nothingImported, kind: 'curl', cases, unfinished, recordings, problems }
}

function wordsOf({ words }: CalledProgram, body: string): ShellRead {
  if (words !== undefined) return { words, problems: [], end: body.length }
  return isForCmd(body) ? cmdWords(body) : shellWords(body)
}

function operations({ name }: CalledProgram, words: readonly Word[]): readonly Operation[] {
  const head: Word = { text: name, offset: 0, isQuoted: false }
  if (name === 'wget' || name === 'wget2') return [readWget(words, head)]
  if (name === 'wscat' || name === 'websocat') return [readSocketProgram(words, head)]
  if (isLoadTool(name)) return [readLoadTool(words, head)]
  if (name !== 'curl') return [readHttpie(words, head)]
  return grouped(words).map((group) => readOperation(group, head))
}

/** What lies between two `--next` makes one operation: its URLs share its options. */
function grouped(words: readonly Word[]): readonly (readonly Word[])[] {
  const groups: Word[][] = [[]]
  for (const word of words) {
    if (word.text === '--next' || word.text === '-:') groups.push([])
    else groups.at(-1)?.push(word)
  }
  return groups
}
