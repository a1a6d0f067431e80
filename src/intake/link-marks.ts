const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/**
 * What mail programs, chats and pages make of the addresses and quotes in a text, undone: `url<url>` (Outlook),
 * `[url](url)` (Teams), `<url|url>` (Slack), `[url|url]` (Jira), quotes written as HTML where none are left, and
 * addresses that a filter of links leads through its own host.
 */
export function withoutLinkMarks(text: string): string {
  return withoutDetours(unescaped(text))
    .replace(/\[(https?:\/\/[^\]\s]{1,4000})\]\(<?\1\/?>?\)/g, '$1')
    .replace(/<(https?:\/\/[^|>\s]{1,4000})\|[^|<>\n]{1,4000}>/g, '$1')
    .replace(/\[(https?:\/\/[^|\]\s]{1,4000})\|\1\/?(?:\|smart-\w{1,10})?\]/g, '$1')
    .replace(/(https?:\/\/[^\s<>"']{1,4000})<\1\/?>/g, '$1')
}

/** Safe Links of Outlook, Barracuda, Slack, Google and Proofpoint, as they rewrite what stands in a mail or chat. */
const detour =
  /https:\/\/(?:[\w.-]{1,80}\.safelinks\.protection\.outlook\.com\/|linkprotect\.cudasvc\.com\/url|slack-redir\.net\/link|www\.google\.com\/url)\?(?:[\w%=.-]{1,200}&(?:amp;)?){0,5}(?:url|a|q)=(https?(?::|%3[Aa])[^\s&"'<>]{1,4000})(?:&[^\s"'<>)\]]{0,4000})?/g
const detourOfProofpoint =
  /https:\/\/urldefense\.com\/v3\/__(https?:\/{1,2}[^\s"'<>]{1,4000}?)__;[^\s"'<>$]{0,400}\$?/g

function withoutDetours(text: string): string {
  if (!/safelinks|cudasvc|slack-redir|google\.com\/url|urldefense/.test(text)) return text
  return text
    .replace(detour, (whole, target: string) => decoded(target) ?? whole)
    .replace(detourOfProofpoint, (_, target: string) => target.replace(/^(https?:\/)(?=[^/])/, '$1/'))
}

function decoded(target: string): string | null {
  try {
    return decodeURIComponent(target)
  } catch {
    return null
  }
}

function unescaped(text: string): string {
  if (!/&(?:quot|#34|#39|#x27|apos);/.test(text) || /^\s*[<{[]/.test(text)) return text
  return text.replace(/&(?:quot|#34|#39|#x27|apos|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
}
