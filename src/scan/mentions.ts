import { isDotEnv } from './environment.ts'
import type { ScanMention, UnreadLanguage } from './scan.ts'

/** Languages that servers are written in and that have no reader here, by the ending of their files. */
const unread: Readonly<Record<string, string>> = {
  scala: 'Scala',
  sc: 'Scala',
  groovy: 'Groovy',
  clj: 'Clojure',
  cljs: 'Clojure',
  ex: 'Elixir',
  exs: 'Elixir',
  erl: 'Erlang',
  swift: 'Swift',
  dart: 'Dart',
  lua: 'Lua',
  pl: 'Perl',
  pm: 'Perl',
  cgi: 'CGI',
  fs: 'F#',
  vb: 'Visual Basic',
  cpp: 'C++',
  cc: 'C++',
  cxx: 'C++',
  c: 'C',
  hs: 'Haskell',
  nim: 'Nim',
  zig: 'Zig',
  cr: 'Crystal',
  jl: 'Julia',
  r: 'R',
  ml: 'OCaml',
  cfm: 'ColdFusion',
  cfc: 'ColdFusion',
  d: 'D',
  v: 'V',
  jsp: 'JSP',
  aspx: 'ASP.NET Web Forms',
  ashx: 'ASP.NET Web Forms',
  coffee: 'CoffeeScript',
  sh: 'shell scripts',
  ps1: 'PowerShell',
}

const mention =
  /[aA]ccess-[cC]ontrol-[aA]llow|(?:\b|_)(?:[cC]ors|CORS)(?![a-z])|[a-z\d]Cors(?![a-z])|corsheaders|cors[-_]|[cC]rossOrigin\(|cross_origin|\.allow_origin(?:_pat)?\s*=/
const ofThePage =
  /^\s*(import|namespace|package|using|use|from|require|include|\w+ = require)\b|mode\s*:\s*['"](no-)?cors|no-cors|crossorigin\s*=|import type|eslint|corsproxy|cors-anywhere/i
const comment = /^\s*(\/\/|#|\*|\/\*|--|<!--|;|%|\(\*|"""|''')/
/** Prose, styles, pages and what tools write mention it without declaring anything. */
const noPolicy =
  /\.(md|mdx|rst|txt|adoc|html?|css|scss|less|svg|csv|tsv|lock|log|snap|map|po|ipynb|http|rest|d\.ts|sum|mod|patch|diff|har|xliff?|gradle|kts|csproj|sln|hjson|sql|pem|crt)$|(^|\/)(CHANGELOG|LICENSE|NOTICE|go\.sum|Gemfile|requirements[\w.-]*|pom\.xml)[^/]*$/i

/**
 * Where a file that gave no policy speaks of CORS: its first line that does, comments aside. A variable that is `taken`
 * by a policy was read there.
 */
export function mentionIn(
  file: string,
  text: string,
  taken: ReadonlySet<string> = new Set(),
): ScanMention | null {
  if (noPolicy.test(file) || !mention.test(text)) return null
  const language = languageOf(file)
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length > 2000 || comment.test(line) || !mention.test(line) || ofThePage.test(line)) continue
    const variable = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1]
    if (variable !== undefined && taken.has(variable) && isDotEnv(file)) continue
    return { file, line: index + 1, language, text: line.trim().slice(0, 100) }
  }
  return null
}

/** Whether a text can have to do with CORS at all: most files have not, and are done with here. */
export function speaksOfCors(text: string): boolean {
  return /cors|access-?control|origin/i.test(text)
}

function languageOf(file: string): string | null {
  return unread[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? null
}

/** The languages of a tree that nothing here reads, with how many of its files are in them. */
export function unreadLanguages(paths: readonly string[]): readonly UnreadLanguage[] {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const language = languageOf(path)
    if (language !== null && !/^(shell scripts|PowerShell)$/.test(language))
      counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].map(([language, files]) => ({ language, files })).toSorted((a, b) => b.files - a.files)
}
