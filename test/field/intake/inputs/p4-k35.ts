class Api {
  constructor(private readonly base = 'https://api.moon.example.net') {}
  private async request<T>(path: string, init: RequestInit = {}): Promise<T> {
    const res = await fetch(`${this.base}${path}`, { ...init, credentials: 'include', headers: { 'Content-Type': 'application/json', ...init.headers } });
    return res.json();
  }
  crater(id: number) { return this.request(`/craters/${id}`) }
  land(body: unknown) { return this.request('/landings', { method: 'POST', body: JSON.stringify(body) }) }
}
