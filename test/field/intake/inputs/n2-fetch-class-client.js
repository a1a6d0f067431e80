class Api {
  #base = 'https://api.example.net/v3'
  async #request(path, init = {}) {
    const r = await fetch(`${this.#base}${path}`, { ...init, credentials: 'include', headers: { 'X-App': 'web', ...init.headers } })
    return r.json()
  }
  items() { return this.#request('/items') }
  remove(id) { return this.#request(`/items/${id}`, { method: 'DELETE' }) }
}
const api = new Api()
api.items(); api.remove(7)
