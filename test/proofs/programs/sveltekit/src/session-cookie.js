export function setSession(event, value) {
  event.cookies.set('sid', value, { path: '/', sameSite: 'lax' })
}
