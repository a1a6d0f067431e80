import { afterthought, openings, type Opening } from './openings.ts'
import { wordings, type Wording } from './wordings.ts'

/** One failure as a console tells it: which engine wrote it, what its wording names, and the words themselves. */
export interface Message {
  readonly offset: number
  readonly opening: Opening
  readonly named: Readonly<Record<string, string | undefined>>
  readonly text: string
  readonly wording: Wording | null
  /** A later message of the same failure shows that it was the preflight's. */
  readonly inPreflight?: true
}

/** Whether a text has a message in it that a browser writes about a request that it blocked. */
export function isConsoleText(text: string): boolean {
  const flat = withoutBreaks(text)
  return openings.some(({ begins }) => begins.test(flat))
}

/** The messages of a text, those that belong to one failure (the reason, the URL, the stack) put together. */
export function messagesIn(text: string): readonly Message[] {
  return joined(findMessages(text))
}

/** Line breaks as blanks, one for one, so that offsets stay. */
function withoutBreaks(text: string): string {
  return text.replace(/[\r\n]/g, ' ')
}

function findMessages(text: string): readonly Message[] {
  const flat = withoutBreaks(text)
  const found: { offset: number; end: number; opening: Opening; named: Message['named'] }[] = []
  for (const opening of openings) {
    for (const match of flat.matchAll(new RegExp(opening.begins.source, 'g'))) {
      const end = match.index + match[0].length
      if (found.some((other) => match.index < other.end && end > other.offset)) continue
      found.push({ offset: match.index, end, opening, named: match.groups ?? {} })
    }
  }
  found.sort((a, b) => a.offset - b.offset)
  return found.map((start, index) => {
    const limit = Math.min(found[index + 1]?.offset ?? text.length, start.offset + 4000)
    const whole = flat.slice(start.offset, limit)
    const { wording, end } = matchWording(whole, start.opening)
    const stop = text.indexOf('\n', start.offset + Math.max(end, start.end - start.offset))
    const said = text.slice(start.offset, stop < 0 || stop > limit ? limit : stop)
    return { ...start, wording, text: said.replace(/\s+/g, ' ').trim() }
  })
}

function matchWording(text: string, opening: Opening): { wording: Wording | null; end: number } {
  if (opening.before !== undefined) return { wording: null, end: 0 }
  for (const wording of wordings[opening.engine]) {
    const match = wording.says.exec(text)
    if (match) return { wording, end: match.index + match[0].length }
  }
  return { wording: null, end: 0 }
}

/** WebKit gives the reason on one line and the URL on the next; script's own TypeError adds nothing after either. */
function joined(messages: readonly Message[]): readonly Message[] {
  const whole: Message[] = []
  for (const message of messages) {
    const last = whole.at(-1)
    const completes =
      last !== undefined &&
      last.opening.engine === 'webkit' &&
      message.opening.engine === 'webkit' &&
      message.wording === null &&
      last.wording !== null &&
      last.named['url'] === undefined
    if (last !== undefined && isReasonOf(message, last)) {
      whole[whole.length - 1] = {
        ...message,
        offset: last.offset,
        named: { ...last.named, ...defined(message.named) },
        text: `${last.text} ${message.text}`,
      }
    } else if (last !== undefined && followsPreflight(message, last)) {
      whole[whole.length - 1] = { ...last, inPreflight: true }
    } else if (completes) {
      whole[whole.length - 1] = {
        ...last,
        named: { ...message.named, ...defined(last.named) },
        text: `${last.text} ${message.text}`,
      }
    } else if (!repeats(message, last)) {
      whole.push(message)
    }
  }
  const telling = whole.filter((message) => !afterthought.test(message.text))
  return telling.length > 0 ? telling : whole
}

/** Older WebKits give URL and reason in one line: “XMLHttpRequest cannot load URL. Reason.” */
function isReasonOf(message: Message, last: Message): boolean {
  return (
    message.opening.engine === 'webkit' &&
    last.opening.engine === 'webkit' &&
    last.wording === null &&
    message.wording !== null &&
    message.named['url'] === undefined &&
    /^(XMLHttpRequest|Fetch API) cannot load \S+\.$/.test(last.text)
  )
}

/** After a failed preflight Firefox says once more of the same URL that the request failed; of the request's own it does not. */
function followsPreflight(message: Message, last: Message): boolean {
  if (message.opening.engine !== 'firefox' || message.named['url'] !== last.named['url']) return false
  const again = message.wording?.error ?? null
  return (
    last.wording?.error != null && (again === null || last.wording.error === 'PreflightDisallowedRedirect')
  )
}

/** WebKit says the same again beside "Failed to load resource"; script's error says less than what stands before it. */
function repeats(message: Message, last: Message | undefined): boolean {
  if (last === undefined) return false
  if (afterthought.test(message.text)) return true
  const namesNothingNew = message.named['url'] === undefined
  return namesNothingNew && message.wording !== null && message.wording === last.wording
}

function defined(named: Message['named']): Message['named'] {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}
