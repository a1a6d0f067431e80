import { localizedReason } from './firefox-locales.ts'
import type { Wording } from './wording.ts'
import { wordings } from './wordings.ts'

export interface Worded {
  readonly wording: Wording | null
  /** Where the words end, from the beginning of the message. */
  readonly end: number
  readonly word?: string | undefined
}

/** The reason in brackets or behind a colon; the status that follows is no part of it. */
export function localizedWording(text: string, from: number): Worded {
  const reason =
    /^[^（(]{0,80}[（(]((?:[^()（）]|\([^()]{0,40}\)){1,500})[）)]/.exec(text)?.[1] ?? text.slice(0, 400)
  return wordedAs(reason, localizedReason(reason), from)
}

/** Chromium names a method or a header without quotes: the one word that is no header of CORS and that nobody translates. */
export function translatedWording(text: string, from: number): Worded {
  const reason = text.slice(0, 400)
  if (reason.includes('Access-Control-Allow-Methods')) {
    const method = /(?<![\w-])(?!CORS|HTTP)[A-Z]{3,10}(?![\w-])/.exec(reason)?.[0]
    const group = method === undefined ? {} : { group: ['method', method] as const }
    return wordedAs(reason, { error: 'MethodDisallowedByPreflightResponse', ...group }, from)
  }
  if (!reason.includes('Access-Control-Allow-Headers')) return wordedAs(reason, localizedReason(reason), from)
  const name = /(?<![\w-])(?!access-control-)(?:[a-z\d]+(?:-[a-z\d]+)+|authorization)(?![\w-])/.exec(
    reason,
  )?.[0]
  const group = name === undefined ? {} : { group: ['header', name] as const }
  return wordedAs(reason, { error: 'HeaderDisallowedByPreflightResponse', ...group }, from)
}

function wordedAs(
  reason: string,
  { error, group, credentialed }: ReturnType<typeof localizedReason>,
  from: number,
): Worded {
  const like = error === null ? undefined : wordings.firefox.find((one) => one.error === error)
  const wording: Wording = {
    says: /$^/,
    error,
    ...(like?.alsoFits === undefined ? {} : { alsoFits: like.alsoFits }),
    ...(group === undefined ? {} : { group: group[0] }),
    ...(credentialed === undefined ? {} : { credentialed }),
  }
  return { wording, end: from + reason.length, word: group?.[1] }
}
