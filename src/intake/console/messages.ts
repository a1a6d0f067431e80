import { corsErrors } from '../../knowledge/model/cors-error.ts'
import { localizedOpenings } from './firefox-locales.ts'
import { localizedWording, translatedWording, type Worded } from './foreign-wording.ts'
import { afterthought, openings, type Opening } from './openings.ts'
import { panelIssues } from './issues-panel.ts'
import { plainText, type PlainText } from './plain-text.ts'
import { preflightPrefix } from './chromium-wordings.ts'
import { isSaid, squeezedWording } from './squeezed.ts'
import type { Wording } from './wording.ts'
import { wordings } from './wordings.ts'

/** One failure as a console tells it: which engine wrote it, what its wording names, and the words themselves. */
export interface Message {
  readonly offset: number
  readonly opening: Opening
  readonly named: Readonly<Record<string, string | undefined>>
  readonly text: string
  readonly wording: Wording | null
  /** The method or header that the wording names. */
  readonly word?: string | undefined
  /** The message, or a later one of the same failure, says that it was the preflight's. */
  readonly inPreflight?: true
}

/** Whether a text has a message in it that a browser writes about a request that it blocked. */
export function isConsoleText(text: string): boolean {
  const plain = plainText(text)
  return (
    openings.some(({ begins }) => begins.test(plain.text)) ||
    localizedOpenings(plain.text).length > 0 ||
    panelIssues(plain).length > 0
  )
}

/** Whether a text has no beginning of a message in it, but the reason of one. */
export function isReasonAlone(text: string): boolean {
  return text.length < 4000 && reasonAlone(plainText(text)) !== null
}

/** The messages of a text, those that belong to one failure (the reason, the URL, the stack) put together. */
export function messagesIn(text: string): readonly Message[] {
  const plain = plainText(text)
  const found = [...inPanel(plain), ...joined(findMessages(text, plain))]
  const reason = found.length === 0 ? reasonAlone(plain) : null
  return reason === null ? found : [reason]
}

/** What Chrome's Issues panel tells, as the messages that its console would write. */
function inPanel(plain: PlainText): readonly Message[] {
  return panelIssues(plain).map(({ index, text, error, inPreflight, url, group, word, credentialed }) => ({
    offset: plain.offsets[index] ?? 0,
    opening: { engine: 'chromium', begins: /$^/ },
    named: { url },
    text,
    wording: {
      says: /$^/,
      error,
      ...(group === undefined ? {} : { group }),
      ...(credentialed === undefined ? {} : { credentialed }),
    },
    word,
    ...(inPreflight ? { inPreflight } : {}),
  }))
}

interface Start {
  readonly index: number
  readonly end: number
  readonly opening: Opening
  readonly named: Message['named']
  readonly isLocalized: boolean
}

const localized: Opening = { engine: 'firefox', begins: /$^/ }

function findMessages(original: string, { text, offsets }: PlainText): readonly Message[] {
  const found: Start[] = []
  for (const opening of openings) {
    for (const match of text.matchAll(new RegExp(opening.begins.source, 'g'))) {
      const end = match.index + match[0].length
      if (found.some((other) => match.index < other.end && end > other.index)) continue
      found.push({
        index: match.index,
        end,
        opening,
        named: inOrder(withoutBreaks(match.groups ?? {}), opening),
        isLocalized: false,
      })
    }
  }
  for (const { index, end, url } of localizedOpenings(text, found))
    if (!found.some((other) => index < other.end && end > other.index))
      found.push({ index, end, opening: localized, named: { url }, isLocalized: true })
  found.sort((a, b) => a.index - b.index)
  return found.map((start, number) => {
    const limit = Math.min(found[number + 1]?.index ?? text.length, start.index + 4000)
    const whole = text.slice(start.index, limit)
    const behind = text.slice(start.end, limit)
    const { wording, end, word } = start.isLocalized
      ? localizedWording(behind, start.end - start.index)
      : start.opening.isTranslated === true
        ? translatedWording(behind, start.end - start.index)
        : matchWording(whole, start.opening)
    const offset = offsets[start.index] ?? 0
    const stop = start.index + Math.max(end, start.end - start.index)
    const last = original.indexOf('\n', offsets[stop] ?? original.length)
    const until = offsets[limit] ?? original.length
    const said = original.slice(offset, last < 0 || last > until ? until : last)
    return {
      ...start,
      offset,
      wording,
      word,
      text: said.replace(/\s+/g, ' ').trim(),
      ...ofPreflight(start.opening, whole),
    }
  })
}

/** Chromium words six failures alike for both requests and says in a sentence before that it means the preflight. */
function ofPreflight({ engine }: Opening, words: string): { readonly inPreflight?: true } {
  return engine === 'chromium' && isSaid(preflightPrefix, words) ? { inPreflight: true } : {}
}

/** Some languages name the page first: of two addresses it is the one without a path. */
function inOrder(named: Message['named'], { isTranslated }: Opening): Message['named'] {
  const { url = '', page = '' } = named
  const hasPath = (address: string) => /^https?:\/\/[^/]+\/./.test(address)
  return isTranslated === true && hasPath(page) && !hasPath(url) ? { ...named, url: page, page: url } : named
}

/** An address in quotes that the end of a line broke. */
function withoutBreaks(named: Message['named']): Message['named'] {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, name === 'what' ? value : value?.replace(/\s/g, '')]),
  )
}

function matchWording(text: string, opening: Opening): Worded {
  if (opening.before !== undefined) return { wording: null, end: 0 }
  for (const wording of wordings[opening.engine]) {
    const match = wording.says.exec(text)
    if (match) return { wording, end: match.index + match[0].length, word: match[1] }
  }
  return { wording: squeezedWording(text, opening.engine), end: 0 }
}

/** A reason that was copied without the beginning of its message; each engine words them its own way. */
function reasonAlone({ text, offsets }: PlainText): Message | null {
  const named = /Cross-Origin Resource Sharing error: ?(\w{1,60})/.exec(text)
  const error = corsErrors.find((one) => one === named?.[1])
  if (named !== null && error !== undefined)
    return {
      offset: offsets[named.index] ?? 0,
      opening: { engine: 'chromium', begins: /$^/ },
      named: {},
      text: named[0],
      wording: { says: /$^/, error },
    }
  for (const engine of ['chromium', 'firefox', 'webkit', 'edgehtml'] as const) {
    for (const wording of wordings[engine]) {
      const match = wording.says.exec(text)
      if (match === null) continue
      const page = /[Oo]rigin '(https?:[^']{1,300})'/.exec(text)?.[1]
      const opening: Opening = { engine, begins: /$^/ }
      return {
        offset: offsets[match.index] ?? 0,
        opening,
        named: { page },
        text: text.slice(0, 2000).trim(),
        wording,
        word: match[1],
        ...ofPreflight(opening, text),
      }
    }
  }
  return null
}

/** WebKit gives the reason on one line and the URL on the next; script's own TypeError adds nothing after either. */
function joined(messages: readonly Message[]): readonly Message[] {
  const whole: Message[] = []
  for (const message of messages) {
    const last = whole.at(-1)
    const completes =
      last !== undefined &&
      (last.opening.engine === 'webkit' || last.opening.engine === 'edgehtml') &&
      message.opening.engine === last.opening.engine &&
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

/** Older WebKits give URL and reason in one line: “XMLHttpRequest cannot load URL. Reason.” EdgeHTML names the request first. */
function isReasonOf(message: Message, last: Message): boolean {
  if (message.opening.engine !== last.opening.engine || last.wording !== null || message.wording === null)
    return false
  if (message.named['url'] !== undefined) return false
  if (last.opening.engine === 'edgehtml') return /^SEC711[89]/.test(last.text)
  return (
    last.opening.engine === 'webkit' &&
    /^(XMLHttpRequest|Fetch API|EventSource) cannot load \S+\.$/.test(last.text)
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
  if (message.opening.engine === 'webkit' && message.text.startsWith('Failed to load resource: ')) return true
  // Behind a whole message WebKit's reason begins the next failure.
  const namesNothingNew =
    message.named['url'] === undefined &&
    (message.opening.engine !== 'webkit' || last.named['url'] === undefined)
  return namesNothingNew && message.wording !== null && message.wording === last.wording
}

function defined(named: Message['named']): Message['named'] {
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
}
