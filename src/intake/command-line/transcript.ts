import { listedPrograms } from './listed-words.ts'
import { isLoadTool } from './load-tools.ts'
import { thoseThatRun } from './not-called.ts'
import type { Word } from './word.ts'

/** Where a program is called in a text, and how far what belongs to it can reach at most. */
export interface CalledProgram {
  /** The name as it is called, without folder and `.exe`, in lower case. */
  readonly name: string
  readonly offset: number
  /** The first character behind the name. */
  readonly begins: number
  /** Where the next call begins, or the text ends. */
  readonly ends: number
  /** Its words, where they are the items of a list; else what is behind the name has to be split. */
  readonly words?: readonly Word[]
}

type Found = Omit<CalledProgram, 'ends'> & { readonly ends?: number }

const name =
  /(?<![\w.:-]|\S@)(curl|wget2?|https?|xhs?|wscat|websocat|hey|oha|bombardier|autocannon|wrk|ab)(?:\.exe|(?<=\/curl):[\w.-]{1,60})?"?(?=[\s^])/gi

/** What stands before a command that somebody typed: nothing, a prompt, a list's mark, or a command that runs it. */
const prompt = /(?:^|[$#%>❯➜✗λ»⟩│|;&`(]|&&|^\s*(?:[-*+•]|\d+[.)]))\s*$/
const runner =
  /(?:^|\s)(?:\w+=\S*|sudo|time|command|exec|env|nohup|eval|then|do|RUN|CMD|--|(?:docker|podman|kubectl|ssh|watch|timeout|(?:ba|z|da)?sh\s+-l?c)\s[^|;&]*|(?:run|script|command):)\s+["']?$/

/** Behind the name: an option or an address, which prose has not. */
const meant =
  /^\s+(?:["'“‘^$]{0,3}(?:(?:https?|wss?):\/\/|\{\{|[\w.-]+\.[a-z]{2,}[/:\s])|-{1,2}[A-Za-z]|[–—][A-Za-z])/i
/** Behind the name at the beginning of a line: a sentence may begin so, too (“curl works”). */
const typedWord =
  /^\s+(?:[\\^`]\s+)?[\^"'“‘„‚«‹]{0,3}(?:[a-z][a-z0-9+.-]*:\/\/|\{\{|[$<%]|[-–—]{1,2}\S|localhost\b|[\w.-]+[.:/][^\s.:/]|\[)/i
/** HTTPie's words are English: they need an address, or a method before it. `${a.b}` is no shell's, but a template of source. */
const request =
  /^\s+(?:-{1,2}[\w=-]+\s+(?:(?:[\w:@-]{1,60}|'[^'\n]{0,300}'|"[^"\n]{0,300}")\s+)??){0,12}(?:[A-Za-z]{3,10}\s+)?["'“‘]?(?:https?:\/\/|:\d*\/|:\d+\s|\{\{|\$(?:\w|\{\w{1,60}[:}])|localhost|[\w-]+(?:\.[\w-]+)+)/

/** Behind the name of a load tool, which may be an English word: options and an address on the same line. */
function isLoaded(behind: string): boolean {
  const [line = ''] = behind.split(/(?<!\\\r?)\n/)
  return /^\s/.test(line) && /[\s"'](?:https?:\/\/|localhost:)/.test(line)
}

/** The calls of curl, wget, HTTPie, xh, wscat and websocat in a text: a command line, a terminal with its prompts, or prose around one. */
export function programsIn(text: string): readonly CalledProgram[] {
  const found: Found[] = []
  for (const match of text.matchAll(name)) {
    const program = (match[1] ?? '').toLowerCase()
    const begins = match.index + match[0].length
    const line =
      text
        .slice(Math.max(0, match.index - 300), match.index)
        .split('\n')
        .at(-1) ?? ''
    // A line of a Makefile: `@` keeps it from being printed, `-` from failing.
    const before = withoutFolder(line).replace(/^\t[@-]{1,2}$/, '')
    // The address of something that is called so, not a call.
    if (/:\/$|[\w.:@-]$/.test(before)) continue
    const behind = text.slice(begins, begins + 400)
    const typed = prompt.test(before.replace(/["']$/, '')) || runner.test(before)
    const isRequest = /^(?:https?|xhs?)$/.test(program)
    // In capitals it is the protocol: `HTTP ${status}`.
    if (isRequest && match[1] !== program) continue
    const isLoad = isLoadTool(program)
    if (
      isLoad
        ? typed && isLoaded(behind)
        : isRequest
          ? typed && request.test(behind)
          : typed
            ? typedWord.test(behind) || behind.trim() === ''
            : meant.test(behind)
    )
      found.push({ name: program, offset: match.index, begins })
  }
  const listed = listedPrograms(text).map((one) => ({ ...one, begins: one.offset }))
  const called = thoseThatRun<Found>(
    [...found, ...listed].toSorted((a, b) => a.offset - b.offset),
    text,
  )
  return called.map((call, index) => {
    const next = called[index + 1]?.offset ?? text.length
    if (call.ends !== undefined) return { ...call, ends: call.ends }
    // Inline code of Markdown ends with the backtick that it began with.
    const close = text.charAt(call.offset - 1) === '`' ? text.indexOf('`', call.begins) : -1
    return { ...call, ends: close < 0 ? next : Math.min(close, next) }
  })
}

/** What stands before a program that is called with its folder. */
function withoutFolder(line: string): string {
  if (!/[/\\]$/.test(line)) return line
  let at = line.length
  while (at > 0 && !/[\s"'`(]/.test(line.charAt(at - 1))) at -= 1
  return line.slice(at).includes('://') ? `${line.slice(0, at)}:` : line.slice(0, at)
}
