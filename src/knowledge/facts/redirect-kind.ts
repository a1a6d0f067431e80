/** How a redirect changes the address, in the words of the variants of the two redirect causes. */
export type RedirectKind = 'https-upgrade' | 'www' | 'trailing-slash' | 'other-host'

/** Decides it from both URLs; null where only the path or the query changes otherwise. */
export function redirectKind(from: URL, to: URL): RedirectKind | null {
  if (from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:')
    return 'https-upgrade'
  if (`www.${from.hostname}` === to.hostname || from.hostname === `www.${to.hostname}`) return 'www'
  if (from.origin !== to.origin) return 'other-host'
  const bare = (path: string) => path.replace(/\/+$/, '')
  const onlySlash = from.pathname !== to.pathname && bare(from.pathname) === bare(to.pathname)
  return onlySlash ? 'trailing-slash' : null
}
