import { corsErrors } from '../../knowledge/model/cors-error.ts'
import { besideCors } from './beside-cors.ts'
import { localizedOpenings } from './firefox-locales.ts'
import { localizedWording, translatedWording, type Worded } from './foreign-wording.ts'
import { joined } from './joined-messages.ts'
import type { Message } from './message.ts'
import { openings, type Opening } from './openings.ts'
import { panelIssues } from './issues-panel.ts'
import { plainText, type PlainText } from './plain-text.ts'
import { preflightPrefix } from './chromium-wordings.ts'
import { isSaid, squeezedWording } from './squeezed.ts'
import { wordings } from './wordings.ts'

/** Whether a text has a message in it that a browser writes about a request that it blocked. */
export function isConsoleText(text: string): boolean {
  const plain = plainText(text)
  return (
    openings.some(({ begins }) => begins.test(plain.text)) ||
    localizedOpenings(plain.text).length > 0 ||
    panelIssues(plain).length > 0
  )
}

/** Whether a text has a message in it that names another origin and is about no CORS check. */
export function isBesideCors(text: string): boolean {
  const plain = plainText(text)
  return besideCors.some(({ begins }) => begins.test(plain.text))
}

/** The messages of a text that are about no CORS check, each meaning once. */
export function messagesBesideCors(text: string): readonly Message[] {
  const said = messagesIn(text).filter(({ opening }) => opening.says !== undefined)
  return [...new Map(said.map((one) => [one.opening.says, one])).values()]
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

const besideOpenings: readonly Opening[] = besideCors.map((one) => ({ ...one, before: 'load' }))

const localized: Opening = { engine: 'firefox', begins: /$^/ }

function findMessages(original: string, { text, offsets }: PlainText): readonly Message[] {
  const found: Start[] = []
  for (const opening of [...openings, ...besideOpenings]) {
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
