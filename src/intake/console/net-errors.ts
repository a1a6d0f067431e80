/** What stops a load that is no CORS fault, by Chromium's net error names (net/base/net_error_list.h); in a sentence. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /BLOCKED_BY_RESPONSE\.NotSameOriginAfterDefaultedToSameOriginByCoep/i,
    'blocked by the page’s Cross-Origin-Embedder-Policy: the response has no Cross-Origin-Resource-Policy (CORP); this is no CORS fault',
  ],
  [/BLOCKED_BY_RESPONSE\.Coep/i, 'blocked by the page’s Cross-Origin-Embedder-Policy; this is no CORS fault'],
  [
    /BLOCKED_BY_RESPONSE/i,
    'blocked by the Cross-Origin-Resource-Policy (CORP) of the response; this is no CORS fault',
  ],
  [
    /BLOCKED_BY_ORB|OpaqueResponseBlocking|CORB\) blocked/i,
    'blocked by Opaque Response Blocking (ORB): a load without CORS got a response of another kind than it asked for; this is no CORS fault',
  ],
  [
    /BLOCKED_BY_CLIENT/i,
    'blocked in the browser by an extension, such as an ad blocker (ERR_BLOCKED_BY_CLIENT): it was never sent, and no server can change that',
  ],
  [
    /BLOCKED_BY_ADMINISTRATOR/i,
    'blocked by a policy of the administrator of this browser (ERR_BLOCKED_BY_ADMINISTRATOR)',
  ],
  [/BLOCKED_BY_CSP/i, 'blocked by the page’s own Content-Security-Policy; this is no CORS fault'],
  [
    /BLOCKED_BY_(?:PRIVATE|LOCAL)_NETWORK/i,
    'blocked by Local Network Access: a page may not ask a more private address without permission',
  ],
  [/BLOCKED_BY_MIXED|blocked:mixed-content/i, 'blocked as mixed content: an https page asks for http'],
  [
    /Cross-Origin-Resource-Policy/i,
    'blocked by the Cross-Origin-Resource-Policy (CORP) of the response; this is no CORS fault',
  ],
]

/** What blocked a load, where the words name something else than CORS; null where they do not. */
export function blockedBy(words: string): string | null {
  return reasons.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Whether what blocked it is asked of loads without CORS alone (Fetch standard, 3.6 and 3.7). */
export function isOfPlainLoad(words: string): boolean {
  return /BLOCKED_BY_RESPONSE\.NotSame|BLOCKED_BY_ORB|OpaqueResponseBlocking|CORB\) blocked|Cross-Origin-Resource-Policy/i.test(
    words,
  )
}
