import { cmdWords } from './cmd-words.ts'
import { readCopiedRequest } from '../copied-request.ts'
import { readOperation, type Operation } from './curl-operation.ts'
import { nothingImported, type ImportedCase, type Imported, type ImportProblem } from '../imported.ts'
import { problemAt } from '../position.ts'
import { shellWords, type Word } from './shell-words.ts'

/**
 * Whether a text is, or begins with, a curl command; a prompt, variables, or a command that runs it (`sudo`, `time`,
 * `docker exec …`) may stand before it.
 */
export const curlStart =
  /^[^\S\n]*(?:[$>#%][^\S\n]+)?(?:\w+=\S*[^\S\n]+)*(?:(?:sudo|time|command|exec|env|nohup)[^\S\n]+|(?:docker|podman|kubectl)[^\S\n][^\n|;&]{0,200}?[^\S\n])?(?:\S*[/\\]|"[^"\n]*[/\\])?curl(?:\.exe)?"?(?=[\s^])/m

/** Reads every curl command of a text: "Copy as cURL" for bash and for cmd, of any browser, or written by hand. */
export function readCurl(text: string): Imported {
  const { commands, problems: misread } = isForCmd(text) ? cmdWords(text) : shellWords(text)
  const problems: ImportProblem[] = misread.map(({ offset, message }) => problemAt(text, offset, message))
  const cases: ImportedCase[] = []
  for (const command of commands) {
    const start = command.findIndex(({ text: word }) => /(^|[/\\])curl(\.exe)?$/.test(word))
    const curl = command[start]
    if (curl === undefined) continue
    for (const { requests, complaints } of operations(command.slice(start + 1), curl)) {
      problems.push(...complaints.map(({ offset, message }) => problemAt(text, offset, message)))
      for (const { request, offset } of requests) {
        if (/^http:\/\/[$`]|^\w+:\/\/[^/?#]*\$/.test(request.url)) {
          problems.push(
            problemAt(text, offset, 'the host of this URL is known to the shell only; write it out'),
          )
          continue
        }
        const { subject, notes } = readCopiedRequest(request)
        if (subject !== null) cases.push(subject)
        problems.push(...notes.map((note) => problemAt(text, offset, note)))
      }
    }
  }
  return { ...nothingImported, kind: 'curl', cases, problems }
}

/** cmd escapes with carets and continues a line with one; bash has neither. */
function isForCmd(text: string): boolean {
  // A first argument in single quotes is a POSIX shell's, whatever its values hold.
  if (/curl(\.exe)?\s+(?:-\S+\s+)*\$?'/.test(text)) return false
  return /\^(\r?\n|["\\])/.test(text) || (/curl(\.exe)?\s+"/.test(text) && /\^[&%$!|<>{}[\]]/.test(text))
}

/** What lies between two `--next` makes one operation: its URLs share its options. */
function operations(words: readonly Word[], curl: Word): readonly Operation[] {
  const groups: Word[][] = [[]]
  for (const word of words) {
    if (word.text === '--next' || word.text === '-:') groups.push([])
    else groups.at(-1)?.push(word)
  }
  return groups.map((group) => readOperation(group, curl))
}
