import type { ParsedUrl } from '../standard/url.ts'
import { parseUrl } from '../standard/url.ts'

/**
 * Top-level names that the browsers carry a list of (HSTS preload list): whatever stands under them is asked for over
 * https alone. Every top-level name of the Public Suffix List was asked of Chromium 156 and Firefox ESR 153 on 2026-11-28. The list also holds single
 * hosts, some hundred thousand, which are not known here.
 */
const preloadedNames: ReadonlySet<string> = new Set(
  `amazon android app audible azure bank bing boo channel chrome dad day dev eat esq fire fly foo fujitsu gle gmail
  google hangout hotmail imdb ing insurance kindle meet meme microsoft mov new nexus office page phd play prime prof
  rsvp search silk skype windows xbox xn--cckwcxetd xn--jlq480n2rg youtube zappos zip`.split(/\s+/),
)

/** The https URL that a browser asks for in place of this one, where it carries the host's name; else null. */
export function preloadedUpgrade({ scheme, topLevelName, href }: ParsedUrl): ParsedUrl | null {
  if (scheme !== 'http:' || !preloadedNames.has(topLevelName)) return null
  return parseUrl(href.replace('http:', 'https:'))
}
