import type { PageServerLoad } from './$types'
export const load: PageServerLoad = async ({ fetch, cookies }) => {
  const res = await fetch('https://api.acme.io/v1/orders', { headers: { 'x-key': KEY } })
  return { orders: await res.json() }
}
