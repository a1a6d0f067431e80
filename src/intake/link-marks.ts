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
 * `[url](url)` (Teams), `<url|url>` (Slack), `[url|url]` (Jira), and quotes written as HTML where none are left.
 */
export function withoutLinkMarks(text: string): string {
  return unescaped(text)
    .replace(/\[(https?:\/\/[^\]\s]{1,4000})\]\(<?\1\/?>?\)/g, '$1')
    .replace(/<(https?:\/\/[^|>\s]{1,4000})\|[^|<>\n]{1,4000}>/g, '$1')
    .replace(/\[(https?:\/\/[^|\]\s]{1,4000})\|\1\/?(?:\|smart-\w{1,10})?\]/g, '$1')
    .replace(/(https?:\/\/[^\s<>"']{1,4000})<\1\/?>/g, '$1')
}

function unescaped(text: string): string {
  if (!/&(?:quot|#34|#39|#x27|apos);/.test(text) || /^\s*[<{[]/.test(text)) return text
  return text.replace(/&(?:quot|#34|#39|#x27|apos|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)
}
