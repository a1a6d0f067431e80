const API = import.meta.env.PROD ? 'https://api.example.net' : 'http://localhost:8080'

export function track(event: string) {
  navigator.sendBeacon(`${API}/v3/events`, new Blob([JSON.stringify({ event })], { type: 'application/json' }))
}

export const me = () => fetch(API + '/v3/me', { credentials: 'include' })
