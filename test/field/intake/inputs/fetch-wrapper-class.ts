class Api {
  constructor(private base = 'https://svc.nordlys.no/api/v2') {}
  private async request(path: string, init: RequestInit = {}) {
    const res = await fetch(this.base + path, { ...init, credentials: 'include', headers: { 'Content-Type': 'application/json', ...init.headers } })
    return res.json()
  }
  save(t: Trip) { return this.request('/trips', { method: 'PUT', body: JSON.stringify(t) }) }
}