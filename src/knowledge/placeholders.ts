/** A part of a URL that stands for something else: as it is written, and where. */
export interface Placeholder {
  readonly text: string
  readonly offset: number
  readonly isHost: boolean
}

/**
 * Every form that tools and documentation write: Postman's and Insomnia's `{{x}}`, the shell's `${x}` and `$X`,
 * OpenAPI's `{x}`, a router's `:x` and `[x]`, documentation's `<x>` and `YOUR_X`, cmd's `%X%`, and what was cut (`…`).
 * `$metadata` and its like are names of OData.
 */
const forms =
  /\{\{[^{}]{0,80}\}\}|\$\{[^{}]{0,80}\}|\$\([^()]{0,80}\)|\$[A-Z_][A-Z0-9_]{1,60}|<[A-Za-z][^<>]{0,80}>|%(?![0-9A-Fa-f]{2})[A-Za-z_]\w{1,60}%|\bYOUR[-_][A-Z0-9_-]{1,60}|…/g

/** Before the query only: there a brace, a colon or dots may be meant. */
const inPath =
  /(?<=\/)[:[][A-Za-z_]\w{0,60}\]?(?=[/?#]|$)|(?<![{$])\{[A-Za-z_][\w.-]{0,60}\}(?!\})|\.{3,}|\*{3,}/g

/** What only a host can be: in a path the same text may be meant. */
const hosts =
  /^(?:[^.]*\.)?your(?:[-_.]?(?:own|api|domain|host|server|site|app|backend|url|company|org|instance|tenant))[\w-]{0,40}(?:\.|$)|^%\w{1,60}%|^\$\w{1,60}|^(?:hostname|domain|server|host|base_?url|api_?url)$/i

/** The placeholders of a URL as it was written, in order; none of an ordinary URL. */
export function placeholdersIn(url: string): readonly Placeholder[] {
  const start = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.exec(url)?.[0].length ?? 0
  const rest = url.slice(start).search(/[/?#]/)
  const end = rest < 0 ? url.length : start + rest
  const query = url.search(/[?#]/)
  const path = (query < 0 ? url : url.slice(0, query)).slice(0, 8192)
  const found = [...url.slice(0, 8192).matchAll(forms), ...path.matchAll(inPath)]
    .map(({ 0: text, index }) => ({ text, offset: index, isHost: index < end }))
    .sort((one, other) => one.offset - other.offset)
  const host = url.slice(start, end)
  if (found.some(({ isHost }) => isHost) || !hosts.test(host.replace(/^[^@]*@|:\d*$/g, ''))) return found
  return [{ text: host, offset: start, isHost: true }, ...found]
}

/** The URL with a stand-in for every placeholder past the host: the last name in it, so that the path keeps its shape. */
export function withStandIns(url: string, placeholders: readonly Placeholder[]): string {
  return placeholders.reduceRight(
    (text, { text: written, offset }) =>
      text.slice(0, offset) + standIn(written) + text.slice(offset + written.length),
    url,
  )
}

function standIn(written: string): string {
  return /([A-Za-z_][\w-]*)[^A-Za-z_]*$/.exec(written)?.[1] ?? 'x'
}
