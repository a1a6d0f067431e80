/** Whether a URL can only be a WebSocket's. */
export function isSocketUrl(url: string): boolean {
  return /^wss?:/i.test(url.trim())
}

/** WebSockets standard, 2, "establish a WebSocket connection": the handshake of `ws:` goes over `http:`, of `wss:` over `https:`. */
export function handshakeUrl(url: string): string {
  return url.replace(/^(\s*)ws(?=s?:)/i, '$1http')
}
