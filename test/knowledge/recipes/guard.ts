/** What no snippet may ever do, by a short name. */
export type Sin =
  | 'wildcard-with-credentials'
  | 'reflects-any-origin'
  | 'allows-null'
  | 'unanchored-pattern'
  | 'header-set-twice'
  | 'opens-without-login'

/**
 * Reads a snippet of any stack as a careful reviewer would and names what opens a hole in it.
 * Comments do not count; what is written in steps is not read.
 */
export function sinsOf(snippet: string): readonly Sin[] {
  const text = withoutComments(snippet)
  return rules.filter(({ finds }) => finds(text)).map(({ sin }) => sin)
}

const rules: readonly { readonly sin: Sin; readonly finds: (text: string) => boolean }[] = [
  { sin: 'wildcard-with-credentials', finds: (text) => allowsAll(text) && credentials.test(text) },
  {
    sin: 'reflects-any-origin',
    finds: (text) => reflections.some((pattern) => pattern.test(text)) || reflectsUnasked(text),
  },
  { sin: 'allows-null', finds: (text) => /["'\s,[{(]null["'\s,\])}]/.test(withoutNullChecks(text)) },
  { sin: 'unanchored-pattern', finds: hasLoosePattern },
  { sin: 'header-set-twice', finds: setsTwice },
  { sin: 'opens-without-login', finds: (text) => unguarded.test(text) },
]

function withoutComments(text: string): string {
  return text.replace(/^\s*(?:#|\/\/).*$/gm, '')
}

const credentials =
  /credentials["']?\s*(?:=>|[:=])?\s*\(?["',\s]*(?:true|True)\b|CORS_ALLOW_CREDENTIALS\s*=\s*True|AllowCredentials\(\)|Allow-Credentials:? true/i

/** What lets requests in without the login that is there: only OPTIONS may pass it. */
const unguarded =
  /permitAll\(|AllowAnonymous|allUsers|skip_auth_routes|auth_request\s+off|AuthType["']?\s*[:=]\s*["']?NONE|enableAnonymous/i

/** A `*` where origins stand: a list, a header value, or a setting that means the same. */
function allowsAll(text: string): boolean {
  return (
    /(?:allow(?:ed)?[-_]?origins?|\borigins?)["']?\]?\s*(?:[:=,]|always|set)?\s*(?:new Set\()?[\s("'[\]-]*["']*\*/i.test(
      text,
    ) ||
    /CORS_ALLOW_ALL_ORIGINS\s*=\s*True|AllowAnyOrigin\(\)|allow_origin\((?:Any|"\*")\)|AllowedOrigins(?:\(List\.of\(|:\s*\[\]string\{|": \[\s*)"\*"|AccessControlAllowOrigins": \{[^}]*"\*"|<origin>\*<|OriginList:\s*- "\*"|origins(?: |' => \[)'\*'|ORIGINS=\*/.test(
      text,
    )
  )
}

/** Ways in which each language answers with whatever origin asked. */
const reflections: readonly RegExp[] = [
  /\borigin:\s*(?:true|\(|function|async|[a-z]\w*\s*=>)/,
  /CORS_ALLOW_ALL_ORIGINS\s*=\s*True/,
  /add_header\s+Access-Control-Allow-Origin\s+"?\$http_origin/i,
  /method\.request\.header\.[Oo]rigin/,
  /default\s+\$http_origin/,
  /SetIsOriginAllowed\(|AllowOriginFunc|setAllowedOriginPatterns|mirror_request\(\)\)\s*\.allow_methods|permissive\(|allow_any_origin\(|allowed_origin_fn\(|OriginPatterns/,
  /\borigins:? ?(?:\*|true)\b/,
]

/** The origin that asked goes into the header, and nothing compared it with a list before. */
function reflectsUnasked(text: string): boolean {
  const js =
    /Access-Control-Allow-Origin'\]?\s*[,=]\s*origin\b/.test(text) &&
    !/!origins\.has\(origin\)\) return/.test(text)
  const apache = text
    .split('\n')
    .some((line) => /Allow-Origin\s+"?(?:expr=)?%\{HTTP:Origin\}/i.test(line) && !/ in \{'/.test(line))
  const caddy =
    /Access-Control-Allow-Origin\s+"?\{(?:http\.request\.header|header)\.Origin\}/i.test(text) &&
    !/header @cors \{[^}]*Access-Control-Allow-Origin\s+\{http\.request\.header\.Origin\}/.test(text)
  const emptyMatcher = /@cors \{\s*\}/.test(text)
  const php =
    /Allow-Origin: ' \. \$origin/.test(text) &&
    !/in_array\(\$origin, (?:\$origins|CORS_ORIGINS), true\)\) \{\s*header\('Access-Control-Allow-Origin/.test(
      text,
    )
  const haproxy = text
    .split('\n')
    .some(
      (line) =>
        /set-header Access-Control-Allow-Origin %\[/.test(line) &&
        !/ if \{ var\(txn\.origin\) -m str \S/.test(line),
    )
  const varnish =
    /resp\.http\.Access-Control-Allow-Origin = req\.http\.Origin/.test(text) &&
    !/if \(req\.http\.Origin == "/.test(text)
  const koa = /ctx\.get\('Origin'\)/.test(text) && !/origins\.has\(ctx\.get\('Origin'\)\) \? /.test(text)
  return js || apache || caddy || emptyMatcher || php || haproxy || varnish || koa
}

/** `=== null` and the like compare; they allow nothing. */
function withoutNullChecks(text: string): string {
  return text.replace(/[!=]==?\s*null\b/g, '').replace(/new (?:Next)?Response\(null,/g, '')
}

/** A pattern that decides about origins must hold from the first character to the last. */
function hasLoosePattern(text: string): boolean {
  const nginx = [...text.matchAll(/"?~\*?([^"\s;]+)"?\s+\$http_origin/g)].map(([, pattern = '']) => pattern)
  const env = [...text.matchAll(/SetEnvIf(?:NoCase)?\s+Origin\s+"([^"]*)"/gi)].map(
    ([, pattern = '']) => pattern,
  )
  const literal = [...text.matchAll(/origins?:?\s*[=[(]*\s*\/((?:[^/\\\n]|\\.)+)\//g)].map(
    ([, pattern = '']) => pattern,
  )
  const python = [...text.matchAll(/REGEXES\s*=\s*\[\s*r?"([^"]*)"/g)].map(([, pattern = '']) => pattern)
  const others = /OriginListRegex|safe_regex|- regex:|-m (?:end|beg|sub|reg)|req\.http\.Origin ~/.test(text)
  const loose = [...nginx, ...env, ...literal, ...python].some(
    (pattern) => !pattern.startsWith('^') || !pattern.endsWith('$') || /(?<!\\)\.(?![*+])/.test(pattern),
  )
  const matcher =
    /header(?:_regexp)?\s+Origin\s+"?[^"\n]*\*/.test(text) || /header_regexp\s+Origin\b/i.test(text)
  return others || loose || matcher || /origin\.(?:endsWith|startsWith|includes|match)\(/.test(text)
}

/** The same header put twice into one response: an append, or two lines in one block. */
function setsTwice(text: string): boolean {
  if (/append\(\s*['"]Access-Control-/i.test(text)) return true
  if (/Header\s+(?:always\s+)?(?:add|append|merge)\s+Access-Control-/i.test(text)) return true
  if (/header\s+\+Access-Control-/i.test(text)) return true
  if (owners.some(({ sets, removes }) => sets.test(text) && !removes.test(text))) return true
  const blocks = text.split(/[{}]|^\s*[Rr]esponseParameters:|^\/\/ |DEFAULT_\dXX:/m)
  return blocks.some((block) => {
    const names = [...block.matchAll(setter)].map(([, name = '']) => name.toLowerCase())
    return new Set(names).size < names.length
  })
}

/** A layer in front that sets the header must take out the one of the application behind. */
const owners: readonly { readonly sets: RegExp; readonly removes: RegExp }[] = [
  {
    sets: /add_header Access-Control-Allow-Origin/,
    removes: /proxy_hide_header Access-Control-Allow-Origin;/,
  },
  {
    sets: /Header always set Access-Control-Allow-Origin/,
    removes: /Header onsuccess unset Access-Control-Allow-Origin/,
  },
  {
    sets: /header @cors \{[^}]*Access-Control-Allow-Origin/,
    removes: /header_down -Access-Control-Allow-Origin/,
  },
  {
    sets: /new Response\([^)]*\.body/,
    removes: /startsWith\('access-control-'\)\) response\.headers\.delete/,
  },
  {
    sets: /response\.headers\['Access-Control-Allow-Origin'\] =/,
    removes: /!\/\^access-control-\/i\.test\(name\)/,
  },
]

const setter =
  /(?:add_header\s+|Header always set\s+|headers\.set\(\s*'|headers\['|(?:method\.)?response\.header\.)(Access-Control-[A-Za-z-]+)/g
