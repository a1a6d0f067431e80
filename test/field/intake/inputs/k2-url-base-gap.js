const BASE = 'https://api.example.net'

export async function load(id) {
  const address = new URL(`/v3/orders/${id}`, BASE)
  const res = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'include' })
  return res.json()
}
