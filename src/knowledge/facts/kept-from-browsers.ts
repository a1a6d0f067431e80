import { plainWords } from './refusal-kind.ts'
import type { Answer } from './answer.ts'

/**
 * What an API says where it lets no page call it, whatever the page's origin, in at most 120 characters; null where it
 * does not say so. NewsAPI says it of a plan, Supabase of a secret key, Anthropic of an organization.
 */
export function keptFromBrowsers(answer: Answer): string | null {
  const says = answer.status < 400 ? null : plainWords(answer)
  return says?.split(/[.!?;]|","/).some(refusesPages) === true ? says : null
}

const browsers = /\b(browsers?|client[- ]?side|front-?end|javascript clients?)\b/i
const calls = /\b(requests?|calls?|called|access|accessed|used?|usage)\b/i
const refuses = /\b(not|never|cannot|can't|forbidden|disallowed|prohibited|blocked|unsupported|denied)\b/i
/** Of the visitor's own program: an old one, or one that keeps no cookies. */
const ofTheirs = /\b(this|your|(un)?supported|modern|another|outdated) (web ?)?browser|\bcookies?\b/i
const fromServers =
  /\b(only|must|should)\b.{0,30}\b(called|used|made|accessed|sent)\b.{0,20}\b(back-?end|servers?|server-?side)\b/i
const ofPlan =
  /\bcors\b.{0,30}\bnot (allowed|supported|available|enabled)\b.{0,40}\b(plan|tier|organi[sz]ation|account|key|subscription)\b/i

function refusesPages(sentence: string): boolean {
  const isOfBrowsers = browsers.test(sentence) && calls.test(sentence) && refuses.test(sentence)
  return (isOfBrowsers && !ofTheirs.test(sentence)) || fromServers.test(sentence) || ofPlan.test(sentence)
}
