export function setSession(event, value) {
  setCookie(event, 'sid', value, { path: '/', sameSite: 'lax' })
}
