const config = { api: { root: 'https://api.example.net/v3' } } as const
const common = { 'X-Tenant': 'north', Accept: 'application/json' }

export async function save(order: { id: number }, signal?: AbortSignal) {
  const url = new URL(`${config.api.root}/orders/${order.id}`)
  url.searchParams.set('full', '1')
  const res = await fetch(url, {
    method: 'put'.toUpperCase(),
    headers: { ...common, 'Content-Type': 'application/json' },
    credentials: 'include',
    keepalive: true,
    signal,
    body: JSON.stringify(order),
  })
  if (!res.ok) throw new Error(`HTTP ${res.status}`)
  return res.json()
}
