/** What shows that source runs on a server, and how it is called. */
const marks: readonly (readonly [RegExp, string])[] = [
  [
    /^[ \t]*['"]use server['"]|^import ['"]server-only['"]|\b(?:Page|Layout)ServerLoad\b|\bget(?:ServerSide|Static)Props\b|\bfrom ['"](?:next\/(?:headers|server)|node:[\w/]{1,30})['"]/m,
    'this file',
  ],
  [
    /^export (?:async )?(?:function (?:loader|action)\b|const (?:loader|action)\s*[:=])/m,
    'a loader or an action of the router',
  ],
  [/\bfrom ['"]@remix-run\/node['"]/, 'this file'],
  [/^export default \{\s{0,200}(?:async )?fetch\s*(?:\(|:)/m, 'a Worker'],
  [/\bDeno\.serve\(|\bBun\.serve\(/, 'the handler of Deno or Bun'],
  [
    /\bexports\.handler\s*=|^export (?:const handler\b|(?:async )?function handler\b)/m,
    'the handler of a function',
  ],
  [
    /^export default (?:defineEventHandler|eventHandler|defineCachedEventHandler)\(/m,
    'an event handler of Nitro',
  ],
  [/^export (?:async )?(?:function|const) (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/m, 'a route handler'],
]

/** What of a piece of source runs on a server, as the beginning of a sentence; null where nothing shows it. */
export function serverMark(text: string): string | null {
  return marks.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const policy =
  /\bcors\s*\(|access-control-allow-|\b(?:app|server|fastify)\.(?:use|listen|register|enableCors)\s*\(|CORSMiddleware|flask_cors|CORS_ALLOW|@CrossOrigin|\bAddCors\s*\(|Rack::Cors|\bproxy_pass\b|\breverse_proxy\b/i

/** What is said of source or configuration of a server, which asks nothing itself; null where a text is none. */
export function serverSource(text: string): string | null {
  return policy.test(text)
    ? 'expected what a page asks, found source or configuration of a server: cors-triage scan DIR reads the policy in it; here give the request that fails'
    : null
}
