export function setSession(response, value) {
  response.cookies.set('sid', value, { path: '/', sameSite: 'lax' })
}
